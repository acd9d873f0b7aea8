package io.quarterdeck.desk.zendesk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.tickets.Actor;
import io.quarterdeck.desk.tickets.Comment;
import io.quarterdeck.desk.tickets.Message;
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

    CommentWires(Customers customers) {
        this.customers = customers;
    }

    public List<CommentJson> of(Asked asked, List<Comment> comments) {
        var people = people(comments.stream().map(it -> it.message().author()).toList());
        return comments.stream().map(it -> wire(asked, it, people)).toList();
    }

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
                people.get(new PersonId(Objects.requireNonNull(actor.id()))).value();
            case CUSTOMER -> Objects.requireNonNull(actor.id());
            case SYSTEM -> DESK;
        };
    }

    private static CommentJson wire(Asked asked, Comment comment, Map<PersonId, CustomerId> people) {
        var message = comment.message();
        var html = comment.html();
        return new CommentJson(
                message.id().value(),
                "Comment",
                author(message.author(), people),
                message.text(),
                HtmlWords.wrapped(html == null ? HtmlWords.ofText(message.text()) : html),
                message.text(),
                message.kind() != Message.Kind.NOTE,
                comment.files().stream().map(it -> AttachmentJson.of(it, asked)).toList(),
                AuditJson.id(message.ticket().value(), comment.change()),
                Via.ofChannel(message.channel(), null),
                message.at(),
                Map.of("system", Map.of(), "custom", Map.of()));
    }
}
