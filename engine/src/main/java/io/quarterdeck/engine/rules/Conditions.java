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
}
