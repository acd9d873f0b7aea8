package io.quarterdeck.desk.zendesk.tickets;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.Customer;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.Actor;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.Edits;
import io.quarterdeck.desk.tickets.Opening;
import io.quarterdeck.desk.tickets.Status;
import io.quarterdeck.desk.tickets.Ticket;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Tickets;
import io.quarterdeck.desk.zendesk.wire.DialectJson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and changes tickets as their records on the wire say: one record, one transaction. */
@Service
public class TicketDoor {

    private static final int LONGEST_METADATA = 10_000;
    private static final int LONGEST_SUBJECT = 150;

    private final Tickets tickets;
    private final Edits edits;
    private final Wishes wishes;
    private final DialectJson json;

    /** What reads a record. */
    @Component
    record Wishes(TicketWish tickets, CommentWish comments, People people) {}

    TicketDoor(Tickets tickets, Edits edits, Wishes wishes, DialectJson json) {
        this.tickets = tickets;
        this.edits = edits;
        this.wishes = wishes;
        this.json = json;
    }

    @Transactional
    public TicketId open(Viewer viewer, Said said) {
        var wish = wishes.comments()
                .of(viewer, said)
                .orElseThrow(() -> Said.wrong("description", "BlankValue", "cannot be blank"));
        var requester = requester(viewer, said);
        var submitter = submitter(viewer, said, wish);
        var author = wishes.people().author(submitter);
        var edit = wishes.tickets().edit(without(said, "requester", "requester_id"), List.of(), List.of());
        var subject = said.text("subject", said.text("raw_subject", null, 10_000), 10_000);
        var opening = new Opening(
                        By.API,
                        requester,
                        subject == null ? firstLine(wish.words().text()) : subject,
                        wish.words(),
                        null,
                        null,
                        requester.addresses(),
                        Actor.of(viewer),
                        By.API)
                .by(by(viewer, said))
                .with(edit)
                .submitted(author, submitter.id(), wish.isPublic());
        var recipient = said.text("recipient", null, 254);
        opening = recipient == null ? opening : opening.receivedAt(recipient);
        return tickets.open(following(viewer, said, opening));
    }

    @Transactional
    public Edits.Applied change(Viewer viewer, TicketId id, Said said, @Nullable Long version) {
        var ticket = tickets.get(viewer, id);
        var parties = ticket.facts().parties();
        var edit = wishes.tickets().edit(said, parties.followers(), parties.copied());
        var comment = said.has("comment") ? wishes.comments().of(viewer, said) : Optional.<CommentWish.Wish>empty();
        if (comment.isPresent()) {
            edit = edit.with(wishes.comments().comment(comment.get()));
        }
        return edits.apply(by(viewer, said), id, version == null ? edit : edit.since(version));
    }

    private Opening following(Viewer viewer, Said said, Opening opening) {
        var closed = said.number("via_followup_source_id", null);
        if (closed == null) {
            return opening;
        }
        Ticket source = tickets.get(viewer, new TicketId(closed));
        if (source.status() != Status.CLOSED) {
            throw Said.wrong("via_followup_source_id", "InvalidValue", "is not the number of a closed ticket");
        }
        return opening.following(source.id());
    }

    private Customer requester(Viewer viewer, Said said) {
        if (said.get("requester") != null) {
            return wishes.people().introduced("requester", said.within("requester"));
        }
        var id = said.number("requester_id", null);
        return id == null ? wishes.people().me(viewer) : wishes.people().get("requester_id", id);
    }

    /** Who submits it writes its first words: as it is said, or else the caller. */
    private Customer submitter(Viewer viewer, Said said, CommentWish.Wish wish) {
        if (wish.author() != null) {
            return wish.author();
        }
        var id = said.number("submitter_id", null);
        return id == null ? wishes.people().me(viewer) : wishes.people().get("submitter_id", id);
    }

    private By by(Viewer viewer, Said said) {
        var by = By.api(viewer);
        if (!(said.get("metadata") instanceof Map<?, ?> metadata) || metadata.isEmpty()) {
            return by;
        }
        var text = new String(json.written(metadata), StandardCharsets.UTF_8);
        if (text.length() > LONGEST_METADATA) {
            throw Said.wrong(
                    "metadata", "TooLong", "is too long (the most is %,d characters)".formatted(LONGEST_METADATA));
        }
        return by.with(text);
    }

    static Said without(Said said, String... keys) {
        Map<String, @Nullable Object> left = new LinkedHashMap<>(said.values());
        List.of(keys).forEach(left::remove);
        return new Said(left);
    }

    static String firstLine(String text) {
        var line = text.strip().lines().findFirst().orElse("");
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT);
    }
}
