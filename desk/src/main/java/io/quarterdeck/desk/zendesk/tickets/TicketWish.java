package io.quarterdeck.desk.zendesk.tickets;

import static io.quarterdeck.desk.tickets.Attribute.COPIED;
import static io.quarterdeck.desk.tickets.Attribute.CUSTOM_STATUS;
import static io.quarterdeck.desk.tickets.Attribute.EXTERNAL_ID;
import static io.quarterdeck.desk.tickets.Attribute.FOLLOWERS;
import static io.quarterdeck.desk.tickets.Attribute.FORM;
import static io.quarterdeck.desk.tickets.Attribute.GROUP;
import static io.quarterdeck.desk.tickets.Attribute.ORGANIZATION;
import static io.quarterdeck.desk.tickets.Attribute.OWNER;
import static io.quarterdeck.desk.tickets.Attribute.PRIORITY;
import static io.quarterdeck.desk.tickets.Attribute.PROBLEM;
import static io.quarterdeck.desk.tickets.Attribute.REQUESTER;
import static io.quarterdeck.desk.tickets.Attribute.STATUS;
import static io.quarterdeck.desk.tickets.Attribute.SUBJECT;
import static io.quarterdeck.desk.tickets.Attribute.TAGS;
import static io.quarterdeck.desk.tickets.Attribute.TASK_DUE;
import static io.quarterdeck.desk.tickets.Attribute.TYPE;

import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.desk.tickets.Attribute;
import io.quarterdeck.desk.tickets.Edit;
import io.quarterdeck.desk.tickets.Status;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.TicketType;
import io.quarterdeck.desk.tickets.fields.CustomStatusId;
import io.quarterdeck.desk.tickets.fields.FieldId;
import io.quarterdeck.desk.tickets.fields.FieldValue;
import io.quarterdeck.desk.tickets.fields.FormId;
import io.quarterdeck.desk.zendesk.WirePriority;
import io.quarterdeck.desk.zendesk.wire.WireTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a ticket shall become from its record on the wire; what is not said stays as it is. */
@Component
class TicketWish {

    private static final int LONGEST_SUBJECT = 10_000;
    private static final int LONGEST_TEXT = 65_536;
    private static final int MOST_PEOPLE = 100;

    private final People people;
    private final Playbooks playbooks;

    TicketWish(People people, Playbooks playbooks) {
        this.people = people;
        this.playbooks = playbooks;
    }

    /** All but the comment. {@code followers} and {@code copied} are those that the ticket has now. */
    Edit edit(Said said, List<CustomerId> followers, List<CustomerId> copied) {
        var edit = about(Edit.none(), said);
        edit = parties(edit, said);
        edit = others(edit, said, followers, copied);
        return stamped(fields(tags(edit, said), said), said);
    }

    private Edit about(Edit before, Said said) {
        var edit = before;
        if (said.has("subject") || said.has("raw_subject")) {
            var key = said.has("subject") ? "subject" : "raw_subject";
            edit = edit.with(SUBJECT, said.text(key, null, LONGEST_SUBJECT));
        }
        if (said.has("type")) {
            edit = edit.with(TYPE, word("type", said, TicketType.values()));
        }
        if (said.has("priority")) {
            var word = said.text("priority", null, 40);
            edit = edit.with(
                    PRIORITY,
                    word == null ? null : WirePriority.named(playbooks.current().playbook(), word));
        }
        if (said.has("status") && said.text("status", null, 40) != null) {
            edit = edit.with(STATUS, word("status", said, Status.values()));
        }
        edit = id(edit, said, "custom_status_id", CUSTOM_STATUS, CustomStatusId::new);
        edit = id(edit, said, "ticket_form_id", FORM, FormId::new);
        edit = id(edit, said, "problem_id", PROBLEM, TicketId::new);
        if (said.has("external_id")) {
            edit = edit.with(EXTERNAL_ID, said.text("external_id", null, LONGEST_TEXT));
        }
        if (said.has("due_at")) {
            var due = said.text("due_at", null, 40);
            edit = edit.with(TASK_DUE, due == null ? null : WireTime.read("due_at", due));
        }
        return edit;
    }

    private Edit parties(Edit before, Said said) {
        var edit = id(before, said, "group_id", GROUP, GroupId::new);
        edit = id(edit, said, "organization_id", ORGANIZATION, OrganizationId::new);
        if (said.get("requester") instanceof Map<?, ?>) {
            edit = edit.with(
                    REQUESTER,
                    people.introduced("requester", said.within("requester")).id());
        } else {
            edit = id(edit, said, "requester_id", REQUESTER, CustomerId::new);
        }
        var email = said.text("assignee_email", null, 254);
        if (email != null) {
            return edit.with(OWNER, people.staffAt("assignee_email", email));
        }
        if (said.has("assignee_id")) {
            var id = said.number("assignee_id", null);
            return edit.with(OWNER, id == null ? null : people.staff("assignee_id", id));
        }
        return edit;
    }

