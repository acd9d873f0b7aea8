package io.quarterdeck.engine.rules;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** One question about a ticket. Values are checked against their field when a condition is read. */
public sealed interface Condition {

    Field field();

    /** It is the value, or with {@code not} it is anything else; for {@link Kind#WORDS}: it contains that string. */
    record Equal(Field field, boolean not, Value value) implements Condition {}

    /** It is less, or more, in the order of its kind; nothing is neither. */
    record Compared(Field field, Than than, Value value) implements Condition {}

    /** It has at least one of the words, or with {@code not} none of them. */
    record Includes(Field field, boolean not, SortedSet<String> words) implements Condition {
        public Includes {
            words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
        }
    }

    record Present(Field field, boolean not) implements Condition {}

    record Changed(Field field, boolean not) implements Condition {}

    record ChangedTo(Field field, boolean not, Value value) implements Condition {}

    record ChangedFrom(Field field, boolean not, Value value) implements Condition {}

    /** So many hours have passed since its instant, or are left until then, all of them or those the desk is open. */
    record Elapsed(Field.Known field, Than than, int hours, boolean business) implements Condition {}

    enum Than {
        LESS,
        /** Of hours: the whole hour that begins with the number. */
        SAME,
        MORE
    }
}
