package io.quarterdeck.engine.rules;

import io.quarterdeck.engine.rules.Condition.Changed;
import io.quarterdeck.engine.rules.Condition.ChangedFrom;
import io.quarterdeck.engine.rules.Condition.ChangedTo;
import io.quarterdeck.engine.rules.Condition.Compared;
import io.quarterdeck.engine.rules.Condition.Elapsed;
import io.quarterdeck.engine.rules.Condition.Equal;
import io.quarterdeck.engine.rules.Condition.Includes;
import io.quarterdeck.engine.rules.Condition.Present;

/** A condition, what it looked at, and whether it held. What a person wrote is counted, never repeated. */
public record Seen(Condition condition, String saw, boolean held) {

    static Seen of(Condition condition, Facts facts) {
        return new Seen(condition, saw(condition, facts), Evaluation.holds(condition, facts));
    }

    /** {@code status is pending: it was open}. */
    public String sentence() {
        var written = Writing.written(condition);
        return "%s %s%s: it was %s"
                .formatted(
                        written.field(),
                        written.operator().replace('_', ' '),
                        written.value().isEmpty() ? "" : " " + written.value(),
                        saw.isEmpty() ? "empty" : saw);
    }

    private static String saw(Condition condition, Facts facts) {
        return switch (condition) {
            case Equal _, Compared _, Includes _, Present _ -> shown(facts.see(condition.field()));
            case Changed _, ChangedTo _, ChangedFrom _ ->
                shown(facts.saw(condition.field())) + " → " + shown(facts.see(condition.field()));
            case Elapsed elapsed -> {
                var passed = Evaluation.passed(elapsed, facts);
                yield passed == null ? "" : passed.toHours() + " h";
            }
        };
    }

    static String shown(Value value) {
        return value instanceof Value.Text(var text)
                ? "a text of %d characters".formatted(text.length())
                : Writing.word(value);
    }
}
