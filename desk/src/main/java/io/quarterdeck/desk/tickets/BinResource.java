package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.accounts.Permission.DELETE_TICKETS;
import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The bin, and what is taken back of a message, over HTTP. */
@RestController
@RequestMapping("/api/desk")
class BinResource {

    record BinnedJson(@Means(TicketId.class) long id, String subject, Instant deletedAt, @Means(Status.class) String statusBefore) {}

    record BinJson(List<BinnedJson> tickets, long count) {}

    /** The words to take out of the message. */
    record RedactionJson(
            String text) {}

    private final Bin bin;
    private final Redactions redactions;
    private final TicketPages pages;

    BinResource(Bin bin, Redactions redactions, TicketPages pages) {
        this.bin = bin;
        this.redactions = redactions;
        this.pages = pages;
    }

    /** What lies in the bin, a hundred at a time. */
    @GetMapping("/bin")
    @Needs(DELETE_TICKETS)
    BinJson list(Viewer viewer, @RequestParam(defaultValue = "0") long after) {
        var by = By.web(viewer);
        return new BinJson(
                bin.list(by, Slice.after(after, Slice.LONGEST)).stream()
                        .map(BinResource::binned)
                        .toList(),
                bin.count(by));
    }

    private static BinnedJson binned(Ticket it) {
        var deletion = Objects.requireNonNull(it.facts().standing().deletion());
        return new BinnedJson(
                it.id().value(), it.subject(), deletion.at(), deletion.before().word());
    }

    /** Out of the bin, as it was. */
    @PostMapping("/bin/{id}/restore")
    @Needs(DELETE_TICKETS)
    TicketJson.PageJson restore(Viewer viewer, @PathVariable @Means(TicketId.class) long id) {
        bin.restore(By.web(viewer), new TicketId(id));
        return pages.show(viewer, new TicketId(id));
    }

    /** Deletes it for good. */
    @DeleteMapping("/bin/{id}")
    @Needs(DELETE_TICKETS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void scrub(Viewer viewer, @PathVariable @Means(TicketId.class) long id) {
        bin.scrub(By.web(viewer), new TicketId(id));
    }

    /** Turns a public message into a note. */
    @PostMapping("/tickets/{id}/messages/{message}/make_private")
    @Needs(WORK)
    TicketJson.PageJson makePrivate(Viewer viewer, @PathVariable @Means(TicketId.class) long id, @PathVariable @Means(MessageId.class) long message) {
        redactions.makePrivate(By.web(viewer), new TicketId(id), new MessageId(message));
        return pages.show(viewer, new TicketId(id));
    }

    /** Takes words out of a message for good. */
    @PostMapping("/tickets/{id}/messages/{message}/redact")
    @Needs(WORK)
    TicketJson.PageJson redact(
            Viewer viewer,
            @PathVariable @Means(TicketId.class) long id,
            @PathVariable @Means(MessageId.class) long message,
            @RequestBody @Means(RedactionJson.class) Map<String, @Nullable Object> wire) {
        var words = new Said(wire).get("text") instanceof String text ? text : "";
        redactions.redact(By.web(viewer), new TicketId(id), new MessageId(message), words);
        return pages.show(viewer, new TicketId(id));
    }

    /** Takes a file out of a message for good. */
    @PostMapping("/tickets/{id}/messages/{message}/attachments/{attachment}/redact")
    @Needs(WORK)
    TicketJson.PageJson redactFile(
            Viewer viewer, @PathVariable @Means(TicketId.class) long id, @PathVariable @Means(MessageId.class) long message, @PathVariable @Means(AttachmentId.class) long attachment) {
        redactions.redact(By.web(viewer), new TicketId(id), new MessageId(message), new AttachmentId(attachment));
        return pages.show(viewer, new TicketId(id));
    }
}
