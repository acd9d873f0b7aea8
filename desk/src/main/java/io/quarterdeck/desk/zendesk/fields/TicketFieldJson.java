package io.quarterdeck.desk.zendesk.fields;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarterdeck.desk.tickets.fields.Definitions;
import io.quarterdeck.desk.tickets.fields.FieldOption;
import io.quarterdeck.desk.tickets.fields.FieldType;
import io.quarterdeck.desk.tickets.fields.TicketField;
import io.quarterdeck.desk.zendesk.wire.Asked;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field of a brand's tickets as the wire shows it; lists of choices only where there are some. */
record TicketFieldJson(
        String url,
        long id,
        String type,
        String title,
        String rawTitle,
        String description,
        String rawDescription,
        int position,
        boolean active,
        boolean required,
        boolean collapsedForAgents,
        @Nullable String regexpForValidation,
        String titleInPortal,
        String rawTitleInPortal,
        boolean visibleInPortal,
        boolean editableInPortal,
        boolean requiredInPortal,
        @Nullable String agentDescription,
        @Nullable String tag,
        @Nullable String key,
        boolean removable,
        @Nullable String relationshipTargetType,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ChoiceJson> systemFieldOptions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<OptionJson> customFieldOptions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<CustomStatusJson> customStatuses) {

    record ChoiceJson(String name, String value) {}

    static TicketFieldJson of(TicketField field, Definitions.Known known, Asked asked) {
        var system = field.type().isSystem();
        return new TicketFieldJson(
                asked.url("ticket_fields", field.id().value()),
                field.id().value(),
                field.type().word(),
                field.title(),
                field.title(),
                field.description(),
                field.description(),
                field.position(),
                field.active(),
                field.required(),
                false,
                field.pattern(),
                field.portal().title(),
                field.portal().title(),
                field.portal().visible(),
                field.portal().editable(),
                field.portal().required(),
                null,
                field.tag(),
                null,
                !system,
                field.target(),
                field.createdAt(),
                field.updatedAt(),
                choices(field.type()),
                field.type().isChoice()
                        ? field.options().stream().map(OptionJson::of).toList()
                        : null,
                field.type() == FieldType.CUSTOM_STATUS
                        ? known.statuses().stream()
                                .map(it -> CustomStatusJson.of(it, asked))
                                .toList()
                        : null);
    }

    private static @Nullable List<ChoiceJson> choices(FieldType type) {
        return switch (type) {
            case STATUS -> choices("Open", "Pending", "On-hold:hold", "Solved");
            case TICKETTYPE -> choices("Question", "Incident", "Problem", "Task");
            case PRIORITY -> choices("Low", "Normal", "High", "Urgent");
            default -> null;
        };
    }

    private static List<ChoiceJson> choices(String... names) {
        return Stream.of(names)
                .map(it -> it.split(":"))
                .map(it -> new ChoiceJson(it[0], it[it.length - 1].toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** One value that a field of choices offers. */
    record OptionJson(
            long id,
            String name,
            String rawName,
            String value,
            @JsonProperty("default") boolean preset) {

        static OptionJson of(FieldOption option) {
            return new OptionJson(option.id(), option.name(), option.name(), option.value(), option.preset());
        }
    }
}
