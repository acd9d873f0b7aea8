package io.quarterdeck.desk.transfer;

import io.quarterdeck.desk.accounts.groups.Group;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.tickets.fields.CustomStatus;
import io.quarterdeck.desk.tickets.fields.CustomStatusId;
import io.quarterdeck.desk.tickets.fields.Definitions;
import io.quarterdeck.desk.tickets.fields.FieldId;
import io.quarterdeck.desk.tickets.fields.FormId;
import io.quarterdeck.desk.tickets.fields.TicketField;
import io.quarterdeck.desk.tickets.fields.TicketForm;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Groups, forms, statuses and fields, which every brand numbers by itself, by the names that people gave them. */
@Component
class MacroNames {

    /** An action on a field of the brand's own; in a rule its id follows. */
    static final String CUSTOM = "custom_fields";

    private static final String CUSTOM_ID = CUSTOM + "_";

    private final Groups groups;
    private final Definitions definitions;

    MacroNames(Groups groups, Definitions definitions) {
        this.groups = groups;
        this.definitions = definitions;
    }

    /** Whether an action of this field puts one of them. */
    static boolean isNamed(String field) {
        return field.equals("group_id") || field.equals("ticket_form_id") || field.equals("custom_status_id");
    }

    /** Whether it names a field by a number, which means nothing in another brand. */
    static boolean isNumbered(String field) {
        return field.startsWith(CUSTOM_ID);
    }

    /** What the thing is called that an action puts. */
    Optional<String> name(String field, String id) {
        return number(id).flatMap(it -> switch (field) {
            case "group_id" -> group(it);
            case "ticket_form_id" -> definitions.all().form(new FormId(it)).map(TicketForm::name);
            case "custom_status_id" ->
                definitions.all().status(new CustomStatusId(it)).map(CustomStatus::agentLabel);
            default -> Optional.empty();
        });
    }

    /** What the thing of that name is here that an action puts. */
    Optional<Long> id(String field, String name) {
        var known = definitions.all();
        return switch (field) {
            case "group_id" -> groups.named(name).map(it -> it.id().value());
            case "ticket_form_id" ->
                first(
                        known.forms().stream(),
                        it -> it.active() && it.name().equalsIgnoreCase(name),
                        it -> it.id().value());
            case "custom_status_id" ->
                first(
                        known.statuses().stream(),
                        it -> it.active() && it.agentLabel().equalsIgnoreCase(name),
                        it -> it.id().value());
            default -> Optional.empty();
        };
    }

    /** The title of the field that an action like {@code custom_fields_12} puts. */
    Optional<String> title(String action) {
        return action.startsWith(CUSTOM_ID)
                ? number(action.substring(CUSTOM_ID.length()))
                        .flatMap(it -> definitions.all().field(new FieldId(it)))
                        .map(TicketField::title)
                : Optional.empty();
    }

    /** The action that puts the field of that title. */
    Optional<String> action(String title) {
        return first(
                definitions.all().fields().stream(),
                it -> it.active() && !it.type().isSystem() && it.title().equalsIgnoreCase(title),
                it -> CUSTOM_ID + it.id().value());
    }

    Optional<String> group(long id) {
        return groups.find(new GroupId(id)).map(Group::name);
    }

    /** The groups of these names, as many as are here. */
    List<Long> groups(List<String> names) {
        return names.stream()
                .flatMap(it -> groups.named(it).stream())
                .map(it -> it.id().value())
                .distinct()
                .toList();
    }

    private static <T, R> Optional<R> first(Stream<T> all, Predicate<T> wanted, Function<T, R> what) {
        return all.filter(wanted).findFirst().map(what);
    }

    static Optional<Long> number(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
