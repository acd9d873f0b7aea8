package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Footprint;
import io.quarterdeck.desk.kit.Secrets;
import io.quarterdeck.desk.tickets.fields.Definitions;
import io.quarterdeck.desk.tickets.fields.TicketField;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets somebody in one ticket. What they asked for themselves loses every word, because the answers speak of them too;
 * in what somebody else asked for only theirs go. The facts stay, and the log says that they were forgotten.
 */
@Service
public class Forgetting {

    private final Changes changes;
    private final TraceTable traces;
    private final Scrubbing scrubbing;
    private final MessageTable messages;
    private final Moving moving;
    private final Definitions definitions;

    Forgetting(
            Changes changes,
            TraceTable traces,
            Scrubbing scrubbing,
            MessageTable messages,
            Moving moving,
            Definitions definitions) {
        this.changes = changes;
        this.traces = traces;
        this.scrubbing = scrubbing;
        this.messages = messages;
        this.moving = moving;
        this.definitions = definitions;
    }

    /** The next ticket after this one in which there is something of theirs. */
    @Transactional(readOnly = true)
    public Optional<TicketId> next(Footprint who, TicketId after) {
        return traces.next(who, after);
    }

    @Transactional
    public void forget(TicketId id, Footprint who) {
        var ticket = changes.lock(id);
        var known = who.customers().getFirst();
        var change = changes.on(ticket, By.desk("erasure:" + known.value()));
        if (who.customers().contains(ticket.facts().parties().requester())) {
            whole(change, known);
        } else {
            partly(change, known, who);
        }
    }

    /** Nobody is left to answer, so what was open is nobody's work. */
    private void whole(Change change, CustomerId known) {
        var facts = change.now();
        change.happened(new TicketEvent.Forgotten(known, true));
        if (!facts.about().subject().equals(Bin.SCRUBBED)) {
            change.happened(
                    new TicketEvent.Renamed(Secrets.digest(facts.about().subject()), change.digest(Bin.SCRUBBED)));
        }
        var externalId = facts.about().externalId();
        if (externalId != null) {
            change.happened(new TicketEvent.Referenced(Secrets.digest(externalId), null));
        }
        facts.about().fields().forEach((field, value) -> {
            if (definitions
                    .all()
                    .field(field)
                    .map(TicketField::type)
                    .filter(it -> !it.isWritten())
                    .isEmpty()) {
                var digest = Secrets.digest(value.wire().toString());
                change.happened(new TicketEvent.FieldSet(field, null, digest, null, null));
            }
        });
        if (facts.standing().status().isOpen()) {
            moving.close(change);
        }
        change.preview("");
        // first the old words go, then whoever listens is told of the change
        scrubbing.scrub(change.ticket());
        changes.conclude(change.withoutRules());
    }

    private void partly(Change change, CustomerId known, Footprint who) {
        var said = traces.said(change.ticket(), who);
        scrubbing.scrub(change.ticket(), said, who.addresses());
        change.happened(new TicketEvent.Forgotten(known, false));
        var copied = change.now().parties().copied();
        var others = copied.stream().filter(it -> !who.customers().contains(it)).toList();
        if (!others.equals(copied)) {
            change.happened(new TicketEvent.CopiedChanged(copied, others));
        }
        if (!said.isEmpty()) {
            change.preview(
                    Words.plain(messages.newestIn(change.ticket()).orElse("")).preview());
        }
        changes.save(change);
    }
}
