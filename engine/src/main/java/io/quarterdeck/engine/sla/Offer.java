package io.quarterdeck.engine.sla;

import io.quarterdeck.engine.playbook.Deadline;
import io.quarterdeck.engine.time.BusinessCalendar;
import io.quarterdeck.engine.time.Span;
import java.time.Instant;
import java.util.List;

/**
 * A deadline that some section of the playbook asks for, with the path of the setting, its text, and the hours it
 * counts in.
 */
record Offer(String source, String rule, Deadline deadline, BusinessCalendar calendar) {

    Offer(String source, Deadline deadline, BusinessCalendar calendar) {
        this(source, deadline.toString(), deadline, calendar);
    }

    /** What it alone would mean for a promise that started at {@code start} and stood still during the pauses since. */
    Reason reason(Instant start, List<Pause> pauses) {
        var aim = due(start, deadline.aim(), pauses);
        var breach = deadline.aim().equals(deadline.breach()) ? aim : due(start, deadline.breach(), pauses);
        return Reason.of(source, rule, aim, breach);
    }

    /** The deadline that a reason was made from; one that is offered no longer is read from its text. */
    static Deadline deadline(Reason reason, List<Offer> offers) {
        for (var offer : offers) {
            if (offer.rule.equals(reason.rule())) {
                return offer.deadline;
            }
        }
        return Deadline.parse(reason.rule());
    }

    private Instant due(Instant start, Span span, List<Pause> pauses) {
        var due = calendar.after(start, span);
        for (var pause : pauses) {
            if (pause.to() != null && pause.to().isAfter(start)) {
                var from = pause.from().isBefore(start) ? start : pause.from();
                due = calendar.resume(pause.to(), calendar.left(from, due, span));
            }
        }
        return due;
    }
}
