package io.quarterdeck.desk.tickets.drafts;

import static io.quarterdeck.desk.accounts.Permission.NOTE;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own drafts over HTTP. */
@RestController
@RequestMapping("/api/desk")
class DraftsResource {

    record DraftJson(@Means(TicketId.class) long ticketId, @Means(Draft.Kind.class) String kind, String text, long version, Instant savedAt) {}

    /** The text, and the version of the ticket that it answers. */
    record WishJson(
            String text,
            @Nullable Long version) {}

    private final Drafts drafts;

    DraftsResource(Drafts drafts) {
        this.drafts = drafts;
    }

    /** One's own drafts, newest first. */
    @GetMapping("/drafts")
    @Needs(NOTE)
    List<DraftJson> newest(Viewer viewer) {
        return drafts.newest(viewer).stream().map(DraftsResource::json).toList();
    }

    /** One's own drafts on a ticket. */
    @GetMapping("/tickets/{id}/drafts")
    @Needs(NOTE)
    List<DraftJson> of(Viewer viewer, @PathVariable @Means(TicketId.class) long id) {
        return drafts.of(viewer, new TicketId(id)).stream()
                .map(DraftsResource::json)
                .toList();
    }

    /** Keeps what is being written. */
    @PutMapping("/tickets/{id}/drafts/{kind}")
    @Needs(NOTE)
    DraftJson save(
            Viewer viewer,
            @PathVariable @Means(TicketId.class) long id,
            @PathVariable @Means(Draft.Kind.class) String kind,
            @RequestBody @Means(WishJson.class) Map<String, @Nullable Object> wire) {
        var said = new Said(wire);
        var version = said.number("version", null);
        var text = said.get("text") instanceof String it ? it : "";
        return json(drafts.save(viewer, new TicketId(id), kind(kind), text, version == null ? 0 : version));
    }

    /** Throws it away. */
    @DeleteMapping("/tickets/{id}/drafts/{kind}")
    @Needs(NOTE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Viewer viewer, @PathVariable @Means(TicketId.class) long id, @PathVariable @Means(Draft.Kind.class) String kind) {
        drafts.discard(viewer, new TicketId(id), kind(kind));
    }

    private static Draft.Kind kind(String word) {
        return Arrays.stream(Draft.Kind.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> Said.wrong("kind", "InvalidValue", "is reply or note"));
    }

    private static DraftJson json(Draft it) {
        return new DraftJson(
                it.ticket().value(), it.kind().name().toLowerCase(Locale.ROOT), it.text(), it.version(), it.savedAt());
    }
}