    /** {@code collaborators} is the old name for both: whoever is on the staff follows, all others are copied in. */
    private Edit others(Edit before, Said said, List<CustomerId> followers, List<CustomerId> copied) {
        var follow = new LinkedHashSet<>(followers);
        var copy = new LinkedHashSet<>(copied);
        for (var key : List.of("collaborator_ids", "collaborators")) {
            if (said.has(key)) {
                follow.clear();
                copy.clear();
            }
        }
        for (var key : List.of("collaborator_ids", "collaborators", "additional_collaborators")) {
            for (var one : many(key, said)) {
                people.one(key, one).ifPresent(it -> (people.isStaff(it) ? follow : copy).add(it));
            }
        }
        put("email_cc_ids", said, copy);
        put("follower_ids", said, follow);
        change("email_ccs", said, copy);
        change("followers", said, follow);
        var edit = before;
        if (!List.copyOf(follow).equals(followers)) {
            edit = edit.with(FOLLOWERS, List.copyOf(follow));
        }
        if (!List.copyOf(copy).equals(copied)) {
            edit = edit.with(COPIED, List.copyOf(copy));
        }
        return edit;
    }

    private void put(String key, Said said, LinkedHashSet<CustomerId> to) {
        if (said.has(key)) {
            to.clear();
            many(key, said).forEach(it -> people.one(key, it).ifPresent(to::add));
        }
    }

    /** Each entry adds somebody, or with {@code action: delete} takes them away. */
    private void change(String key, Said said, LinkedHashSet<CustomerId> to) {
        for (var one : many(key, said)) {
            var taken = one instanceof Map<?, ?> map && "delete".equals(map.get("action"));
            people.one(key, one).ifPresent(it -> {
                if (taken) {
                    to.remove(it);
                } else {
                    to.add(it);
                }
            });
        }
    }

    private static Edit tags(Edit before, Said said) {
        var edit = said.has("tags") ? before.with(TAGS, said.words("tags", List.of())) : before;
        return edit.tagged(said.words("additional_tags", List.of())).untagged(said.words("remove_tags", List.of()));
    }

    /** A list of {@code {id, value}}, or an object by id. */
    private static Edit fields(Edit before, Said said) {
        var edit = before;
        for (var key : List.of("fields", "custom_fields")) {
            switch (said.get(key)) {
                case null -> {}
                case Map<?, ?> byId -> {
                    for (var it : byId.entrySet()) {
                        edit = field(edit, Said.of(Map.of("id", String.valueOf(it.getKey()))), it.getValue());
                    }
                }
                case Collection<?> list -> {
                    for (var it : list) {
                        if (!(it instanceof Map<?, ?> one)) {
                            throw Said.wrong(key, "InvalidValue", "is a list of objects with an id and a value");
                        }
                        edit = field(edit, Said.of(one), one.get("value"));
                    }
                }
                default -> throw Said.wrong(key, "InvalidValue", "is a list of objects with an id and a value");
            }
        }
        return edit;
    }

    private static Edit field(Edit edit, Said one, @Nullable Object value) {
        var id = one.number("id", null);
        if (id == null) {
            throw Said.wrong("custom_fields", "BlankValue", "has a value without the id of its field");
        }
        var bare = unwrapped(value);
        return edit.with(new FieldId(id), bare == null || bare.equals("") ? null : FieldValue.of(bare));
    }

    /** Some clients send every value as a list: of one it is that one, of none it is nothing. */
    private static @Nullable Object unwrapped(@Nullable Object value) {
        if (value instanceof Collection<?> many && many.size() < 2) {
            return many.isEmpty() ? null : many.iterator().next();
        }
        return value;
    }

    /** {@code safe_update} with {@code updated_stamp}: not if anybody has changed the ticket since. */
    private static Edit stamped(Edit edit, Said said) {
        if (!said.flag("safe_update", false)) {
            return edit;
        }
        return edit.unlessAfter(WireTime.read("updated_stamp", said.required("updated_stamp", null, 40)));
    }

    private static <I> Edit id(Edit edit, Said said, String key, Attribute<I> attribute, LongFunction<I> as) {
        if (!said.has(key)) {
            return edit;
        }
        var id = said.number(key, null);
        return edit.with(attribute, id == null ? null : as.apply(id));
    }

    private static <E extends Enum<E>> @Nullable E word(String key, Said said, E[] known) {
        var word = said.text(key, null, 40);
        if (word == null) {
            return null;
        }
        return Arrays.stream(known)
                .filter(it -> it.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> Said.wrong(key, "InvalidValue", "is not one of the words that it may be"));
    }

    private static Collection<?> many(String key, Said said) {
        return switch (said.get(key)) {
            case null -> List.of();
            case Collection<?> many when many.size() <= MOST_PEOPLE -> many;
            case Collection<?> _ -> throw Said.wrong(key, "TooLong", "names at most %d people".formatted(MOST_PEOPLE));
            default -> throw Said.wrong(key, "InvalidValue", "is a list");
        };
    }
}
