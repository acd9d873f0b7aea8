package io.quarterdeck.engine.playbook;

import java.util.function.Function;
import java.util.function.Supplier;

/** What a piece of text turned out to be. */
sealed interface Parsed<T> {

    record Ok<T>(T value) implements Parsed<T> {}

    /** The complaint follows the path: {@code hours.open: cannot read '8-20'}. */
    record Bad<T>(String rule, String complaint, Supplier<String> advice) implements Parsed<T> {}

    static <T> Parsed<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Parsed<T> unreadable(String text, String advice) {
        return unreadable(text, () -> advice);
    }

    /** The advice is made when somebody is going to read it. */
    static <T> Parsed<T> unreadable(String text, Supplier<String> advice) {
        return new Bad<>(
                "QD-S04",
                "cannot read " + Findings.quote(text),
                () -> LookAlike.advice(text).orElseGet(advice));
    }

    static <T> Parsed<T> misfit(String complaint, String advice) {
        return new Bad<>("QD-S06", complaint, () -> advice);
    }

    default <R> Parsed<R> then(Function<T, Parsed<R>> next) {
        return switch (this) {
            case Ok(var value) -> next.apply(value);
            case Bad(var rule, var complaint, var advice) -> new Bad<>(rule, complaint, advice);
        };
    }
}
