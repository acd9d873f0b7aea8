package io.quarterdeck.engine.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a field holds, or what a condition asks for. */
public sealed interface Value {

    /** The field is empty. */
    enum Nothing implements Value {
        NOTHING
    }

    Value NONE = Nothing.NOTHING;

    /** One word of a list: a status, a priority, an option's tag. */
    record Word(String word) implements Value {}

    /** Several words without an order: tags, options, or all that somebody is called. */
    record Words(SortedSet<String> words) implements Value {
        public Words {
            words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
        }

        public static Words of(Collection<String> words) {
            return new Words(new TreeSet<>(words));
        }
    }

    /** Something a person wrote; it is compared, never shown. */
    record Text(String text) implements Value {
        @Override
        public String toString() {
            return "Text[" + text.length() + " characters]";
        }
    }

    record Reference(long id) implements Value {}

    /** A number as it was entered; 1.0 and 1 are the same. */
    record Number(BigDecimal number) implements Value {
        public static Number of(long number) {
            return new Number(BigDecimal.valueOf(number));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Number(var its) && number.compareTo(its) == 0;
        }

        @Override
        public int hashCode() {
            return number.stripTrailingZeros().hashCode();
        }
    }

    record Flag(boolean set) implements Value {}

    record Date(LocalDate date) implements Value {}

    record At(Instant at) implements Value {}

    /** Somebody who is known only when the rule runs. */
    enum Someone implements Value {
        /** Who makes the update, or looks at the view. */
        CURRENT_USER("current_user"),
        /** Any group of that person. */
        CURRENT_GROUPS("current_groups"),
        REQUESTER("requester_id"),
        ASSIGNEE("assignee_id"),
        REQUESTER_AND_CCS("requester_and_ccs"),
        /** Everybody in the group that has the ticket. */
        GROUP("group_id");

        private final String word;

        Someone(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
