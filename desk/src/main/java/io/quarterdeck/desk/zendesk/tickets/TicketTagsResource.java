package io.quarterdeck.desk.zendesk.tickets;

import static io.quarterdeck.desk.accounts.Permission.READ_NOTES;
import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.Attribute;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.Edit;
import io.quarterdeck.desk.tickets.Edits;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Tickets;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.WireTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tags of a ticket, with the dialect's odd verbs: POST sets them, PUT adds some, DELETE takes some away. */
@RestController
@RequestMapping("/api/v2/tickets/{id}/tags")
class TicketTagsResource {

    private final Tickets tickets;
    private final Edits edits;

    TicketTagsResource(Tickets tickets, Edits edits) {
        this.tickets = tickets;
        this.edits = edits;
    }

    @GetMapping
    @Needs(READ_NOTES)
    Envelope list(Viewer viewer, @PathVariable long id) {
        return Envelope.of(
                "tags", tickets.get(viewer, new TicketId(id)).facts().about().tags());
    }

    @PostMapping
    @Needs(WORK)
    @ResponseStatus(HttpStatus.CREATED)
    Envelope set(Viewer viewer, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        return apply(viewer, id, body, Edit.none().with(Attribute.TAGS, tags(body)));
    }

    @PutMapping
    @Needs(WORK)
    Envelope add(Viewer viewer, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        return apply(viewer, id, body, Edit.none().tagged(tags(body)));
    }

    @DeleteMapping
    @Needs(WORK)
    Envelope remove(Viewer viewer, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        return apply(viewer, id, body, Edit.none().untagged(tags(body)));
    }

    private Envelope apply(Viewer viewer, long id, Map<String, @Nullable Object> body, Edit edit) {
        var said = Said.of(body);
        var stamped = said.flag("safe_update", false)
                ? edit.unlessAfter(WireTime.read("updated_stamp", said.required("updated_stamp", null, 40)))
                : edit;
        var applied = edits.apply(By.api(viewer), new TicketId(id), stamped);
        return Envelope.of("tags", applied.ticket().facts().about().tags());
    }

    private static List<String> tags(Map<String, @Nullable Object> body) {
        var said = Said.of(body);
        if (!said.has("tags")) {
            throw Said.wrong("tags", "BlankValue", "cannot be blank");
        }
        return said.words("tags", List.of());
    }
}
