package io.quarterdeck.desk.zendesk.tickets;

import static io.quarterdeck.desk.accounts.Permission.READ_NOTES;
import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.AttachmentId;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.Conversations;
import io.quarterdeck.desk.tickets.Message;
import io.quarterdeck.desk.tickets.MessageId;
import io.quarterdeck.desk.tickets.Redactions;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.zendesk.uploads.AttachmentJson;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.ById;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Sideloads;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was said in a ticket; and making it private, or blotting it out. */
@RestController
@RequestMapping("/api/v2/tickets/{id}/comments")
class CommentsResource {

    private final Conversations comments;
    private final CommentWires wires;
    private final Redactions redactions;
    private final Sideloads sideloads;
    private final Clock clock;

    CommentsResource(
            Conversations comments, CommentWires wires, Redactions redactions, Sideloads sideloads, Clock clock) {
        this.comments = comments;
        this.wires = wires;
        this.redactions = redactions;
        this.sideloads = sideloads;
        this.clock = clock;
    }

    @GetMapping
    @Needs(READ_NOTES)
    Envelope list(Viewer viewer, Asked asked, @PathVariable long id) {
        var ticket = new TicketId(id);
        var page = asked.page(ById.listing(
                        () -> comments.count(viewer, ticket),
                        slice -> comments.of(viewer, ticket, slice),
                        (Message it) -> it.id().value())
                .inOrder(asked.descending()));
        var rows = wires.of(asked, page.rows());
        return sideloads
                .beside(page.as("comments", rows), viewer, asked)
                .with(
                        "users",
                        rows.stream()
                                .map(CommentJson::authorId)
                                .filter(it -> it > 0)
                                .toList())
                .envelope();
    }

    @GetMapping("/count")
    @Needs(READ_NOTES)
    Envelope count(Viewer viewer, @PathVariable long id) {
        return Envelope.of(
                "count", new TicketsResource.CountJson(comments.count(viewer, new TicketId(id)), clock.instant()));
    }

    @PutMapping("/{comment}/make_private")
    @Needs(WORK)
    Envelope makePrivate(Viewer viewer, @PathVariable long id, @PathVariable long comment) {
        redactions.makePrivate(By.api(viewer), new TicketId(id), new MessageId(comment));
        return Envelope.EMPTY;
    }

    @PutMapping("/{comment}/redact")
    @Needs(WORK)
    Envelope redact(
            Viewer viewer,
            Asked asked,
            @PathVariable long id,
            @PathVariable long comment,
            @RequestBody Map<String, @Nullable Object> body) {
        var words = Said.of(body).required("text", null, 10_000);
        var left = redactions.redact(By.api(viewer), new TicketId(id), new MessageId(comment), words);
        return Envelope.of("comment", wires.of(asked, List.of(left)).getFirst());
    }

    @PutMapping("/{comment}/attachments/{attachment}/redact")
    @Needs(WORK)
    Envelope redactFile(
            Viewer viewer,
            Asked asked,
            @PathVariable long id,
            @PathVariable long comment,
            @PathVariable long attachment) {
        var left = redactions.redact(
                By.api(viewer), new TicketId(id), new MessageId(comment), new AttachmentId(attachment));
        return Envelope.of("attachment", AttachmentJson.of(left, asked));
    }
}
