package io.quarterdeck.desk.tickets.fields;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of thing a field holds; the first ones are every ticket's own, and each brand has one of them. */
public enum FieldType {
    SUBJECT("Subject"),
    DESCRIPTION("Description"),
    STATUS("Status"),
    TICKETTYPE("Type"),
    PRIORITY("Priority"),
    GROUP("Group"),
    ASSIGNEE("Assignee"),
    CUSTOM_STATUS("Ticket status"),
    TEXT(""),
    TEXTAREA(""),
    CHECKBOX(""),
    DATE(""),
    INTEGER(""),
    DECIMAL(""),
    REGEXP(""),
    PARTIALCREDITCARD(""),
    MULTISELECT(""),
    TAGGER(""),
    LOOKUP("");

    private final String title;

    FieldType(String title) {
        this.title = title;
    }

    static Optional<FieldType> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    /** As the wire and the database write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is an attribute that every ticket has, and no field of the brand's own. */
    public boolean isSystem() {
        return !title.isEmpty();
    }

    /** Whether it holds what people write freely, which no log may hold. */
    public boolean isWritten() {
        return switch (this) {
            case TEXT, TEXTAREA, REGEXP, PARTIALCREDITCARD -> true;
            default -> false;
        };
    }

    public boolean isChoice() {
        return this == TAGGER || this == MULTISELECT;
    }

    String title() {
        return title;
    }
}
