package io.quarterdeck.engine.rules;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** One thing a rule does; texts are templates that are filled when it is done. */
public sealed interface Action {

    /** Whether it is done beside the ticket, and leaves it as it is. */
    default boolean isEffect() {
        return !(this instanceof Put || this instanceof Tag || this instanceof Invite);
    }

    /** A field gets a value; {@link Value#NONE} empties it. */
    record Put(Field field, Value value) implements Action {}

    record Tag(How how, SortedSet<String> tags) implements Action {
        public Tag {
            tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        }
    }

    /** Somebody gets copies, or follows along. */
    record Invite(Circle circle, Value person) implements Action {}

    record Notify(boolean group, Value to, String subject, String body) implements Action {}

    /** Another system is told; {@code id} names the webhook or target. */
    record Call(Through through, String id, String body) implements Action {}

    /** What a macro writes into the answer. */
    record Say(String template, boolean html) implements Action {}

    record SayInPublic(boolean yes) implements Action {}

    record Retitle(String template) implements Action {}

    enum How {
        SET("set_tags"),
        ADD("current_tags"),
        REMOVE("remove_tags");

        private final String word;

        How(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    enum Circle {
        CC,
        FOLLOWER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Through {
        WEBHOOK,
        TARGET;

        public String word() {
            return "notification_" + name().toLowerCase(Locale.ROOT);
        }
    }
}
