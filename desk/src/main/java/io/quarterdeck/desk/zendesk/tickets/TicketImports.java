package io.quarterdeck.desk.zendesk.tickets;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.Customer;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.Actor;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.NewComment;
import io.quarterdeck.desk.tickets.Opening;
import io.quarterdeck.desk.tickets.TicketEvent;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Tickets;
import io.quarterdeck.desk.zendesk.wire.WireTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes tickets over from elsewhere with the instants of their life there. The desk itself acts: no rule runs on it, and
 * nobody is written to.
 */
@Service
class TicketImports {

    private static final int MOST_COMMENTS = 1_000;

    private final Tickets tickets;
    private final TicketDoor.Wishes wishes;
    private final Clock clock;

    TicketImports(Tickets tickets, TicketDoor.Wishes wishes, Clock clock) {
        this.tickets = tickets;
        this.wishes = wishes;
        this.clock = clock;
    }

    @Transactional
    TicketId open(Viewer viewer, Said said) {
        var now = clock.instant();
        var comments = comments(said);
        var first = comments.getFirst();
        var created = at(said, "created_at", at(first, "created_at", now));
        var past = new TicketEvent.Past(
                created,
                at(said, "updated_at", created),
                said.has("solved_at") ? at(said, "solved_at", created) : null);
        var requester = requester(viewer, said);
        var wish = wishes.comments().of(viewer, as(first)).orElseThrow();
        var author = wish.author() == null ? requester : wish.author();
        var edit = wishes.tickets().edit(TicketDoor.without(said, "requester", "requester_id"), List.of(), List.of());
        var subject = said.text("subject", null, 10_000);
        return tickets.open(new Opening(
                        By.API,
                        requester,
                        subject == null ? TicketDoor.firstLine(wish.words().text()) : subject,
                        wish.words(),
                        null,
                        null,
                        requester.addresses(),
                        Actor.SYSTEM,
                        By.IMPORT)
                .with(edit)
                .submitted(wishes.people().author(author), author.id(), wish.isPublic())
                .lived(
                        past,
                        comments.stream()
                                .skip(1)
                                .map(it -> comment(viewer, requester, it, now))
                                .toList()));
    }

    private NewComment comment(Viewer viewer, Customer requester, Said comment, Instant now) {
        var wish = wishes.comments().of(viewer, as(comment)).orElseThrow();
        var author = wish.author() == null ? requester : wish.author();
        return wishes.comments()
                .comment(wish)
                .by(wishes.people().author(author))
                .at(at(comment, "created_at", now));
    }

    private Customer requester(Viewer viewer, Said said) {
        if (said.get("requester") != null) {
            return wishes.people().introduced("requester", said.within("requester"));
        }
        var id = said.number("requester_id", null);
        return id == null ? wishes.people().me(viewer) : wishes.people().get("requester_id", id);
    }

    /** In the order of their instants; a ticket without comments begins with its description. */
    private List<Said> comments(Said said) {
        if (!(said.get("comments") instanceof Collection<?> many) || many.isEmpty()) {
            var text = said.get("comment") == null ? said.required("description", null, 100_000) : null;
            return List.of(text == null ? said.within("comment") : Said.of(Map.of("body", text)));
        }
        if (many.size() > MOST_COMMENTS) {
            throw Said.wrong("comments", "TooLong", "are too many (the most is %d)".formatted(MOST_COMMENTS));
        }
        return many.stream()
                .map(it -> {
                    if (it instanceof Map<?, ?> map) {
                        return Said.of(map);
                    }
                    throw Said.wrong("comments", "InvalidValue", "is a list of objects");
                })
                .sorted(Comparator.comparing(it -> at(it, "created_at", Instant.EPOCH)))
                .toList();
    }

    private static Said as(Said comment) {
        return Said.of(Map.of("comment", comment.values()));
    }

    private static Instant at(Said said, String key, Instant otherwise) {
        var text = said.text(key, null, 40);
        return text == null ? otherwise : WireTime.read(key, text);
    }
}
