package io.quarterdeck.engine.sla;

import io.quarterdeck.engine.playbook.Deadline;
import io.quarterdeck.engine.time.BusinessCalendar;
import io.quarterdeck.engine.time.Left;
import io.quarterdeck.engine.time.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** When a promise is due: the earliest aim binds, the earliest breach judges, and every rule that was asked is kept. */
record Terms(Instant aimAt, Instant breachAt, List<Reason> reasons) {
    private static final Comparator<Reason> STRICTEST =
            Comparator.comparing(Reason::aimAt).thenComparing(Reason::breachAt);

    /** The terms of a promise that started at {@code start} and stood still during the pauses since. */
    static Terms of(List<Offer> offers, Instant start, List<Pause> pauses) {
        return strictest(offers.stream()
                .map(offer -> reason(
                        offer.source(),
                        offer.deadline(),
                        due(start, offer.deadline().aim(), pauses, offer.calendar()),
                        due(start, offer.deadline().breach(), pauses, offer.calendar())))
                .toList());
    }

    /** The same rules after a pause: what was left of each then is left of it now. */
    Terms resumed(Instant pausedAt, Instant at, BusinessCalendar calendar) {
        return strictest(reasons.stream()
                .map(reason -> {
                    var deadline = Deadline.parse(reason.rule());
                    var aim = calendar.resume(at, calendar.left(pausedAt, reason.aimAt(), deadline.aim()));
                    var breach = calendar.resume(at, calendar.left(pausedAt, reason.breachAt(), deadline.breach()));
                    return reason(reason.source(), deadline, aim, breach);
                })
                .toList());
    }

    /** The earlier of both, or simply these where the others are earlier in nothing. */
    Terms orEarlier(Terms others) {
        if (!others.aimAt.isBefore(aimAt) && !others.breachAt.isBefore(breachAt)) {
            return this;
        }
        var kept = reasons.stream().filter(own -> others.reasons.stream().noneMatch(it -> outdoes(it, own)));
        var taken = others.reasons.stream().filter(it -> reasons.stream().noneMatch(own -> isWithin(own, it)));
        return strictest(Stream.concat(kept, taken).toList());
    }

    /** Whether the same setting now asks for more than it did. */
    private static boolean outdoes(Reason now, Reason before) {
        return isWithin(now, before) && !isWithin(before, now);
    }

    private static boolean isWithin(Reason one, Reason other) {
        return one.source().equals(other.source())
                && !one.aimAt().isAfter(other.aimAt())
                && !one.breachAt().isAfter(other.breachAt());
    }

    Left aimLeft(Instant at, BusinessCalendar calendar) {
        return left(Reason::aimAt, Deadline::aim, at, calendar);
    }

    Left breachLeft(Instant at, BusinessCalendar calendar) {
        return left(Reason::breachAt, Deadline::breach, at, calendar);
    }

    /** B-42: one more rule that asks for this promise by {@code aim}; the breach stays. */
    Terms with(String source, String rule, Instant aim) {
        var more = Stream.concat(reasons.stream(), Stream.of(new Reason(source, rule, aim, breachAt, false)));
        return strictest(more.toList());
    }

    private static Terms strictest(List<Reason> reasons) {
        var binding = reasons.stream().min(STRICTEST).orElseThrow();
        var breach = reasons.stream()
                .map(Reason::breachAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Terms(
                binding.aimAt(),
                breach,
                reasons.stream()
                        .map(reason -> reason.binding(reason == binding))
                        .toList());
    }

    /** when we are closed a day, {@code 1bh..24h} would aim for later than it breaks; then the breach is the aim. */
    private static Reason reason(String source, Deadline deadline, Instant aim, Instant breach) {
        return new Reason(source, deadline.toString(), aim.isBefore(breach) ? aim : breach, breach, false);
    }

    private static Instant due(Instant start, Span span, List<Pause> pauses, BusinessCalendar calendar) {
        var due = calendar.after(start, span);
        for (var pause : pauses) {
            if (pause.to() != null && pause.to().isAfter(start)) {
                var from = pause.from().isBefore(start) ? start : pause.from();
                due = calendar.resume(pause.to(), calendar.left(from, due, span));
            }
        }
        return due;
    }

    private Left left(
            Function<Reason, Instant> which, Function<Deadline, Span> span, Instant at, BusinessCalendar calendar) {
        var first = reasons.stream().min(Comparator.comparing(which)).orElseThrow();
        return calendar.left(at, which.apply(first), span.apply(Deadline.parse(first.rule())));
    }
}
