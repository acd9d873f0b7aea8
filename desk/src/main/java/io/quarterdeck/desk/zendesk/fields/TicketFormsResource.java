package io.quarterdeck.desk.zendesk.fields;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_FIELDS;
import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.tickets.fields.FieldId;
import io.quarterdeck.desk.tickets.fields.FormId;
import io.quarterdeck.desk.tickets.fields.Forms;
import io.quarterdeck.desk.tickets.fields.TicketForm;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import io.quarterdeck.desk.zendesk.wire.Sideload;
import io.quarterdeck.desk.zendesk.wire.Written;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The forms of tickets: which fields each kind of ticket asks for. */
@RestController
@RequestMapping("/api/v2/ticket_forms")
class TicketFormsResource implements Sideload {

    /** A form as the wire shows it. */
    record FormJson(
            String url,
            long id,
            String name,
            String rawName,
            String displayName,
            String rawDisplayName,
            int position,
            boolean active,
            @JsonProperty("default") boolean standard,
            boolean endUserVisible,
            boolean inAllBrands,
            List<Long> restrictedBrandIds,
            List<Long> ticketFieldIds,
            List<Map<String, Object>> agentConditions,
            List<Map<String, Object>> endUserConditions,
            Instant createdAt,
            Instant updatedAt) {}

    private final Forms forms;

    TicketFormsResource(Forms forms) {
        this.forms = forms;
    }

    @GetMapping
    @Needs(SEE_TEAM)
    Envelope list(Asked asked) {
        var page = asked.page(Listing.of(forms.all()));
        return page.as(
                "ticket_forms", page.rows().stream().map(it -> wire(it, asked)).toList());
    }

    @GetMapping("/show_many")
    @Needs(SEE_TEAM)
    Envelope showMany(Asked asked) {
        var page = asked.all(some(asked, asked.ids()));
        return page.as("ticket_forms", page.rows());
    }

    @GetMapping("/{id}")
    @Needs(SEE_TEAM)
    Envelope show(Asked asked, @PathVariable long id) {
        return Envelope.of("ticket_form", wire(forms.get(new FormId(id)), asked));
    }

    @PostMapping
    @Needs(MANAGE_FIELDS)
    ResponseEntity<Envelope> add(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        return created(forms.add(viewer, FieldWish.of(Written.one(body, "ticket_form"))), asked);
    }

    @PutMapping("/{id}")
    @Needs(MANAGE_FIELDS)
    Envelope change(
            Viewer viewer, Asked asked, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        return Envelope.of(
                "ticket_form",
                wire(forms.change(viewer, new FormId(id), FieldWish.of(Written.one(body, "ticket_form"))), asked));
    }

    @DeleteMapping("/{id}")
    @Needs(MANAGE_FIELDS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id) {
        forms.delete(viewer, new FormId(id));
    }

    @PutMapping("/reorder")
    @Needs(MANAGE_FIELDS)
    Envelope reorder(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        forms.reorder(
                viewer,
                TicketFieldsResource.numbers(body, "ticket_form_ids").stream()
                        .map(FormId::new)
                        .toList());
        return list(asked);
    }

    @PostMapping("/{id}/clone")
    @Needs(MANAGE_FIELDS)
    ResponseEntity<Envelope> copy(Viewer viewer, Asked asked, @PathVariable long id) {
        return created(forms.copy(viewer, new FormId(id)), asked);
    }

    @Override
    public String name() {
        return "ticket_forms";
    }

    @Override
    public List<FormJson> rows(Viewer viewer, Asked asked, Collection<Long> ids) {
        return some(asked, ids);
    }

    private List<FormJson> some(Asked asked, Collection<Long> ids) {
        return forms.all().stream()
                .filter(it -> ids.contains(it.id().value()))
                .map(it -> wire(it, asked))
                .toList();
    }

    private static ResponseEntity<Envelope> created(TicketForm form, Asked asked) {
        return ResponseEntity.created(
                        URI.create(asked.url("ticket_forms", form.id().value())))
                .body(Envelope.of("ticket_form", wire(form, asked)));
    }

    private static FormJson wire(TicketForm it, Asked asked) {
        return new FormJson(
                asked.url("ticket_forms", it.id().value()),
                it.id().value(),
                it.name(),
                it.name(),
                it.displayName(),
                it.displayName(),
                it.position(),
                it.active(),
                it.standard(),
                it.endUserVisible(),
                true,
                List.of(),
                it.fields().stream().map(FieldId::value).toList(),
                it.forAgents().wire(),
                it.forEndUsers().wire(),
                it.createdAt(),
                it.updatedAt());
    }
}
