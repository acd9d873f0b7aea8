package io.quarterdeck.desk.zendesk.requests;

import static io.quarterdeck.desk.accounts.Permission.READ;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.tickets.Conversations;
import io.quarterdeck.desk.tickets.Message;
import io.quarterdeck.desk.tickets.MessageId;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.zendesk.tickets.CommentJson;
import io.quarterdeck.desk.zendesk.tickets.CommentWires;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.ById;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Sideloads;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was said to all in a request; notes are not among it, whoever asks. */
@RestController
@RequestMapping("/api/v2/requests/{id}/comments")
class RequestCommentsResource {

    private final Conversations comments;
    private final CommentWires wires;
    private final Sideloads sideloads;

    RequestCommentsResource(Conversations comments, CommentWires wires, Sideloads sideloads) {
        this.comments = comments;
        this.wires = wires;
        this.sideloads = sideloads;
    }

    @GetMapping
    @Needs(READ)
    Envelope list(Viewer viewer, Asked asked, @PathVariable long id) {
        var ticket = new TicketId(id);
        var page = asked.page(ById.listing(
                        () -> comments.countPublic(viewer, ticket),
                        slice -> comments.publicOf(viewer, ticket, slice),
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

    @GetMapping("/{comment}")
    @Needs(READ)
    Envelope show(Viewer viewer, Asked asked, @PathVariable long id, @PathVariable long comment) {
        var message = comments.get(viewer, new TicketId(id), new MessageId(comment));
        if (message.kind() == Message.Kind.NOTE) {
            throw Refusal.notFound(message.id());
        }
        return Envelope.of("comment", wires.of(asked, List.of(message)).getFirst());
    }
}
