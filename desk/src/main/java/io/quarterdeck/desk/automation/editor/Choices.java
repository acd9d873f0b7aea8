package io.quarterdeck.desk.automation.editor;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_HOOKS;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.automation.hooks.Hooks;
import io.quarterdeck.desk.customers.fields.ProfileField;
import io.quarterdeck.desk.customers.fields.ProfileFields;
import io.quarterdeck.desk.customers.fields.Subject;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.desk.tickets.fields.Definitions;
import io.quarterdeck.desk.tickets.fields.FieldId;
import io.quarterdeck.desk.tickets.fields.TicketField;
import io.quarterdeck.engine.rules.Field;
import io.quarterdeck.engine.rules.Via;
import io.quarterdeck.engine.rules.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be chosen in a rule, each by its value and by what people call it. */
@Component
class Choices {

    /** Without a title its value is a word that everybody has. */
    record Choice(String value, @Nullable String title) {}

    private final Definitions definitions;
    private final ProfileFields profiles;
    private final Groups groups;
    private final Staff staff;
    private final Hooks hooks;

    Choices(Definitions definitions, ProfileFields profiles, Groups groups, Staff staff, Hooks hooks) {
        this.definitions = definitions;
        this.profiles = profiles;
        this.groups = groups;
        this.staff = staff;
        this.hooks = hooks;
    }

    /** What the brand calls a field of its own. */
    Optional<String> title(Field field) {
        return switch (field) {
            case Field.Custom(var id, var _) ->
                definitions.all().field(new FieldId(id)).map(TicketField::title);
            case Field.OfRequester(var key, var _) -> title(Subject.PERSON, key);
            case Field.OfOrganization(var key, var _) -> title(Subject.ORGANIZATION, key);
            case Field.Known _ -> Optional.empty();
        };
    }

    private Optional<String> title(Subject subject, String key) {
        return profiles.all(subject).stream()
                .filter(it -> it.key().equals(key))
                .map(ProfileField::title)
                .findFirst();
    }

    List<Choice> of(Field field, Vocabulary vocabulary) {
        return switch (field) {
            case Field.Custom(var id, var _) ->
                definitions.all().field(new FieldId(id)).stream()
                        .flatMap(it -> it.options().stream())
                        .map(it -> new Choice(it.value(), it.name()))
                        .toList();
            case Field.OfRequester _, Field.OfOrganization _ -> words(field, vocabulary);
            case Field.Known known -> known(known, vocabulary);
        };
    }

    private List<Choice> known(Field.Known field, Vocabulary vocabulary) {
        return switch (field) {
            case GROUP -> groups();
            case ASSIGNEE, REQUESTER -> people(field);
            case FORM ->
                definitions.all().forms().stream()
                        .map(it -> choice(it.id().value(), it.name()))
                        .toList();
            case CUSTOM_STATUS ->
                definitions.all().statuses().stream()
                        .filter(it -> it.active())
                        .map(it -> choice(it.id().value(), it.agentLabel()))
                        .toList();
            case VIA, CURRENT_VIA ->
                Arrays.stream(Via.values())
                        .map(it ->
                                new Choice(Long.toString(it.id()), it.channel().replace('_', ' ')))
                        .toList();
            case ROLE ->
                Stream.of("agent", "end_user").map(it -> new Choice(it, null)).toList();
            case STATUS ->
                Stream.of("new", "open", "pending", "hold", "solved", "closed")
                        .map(it -> new Choice(it, null))
                        .toList();
            case PRIORITY ->
                vocabulary.priorities().reversed().stream()
                        .map(it -> new Choice(it, null))
                        .toList();
            default -> words(field, vocabulary);
        };
    }

    /** A requester may be anybody; of them only those are offered who stand in a relation to the rule. */
    private List<Choice> people(Field.Known field) {
        var all = new ArrayList<Choice>(someone("current_user", "requester_id"));
        if (field == Field.Known.ASSIGNEE) {
            all.addAll(staff.all());
        } else {
            all.add(new Choice("assignee_id", null));
        }
        return all;
    }

    /** Of an action that is no field. */
    List<Choice> of(Viewer viewer, String shape) {
        return switch (shape) {
            case "circle" -> with(someone("current_user", "requester_id", "assignee_id"), staff.all());
            case "notice_to_person" ->
                with(someone("requester_id", "requester_and_ccs", "assignee_id", "current_user"), staff.all());
            case "notice_to_group" -> with(someone("group_id"), groups());
            case "webhook" ->
                viewer.may(MANAGE_HOOKS)
                        ? hooks.all(viewer).stream()
                                .map(it -> new Choice(it.id().value(), it.name()))
                                .toList()
                        : List.of();
            default -> List.of();
        };
    }

    private static List<Choice> words(Field field, Vocabulary vocabulary) {
        return vocabulary.options(field).stream()
                .sorted()
                .map(it -> new Choice(it, null))
                .toList();
    }

    private List<Choice> groups() {
        return groups.list(Slice.first(Slice.LONGEST)).stream()
                .map(it -> choice(it.id().value(), it.name()))
                .toList();
    }

    private static Choice choice(long id, String title) {
        return new Choice(Long.toString(id), title);
    }

    private static List<Choice> someone(String... words) {
        return Arrays.stream(words).map(it -> new Choice(it, null)).toList();
    }

    private static List<Choice> with(List<Choice> first, List<Choice> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
