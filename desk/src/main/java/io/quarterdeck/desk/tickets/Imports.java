package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.Secrets;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.engine.sla.Happening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in tickets that lived elsewhere, with the instants of their past. No rule hears of it and nothing is sent; what is
 * solved was promised elsewhere, and what is still open is owed an answer from now on (B-39).
 */
@Service
public class Imports {

    /** One thing that was said there, by whom and when. */
    public record Said(Actor author, boolean isPublic, Instant at, Words words) {}

    private final Changes changes;
    private final Keeping keeping;
    private final Describing describing;
    private final Assigning assigning;
    private final Promises promises;
    private final Owners owners;
    private final Playbooks playbooks;

    Imports(
            Changes changes,
            Keeping keeping,
            Describing describing,
            Assigning assigning,
            Promises promises,
            Owners owners,
            Playbooks playbooks) {
        this.changes = changes;
        this.keeping = keeping;
        this.describing = describing;
        this.assigning = assigning;
        this.promises = promises;
        this.owners = owners;
        this.playbooks = playbooks;
    }

    /** A ticket as it stood: an opening with its past, what was said after its first message, and where it ended. */
    @Transactional
    public TicketId add(Opening wish, Said first, List<Said> further, Status status) {
        var opening = wish.withSubject(Describing.oneLine(wish.subject()));
        var change = changes.begin(opening.by());
        var begun = message(change, opening, first);
        open(change, opening, begun, first);
        describing.apply(change, opening.submission().also());
        assigning.apply(change, opening.submission().also());
        for (var said : further) {
            var message = message(change, opening, said);
            change.says(message);
            change.happened(told(message));
            if (message.kind() == Message.Kind.IN) {
                change.preview(said.words().preview());
            }
        }
        stand(change, opening.submission().also(), status);
        keeping.open(change, opening, begun);
        return change.ticket();
    }

    private void open(Change change, Opening opening, NewMessage begun, Said first) {
        var submission = opening.submission();
        change.happened(new TicketEvent.Opened(
                opening.channel(),
                opening.customer().id(),
                Tickets.priority(playbooks.current().playbook(), opening.intent(), opening.priority()),
                opening.intent(),
                begun.id(),
                change.digest(opening.subject()),
                Secrets.digest(first.words().text()),
                submission.submitter(),
                submission.recipient() == null ? null : change.digest(submission.recipient()),
                null,
                first.isPublic() ? null : true,
                Objects.requireNonNull(submission.past(), "what is imported has a past")));
        if (begun.kind() == Message.Kind.OUT) {
            change.happened(told(begun));
        }
    }

    private NewMessage message(Change change, Opening opening, Said said) {
        var kind = !said.isPublic()
                ? Message.Kind.NOTE
                : said.author().kind() == Actor.Kind.CUSTOMER ? Message.Kind.IN : Message.Kind.OUT;
        var sent = kind == Message.Kind.OUT;
        return new NewMessage(
                change.ticket(),
                changes.nextMessage(),
                said.at(),
                kind,
                said.author(),
                opening.channel(),
                sent ? opening.replyTo() : null,
                said.words(),
                false,
                // it left long ago, from elsewhere
                sent ? Delivery.SENT : null,
                null,
                null,
                null);
    }

    private static TicketEvent told(NewMessage message) {
        var digest = Secrets.digest(message.words().text());
        return switch (message.kind()) {
            case IN -> new TicketEvent.Received(message.id(), digest, false);
            case OUT -> new TicketEvent.Replied(message.id(), digest);
            case NOTE -> new TicketEvent.Noted(message.id(), digest);
        };
    }

    private void stand(Change change, Edit also, Status status) {
        var rated = also.of(Attribute.SATISFACTION).orElse(Satisfaction.UNOFFERED);
        if (status != Status.NEW) {
            change.happened(new TicketEvent.StatusChanged(Status.NEW, status, null, null));
        }
        if (rated != Satisfaction.UNOFFERED) {
            change.happened(new TicketEvent.Rated(Satisfaction.UNOFFERED, rated));
        }
        if (status.isOpen()) {
            owe(change);
        }
    }

    private void owe(Change change) {
        var facts = change.now();
        var release = playbooks.current();
        if (facts.parties().owner() == null) {
            var about = facts.about();
            change.happened(new TicketEvent.Assigned(
                    owners.first(facts.id(), release.playbook(), about.priority(), about.intent()), null));
        }
        var happenings = new ArrayList<Happening>();
        happenings.add(new Happening.Opened(change.contact()));
        if (facts.standing().status() == Status.PENDING) {
            happenings.add(new Happening.Waiting());
        }
        change.happened(promises.opened(change.ticket(), happenings, release, change.at()));
    }
}
