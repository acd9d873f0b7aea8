package io.quarterdeck.engine.sla;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All promises of one ticket, in the order they were made, with what is needed to decide the next: what kind of contact
 * it is, when it was the customer's turn, and since when it is open (null before it is opened and once it is solved).
 */
public record Clocks(
        @Nullable Contact contact,
        List<Clock> clocks,
        List<Pause> pauses,
        Turn turn,
        @Nullable Instant openSince) {
    private static final Comparator<Clock> STRICTEST =
            Comparator.comparing(Clock::aimAt).thenComparing(Clock::breachAt);

    public Clocks {
        clocks = List.copyOf(clocks);
        pauses = List.copyOf(pauses);
    }

    /** The state before a ticket is opened. */
    public static Clocks none() {
        return new Clocks(null, List.of(), List.of(), Turn.OURS, null);
    }

    public boolean isOpen() {
        return openSince != null;
    }

    /** What the ticket is ordered by; every open ticket has it. */
    public Optional<Due> due() {
        return binding()
                .map(clock ->
                        new Due(clock.kind(), clock.aimAt(), clock.breachAt(), clock.startedAt(), clock.paused()));
    }

    /**
     * The strictest promise that somebody has to do something about, late ones included: a reply that is overdue stays
     * on top until it is sent. When all wait for the customer, the strictest of those.
     */
    public Optional<Clock> binding() {
        var running = strictest(false);
        return Optional.ofNullable(running == null ? strictest(true) : running);
    }

    /** When the first promise of this ticket was broken. */
    public Optional<Instant> missedSoFar() {
        return clocks.stream()
                .filter(clock -> clock.state() == Clock.State.MISSED)
                .map(Clock::breachAt)
                .min(Comparator.naturalOrder());
    }

    public List<Clock> of(PromiseKind kind) {
        return clocks.stream().filter(clock -> clock.kind() == kind).toList();
    }

    private @Nullable Clock strictest(boolean paused) {
        Clock found = null;
        for (var clock : clocks) {
            if (clock.owed() && clock.paused() == paused && (found == null || STRICTEST.compare(clock, found) < 0)) {
                found = clock;
            }
        }
        return found;
    }
}
