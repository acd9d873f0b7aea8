package io.quarterdeck.engine.search;

import static io.quarterdeck.engine.search.Thing.GROUP;
import static io.quarterdeck.engine.search.Thing.ORGANIZATION;
import static io.quarterdeck.engine.search.Thing.TICKET;
import static io.quarterdeck.engine.search.Thing.USER;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Something that can be asked of what is looked for, by its name in the language. */
public record Field(String name, Shape shape, Set<Thing> of) {

    /** What sort of values a field has, and so how it can be asked for. */
    public enum Shape {
        /** A word of a known ladder: {@code status<solved}. */
        LEVEL(true),
        /** Running text, searched by word. */
        TEXT(false),
        /** One word, or one of several: a tag, an address, a number of somebody else's. */
        WORD(false),
        /** {@code me}, a name, an address or an id. */
        PERSON(false),
        /** A thing with a name and an id. */
        NAMED(false),
        NUMBER(true),
        FLAG(false),
        DATE(true),
        /** A field that a brand has made: what it compares with is known only there. */
        CUSTOM(true);

        private final boolean ordered;

        Shape(boolean ordered) {
            this.ordered = ordered;
        }

        boolean isOrdered() {
            return ordered;
        }
    }

    private static final Map<String, Field> KNOWN = catalogue(
            of("status", Shape.LEVEL, TICKET),
            of("priority", Shape.LEVEL, TICKET),
            of("ticket_type", Shape.WORD, TICKET),
            of("assignee", Shape.PERSON, TICKET),
            of("requester", Shape.PERSON, TICKET),
            of("submitter", Shape.PERSON, TICKET),
            of("cc", Shape.PERSON, TICKET),
            of("commenter", Shape.PERSON, TICKET),
            of("subject", Shape.TEXT, TICKET),
            of("description", Shape.TEXT, TICKET),
            of("via", Shape.WORD, TICKET),
            of("recipient", Shape.WORD, TICKET),
            of("brand", Shape.NAMED, TICKET),
            of("form", Shape.NAMED, TICKET),
            of("custom_status_id", Shape.NUMBER, TICKET),
            of("problem_id", Shape.NUMBER, TICKET),
            of("has_attachment", Shape.FLAG, TICKET),
            of("fieldvalue", Shape.WORD, TICKET),
            of("satisfaction", Shape.WORD, TICKET),
            of("solved", Shape.DATE, TICKET),
            of("due_date", Shape.DATE, TICKET),
            of("role", Shape.WORD, USER),
            of("email", Shape.WORD, USER),
            of("phone", Shape.WORD, USER),
            of("is_verified", Shape.FLAG, USER),
            of("is_suspended", Shape.FLAG, USER),
            of("group", Shape.NAMED, TICKET, USER),
            of("organization", Shape.NAMED, TICKET, USER),
            of("tags", Shape.WORD, TICKET, USER, ORGANIZATION),
            of("external_id", Shape.WORD, TICKET, USER, ORGANIZATION),
            of("notes", Shape.TEXT, USER, ORGANIZATION),
            of("details", Shape.TEXT, USER, ORGANIZATION),
            of("name", Shape.TEXT, USER, ORGANIZATION, GROUP),
            of("created", Shape.DATE, TICKET, USER, ORGANIZATION, GROUP),
            of("updated", Shape.DATE, TICKET, USER, ORGANIZATION, GROUP));

    private static final Pattern CUSTOM = Pattern.compile("custom_field_(\\d{1,18})");

    /** The field of that name, or nothing. */
    public static Optional<Field> named(String name) {
        return CUSTOM.matcher(name).matches()
                ? Optional.of(of(name, Shape.CUSTOM, TICKET))
                : Optional.ofNullable(KNOWN.get(name));
    }

    /** The number of a field that a brand has made. */
    public long customId() {
        var form = CUSTOM.matcher(name);
        if (!form.matches()) {
            throw new IllegalStateException(name + " is no custom field");
        }
        return Long.parseLong(form.group(1));
    }

    static List<String> names() {
        return List.copyOf(KNOWN.keySet());
    }

    private static Field of(String name, Shape shape, Thing... things) {
        return new Field(name, shape, Set.of(things));
    }

    private static Map<String, Field> catalogue(Field... fields) {
        var known = new LinkedHashMap<String, Field>();
        Arrays.stream(fields).forEach(it -> known.put(it.name(), it));
        return known;
    }

    @Override
    public String toString() {
        return name;
    }
}
