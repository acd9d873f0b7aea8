package io.quarterdeck.engine.explain;

import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.sla.Clock;
import io.quarterdeck.engine.sla.Clocks;
import io.quarterdeck.engine.sla.Contact;
import io.quarterdeck.engine.sla.Due;
import io.quarterdeck.engine.sla.Happening;
import io.quarterdeck.engine.sla.PromiseKind;
import io.quarterdeck.engine.sla.Promises;
import io.quarterdeck.engine.sla.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every clock that starts when a contact arrives, as the desk starts them, and why each binds or does not. */
public record Explanation(Contact contact, Instant arrivesAt, Clocks clocks, List<Line> lines) {

    /** One rule that was asked: {@code binds} within its kind; {@code why} in words. */
    public record Line(
            PromiseKind kind, String source, String rule, Instant aimAt, Instant breachAt, boolean binds, String why) {}

    public Explanation {
        lines = List.copyOf(lines);
    }

    public static Explanation of(Playbook playbook, Contact contact, Instant arrivesAt) {
        var clocks = Promises.step(Clocks.none(), new Happening.Opened(contact), playbook, arrivesAt)
                .next();
        var lines = new ArrayList<Line>();
        for (var clock : clocks.clocks()) {
            clock.reasons().stream()
                    .sorted(Comparator.comparing(Reason::binds).reversed())
                    .map(reason -> new Line(
                            clock.kind(),
                            reason.source(),
                            reason.rule(),
                            reason.aimAt(),
                            reason.breachAt(),
                            reason.binds(),
                            why(clock, reason)))
                    .forEach(lines::add);
        }
        return new Explanation(contact, arrivesAt, clocks, lines);
    }

    /** The promise that the ticket is ordered by. */
    public Optional<Due> due() {
        return clocks.due();
    }

    private static String why(Clock clock, Reason reason) {
        if (reason.binds()) {
            return clock.reasons().size() == 1 ? "the only rule" : "the earliest";
        }
        var judges = reason.breachAt().isBefore(binding(clock).breachAt()) ? ", but breaks first" : "";
        var later = Duration.between(clock.aimAt(), reason.aimAt());
        return later.isZero() ? "no earlier" + judges : words(later) + " later" + judges;
    }

    private static Reason binding(Clock clock) {
        return clock.reasons().stream().filter(Reason::binds).findFirst().orElseThrow();
    }

    private static String words(Duration length) {
        if (length.toHours() >= 1) {
            return length.toMinutesPart() == 0
                    ? length.toHours() + " h"
                    : "%d h %d min".formatted(length.toHours(), length.toMinutesPart());
        }
        return length.toSeconds() % 60 == 0 ? length.toMinutes() + " min" : length.toSeconds() + " s";
    }
}
