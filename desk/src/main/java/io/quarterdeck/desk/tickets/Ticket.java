package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.engine.sla.Due;
import io.quarterdeck.engine.sla.NextStep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A ticket as lists and pages read it: its facts, and the names to show with them, so that a list is one select. */
public record Ticket(
        TicketFacts facts,
        String preview,
        String customerName,
        @Nullable String replyTo,
        @Nullable String ownerName,
        boolean hasIncidents) {

    public TicketId id() {
        return facts.id();
    }

    public long version() {
        return facts.version();
    }

    public String subject() {
        return facts.about().subject();
    }

    public String channel() {
        return facts.origin().channel();
    }

    public CustomerId customer() {
        return facts.parties().requester();
    }

    public Status status() {
        return facts.standing().status();
    }

    public String priority() {
        return facts.about().priority();
    }

    public @Nullable String intent() {
        return facts.about().intent();
    }

    public @Nullable PersonId owner() {
        return facts.parties().owner();
    }

    public @Nullable Due due() {
        return facts.due();
    }

    public @Nullable NextStep next() {
        return facts.next();
    }

    public boolean customerWaits() {
        return facts.standing().customerWaits();
    }

    public int release() {
        return facts.origin().release();
    }

    public Instant createdAt() {
        return facts.origin().createdAt();
    }

    public Instant updatedAt() {
        return facts.standing().updatedAt();
    }

    public @Nullable Instant solvedAt() {
        return facts.standing().solvedAt();
    }
}
