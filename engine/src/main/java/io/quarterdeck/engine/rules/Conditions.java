package io.quarterdeck.engine.rules;

import java.util.List;
import java.util.stream.Stream;

/** All of the first must hold, and at least one of the second, if there are any. */
public record Conditions(List<Condition> all, List<Condition> any) {
    public static final Conditions NONE = new Conditions(List.of(), List.of());

    public Conditions {
        all = List.copyOf(all);
        any = List.copyOf(any);
    }

    public Stream<Condition> stream() {
        return Stream.concat(all.stream(), any.stream());
    }

    public boolean hold(Facts facts) {
        return all.stream().allMatch(each -> Evaluation.holds(each, facts))
                && (any.isEmpty() || any.stream().anyMatch(each -> Evaluation.holds(each, facts)));
    }

    /** As {@link #hold}, with each condition and what it saw. */
    public Verdict explain(Facts facts) {
        return new Verdict(hold(facts), seen(all, facts), seen(any, facts));
    }

    private static List<Seen> seen(List<Condition> conditions, Facts facts) {
        return conditions.stream().map(each -> Seen.of(each, facts)).toList();
    }
}
