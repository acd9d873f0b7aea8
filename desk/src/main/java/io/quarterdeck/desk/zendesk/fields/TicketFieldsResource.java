package io.quarterdeck.desk.zendesk.fields;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_FIELDS;
import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.fields.Definitions;
import io.quarterdeck.desk.tickets.fields.FieldId;
import io.quarterdeck.desk.tickets.fields.FieldOption;
import io.quarterdeck.desk.tickets.fields.Fields;
import io.quarterdeck.desk.tickets.fields.TicketField;
import io.quarterdeck.desk.zendesk.fields.TicketFieldJson.OptionJson;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import io.quarterdeck.desk.zendesk.wire.Written;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** The fields of tickets: those that all have, and the brand's own with their options. */
@RestController
@RequestMapping("/api/v2/ticket_fields")
class TicketFieldsResource {

    record CountJson(long value, Instant refreshedAt) {}

    private final Fields fields;
    private final Definitions definitions;
    private final Clock clock;

    TicketFieldsResource(Fields fields, Definitions definitions, Clock clock) {
        this.fields = fields;
        this.definitions = definitions;
        this.clock = clock;
    }

    @GetMapping
    @Needs(SEE_TEAM)
    Envelope list(Asked asked) {
        var known = definitions.all();
        var page = asked.page(Listing.of(known.fields()));
        return page.as(
                "ticket_fields",
                page.rows().stream()
                        .map(it -> TicketFieldJson.of(it, known, asked))
                        .toList());
    }

    @GetMapping("/count")
    @Needs(SEE_TEAM)
    Envelope count() {
        return Envelope.of("count", new CountJson(fields.all().size(), clock.instant()));
    }

    @GetMapping("/{id}")
    @Needs(SEE_TEAM)
    Envelope show(Asked asked, @PathVariable long id) {
        return wire(fields.get(new FieldId(id)), asked);
    }

    @PostMapping
    @Needs(MANAGE_FIELDS)
    ResponseEntity<Envelope> add(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        var field = fields.add(viewer, FieldWish.of(Written.one(body, "ticket_field")));
        return ResponseEntity.created(
                        URI.create(asked.url("ticket_fields", field.id().value())))
                .body(wire(field, asked));
    }

    @PutMapping("/{id}")
    @Needs(MANAGE_FIELDS)
    Envelope change(
            Viewer viewer, Asked asked, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        return wire(fields.change(viewer, new FieldId(id), FieldWish.of(Written.one(body, "ticket_field"))), asked);
    }

    @DeleteMapping("/{id}")
    @Needs(MANAGE_FIELDS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id) {
        fields.delete(viewer, new FieldId(id));
    }

    @PutMapping("/reorder")
    @Needs(MANAGE_FIELDS)
    Envelope reorder(Viewer viewer, @RequestBody Map<String, @Nullable Object> body) {
        fields.reorder(
                viewer,
                numbers(body, "ticket_field_ids").stream().map(FieldId::new).toList());
        return Envelope.EMPTY;
    }

    @GetMapping("/{id}/options")
    @Needs(SEE_TEAM)
    Envelope options(Asked asked, @PathVariable long id) {
        var page = asked.page(Listing.of(fields.get(new FieldId(id)).options()));
        return page.as(
                "custom_field_options", page.rows().stream().map(OptionJson::of).toList());
    }

    @GetMapping("/{id}/options/{option}")
    @Needs(SEE_TEAM)
    Envelope option(@PathVariable long id, @PathVariable long option) {
        return Envelope.of("custom_field_option", OptionJson.of(find(id, option)));
    }

    /** One more option, or with an id another name and value for one that is there. */
    @PostMapping("/{id}/options")
    @Needs(MANAGE_FIELDS)
    ResponseEntity<Envelope> putOption(
            Viewer viewer, Asked asked, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        var wanted = Written.one(body, "custom_field_option");
        var changes = wanted.number("id", null);
        var options = new ArrayList<Map<String, Object>>();
        for (var it : fields.get(new FieldId(id)).options()) {
            options.add(changes != null && changes == it.id() ? merged(it, wanted) : said(it));
        }
        if (changes == null) {
            options.add(
                    Map.of("name", wanted.required("name", null, 255), "value", wanted.required("value", null, 255)));
        } else {
            find(id, changes);
        }
        var value = wanted.required(
                "value", changes == null ? null : find(id, changes).value(), 255);
        var field = fields.change(viewer, new FieldId(id), Said.of(Map.of("options", options)));
        var put = field.options().stream()
                .filter(it -> it.value().equalsIgnoreCase(value))
                .findFirst()
                .orElseGet(() -> field.options().getLast());
        var answer = changes == null
                ? ResponseEntity.created(URI.create(asked.url("ticket_fields/%d/options".formatted(id), put.id())))
                : ResponseEntity.ok();
        return answer.body(Envelope.of("custom_field_option", OptionJson.of(put)));
    }

    @DeleteMapping("/{id}/options/{option}")
    @Needs(MANAGE_FIELDS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dropOption(Viewer viewer, @PathVariable long id, @PathVariable long option) {
        find(id, option);
        var left = fields.get(new FieldId(id)).options().stream()
                .filter(it -> it.id() != option)
                .map(TicketFieldsResource::said)
                .toList();
        fields.change(viewer, new FieldId(id), Said.of(Map.of("options", left)));
    }

    private FieldOption find(long field, long option) {
        return fields.get(new FieldId(field)).options().stream()
                .filter(it -> it.id() == option)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("option"));
    }

    private static Map<String, Object> said(FieldOption it) {
        return Map.of("name", it.name(), "value", it.value(), "default", it.preset());
    }

    private static Map<String, Object> merged(FieldOption it, Said wanted) {
        var said = new LinkedHashMap<>(said(it));
        said.put("name", wanted.required("name", it.name(), 255));
        said.put("value", wanted.required("value", it.value(), 255));
        return said;
    }

    private Envelope wire(TicketField field, Asked asked) {
        return Envelope.of("ticket_field", TicketFieldJson.of(field, definitions.all(), asked));
    }

    static List<Long> numbers(Map<String, @Nullable Object> body, String key) {
        return Said.of(body).words(key, List.of()).stream()
                .map(it -> {
                    if (!it.matches("\\d{1,18}")) {
                        throw Said.wrong(key, "InvalidValue", "is a list of ids");
                    }
                    return Long.valueOf(it);
                })
                .toList();
    }
}
