package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.tickets.Pasts;
import io.quarterdeck.desk.tickets.Status;
import io.quarterdeck.engine.rules.Condition;
import io.quarterdeck.engine.rules.Condition.Than;
import io.quarterdeck.engine.rules.Conditions;
import io.quarterdeck.engine.rules.Field.Known;
import io.quarterdeck.engine.rules.Ranks;
import io.quarterdeck.engine.rules.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which tickets an automation need not look at, as far as the database can tell: never one too few. */
final class Candidates {

    private final Conditions conditions;
    private final Instant now;

    private Candidates(Conditions conditions, Instant now) {
        this.conditions = conditions;
        this.now = now;
    }

    static Pasts.Wanted of(Conditions conditions, Instant now) {
        var it = new Candidates(conditions, now);
        return new Pasts.Wanted(
                it.statuses(), it.until(Known.CREATED_AT), it.until(Known.SOLVED), it.until(Known.UPDATED_AT));
    }

    private Set<Status> statuses() {
        var statuses = EnumSet.allOf(Status.class);
        statuses.remove(Status.CLOSED);
        for (var condition : conditions.all()) {
            statuses.removeIf(status -> !possible(condition, status));
        }
        return statuses;
    }

    private static boolean possible(Condition condition, Status status) {
        return switch (condition) {
            case Condition.Equal(var field, var not, Value.Word(var word))
            when field == Known.STATUS -> status.word().equals(word) != not;
            case Condition.Compared(var field, var than, Value.Word(var word))
            when field == Known.STATUS -> compared(status, than, word);
            case Condition.Elapsed(var field, var _, var _, var _)
            when field.ofStatus() -> status.word().equals(field.word().toLowerCase(Locale.ROOT));
            case Condition.Equal _, Condition.Compared _, Condition.Elapsed _, Condition.Includes _ -> true;
            case Condition.Present _, Condition.Changed _, Condition.ChangedTo _, Condition.ChangedFrom _ -> true;
        };
    }

    private static boolean compared(Status status, Than than, String word) {
        var order = Integer.compare(Ranks.STATUSES.indexOf(status.word()), Ranks.STATUSES.indexOf(word));
        return than == Than.LESS ? order < 0 : order > 0;
    }

    /** The latest instant of a field at which so many hours can have passed; open hours are never more than all hours. */
    private @Nullable Instant until(Known field) {
        Predicate<Condition.Elapsed> asks = it -> it.field() == field && it.than() != Than.LESS;
        return conditions.all().stream()
                .filter(Condition.Elapsed.class::isInstance)
                .map(Condition.Elapsed.class::cast)
                .filter(asks)
                .map(it -> now.minus(Duration.ofHours(it.hours())))
                .min(Instant::compareTo)
                .orElse(null);
    }
}
