package io.quarterdeck.desk.zendesk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.tickets.Actor;
import io.quarterdeck.desk.tickets.Attachment;
import io.quarterdeck.desk.tickets.Conversations;
import io.quarterdeck.desk.tickets.Delivery;
import io.quarterdeck.desk.tickets.Message;
import io.quarterdeck.desk.tickets.MessageId;
import io.quarterdeck.desk.zendesk.uploads.AttachmentJson;
import io.quarterdeck.desk.zendesk.wire.Asked;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Shows on the wire what was said in tickets. */
@Component
public class CommentWires {

    /** The desk itself, as an author. */
    static final long DESK = -1;

    private final Customers customers;
    private final Conversations conversations;

    CommentWires(Customers customers, Conversations conversations) {
        this.customers = customers;
        this.conversations = conversations;
    }

    /** What was said in messages that the caller may read; one that may still be undone, or was, is not said. */
    public List<CommentJson> of(Asked asked, List<Message> messages) {
        var said = messages.stream()
                .filter(it -> it.delivery() != Delivery.HELD && it.delivery() != Delivery.WITHDRAWN)
                .toList();
        var ids = said.stream().map(Message::id).toList();
        var shared = new Shared(
                asked,
                people(said.stream().map(Message::author).toList()),
                conversations.htmls(ids),
                conversations.files(ids),
                conversations.changes(ids));
        return said.stream().map(it -> wire(it, shared)).toList();
    }

    /** The named ones, of which the caller was shown that they are there. */
    List<CommentJson> named(Asked asked, List<MessageId> ids) {
        return of(asked, conversations.named(ids));
    }

    private record Shared(
            Asked asked,
            Map<PersonId, CustomerId> people,
            Map<MessageId, String> htmls,
            Map<MessageId, List<Attachment>> files,
            Map<MessageId, Long> changes) {}

    /** The customer's row of each agent among these. */
    Map<PersonId, CustomerId> people(Collection<Actor> actors) {
        return customers.ofAll(actors.stream()
                .filter(it -> it.kind() == Actor.Kind.AGENT)
                .map(it -> new PersonId(Objects.requireNonNull(it.id())))
                .distinct()
                .toList());
    }

    static long author(Actor actor, Map<PersonId, CustomerId> people) {
        return switch (actor.kind()) {
            case AGENT ->
                Objects.requireNonNull(people.get(new PersonId(Objects.requireNonNull(actor.id()))))
                        .value();
            case CUSTOMER -> Objects.requireNonNull(actor.id());
            case SYSTEM -> DESK;
        };
    }

    private static CommentJson wire(Message message, Shared shared) {
        var html = shared.htmls().get(message.id());
        return new CommentJson(
                message.id().value(),
                "Comment",
                author(message.author(), shared.people()),
                message.text(),
                HtmlWords.wrapped(html == null ? HtmlWords.ofText(message.text()) : html),
                message.text(),
                message.kind() != Message.Kind.NOTE,
                shared.files().getOrDefault(message.id(), List.of()).stream()
                        .map(it -> AttachmentJson.of(it, shared.asked()))
                        .toList(),
                AuditJson.id(message.ticket().value(), shared.changes().getOrDefault(message.id(), 1L)),
                Via.ofChannel(message.channel(), null),
                message.at(),
                Map.of("system", Map.of(), "custom", Map.of()));
    }
}
