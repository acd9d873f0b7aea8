package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.time.Span;

/** What is aimed for, and what counts as broken: {@code 4h..12h}; the same twice when only one is written. */
public record Deadline(Span aim, Span breach) {

    public static Deadline of(Span span) {
        return new Deadline(span, span);
    }

    /** Reads what {@link #toString} prints. */
    public static Deadline parse(String text) {
        var parts = text.split("\\.\\.", 2);
        return new Deadline(Span.parse(parts[0]), Span.parse(parts[parts.length - 1]));
    }

    @Override
    public String toString() {
        return aim.equals(breach) ? aim.toString() : aim + ".." + breach;
    }
}
