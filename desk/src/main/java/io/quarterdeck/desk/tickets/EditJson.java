package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.tickets.Attribute.*;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.kit.Id;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.fields.CustomStatusId;
import io.quarterdeck.desk.tickets.fields.FieldId;
import io.quarterdeck.desk.tickets.fields.FieldValue;
import io.quarterdeck.desk.tickets.fields.FormId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Reads an edit from what a caller of the native API said; what they left out stays as it is. */
public final class EditJson {

    private static final int LONGEST_LINE = 1_000;

    private static final Set<Status> FOR_PEOPLE = EnumSet.of(Status.OPEN, Status.PENDING, Status.HOLD, Status.SOLVED);

    /** What may be said of a ticket; what is left out stays as it is, and null clears. */
    public record Of(
            @Nullable String subject,
            @Nullable String externalId,
            @Nullable String priority,
            @Nullable String intent,
            @Nullable @Means(Status.class) String status,
            @Nullable @Means(TicketType.class) String type,
            @Nullable Instant taskDueAt,
            @Nullable @Means(PersonId.class) Long ownerId,
            @Nullable @Means(GroupId.class) Long groupId,
            @Nullable @Means(OrganizationId.class) Long organizationId,
            @Nullable @Means(CustomerId.class) Long requesterId,
            @Nullable @Means(FormId.class) Long formId,
            @Nullable @Means(CustomStatusId.class) Long customStatusId,
            @Nullable @Means(TicketId.class) Long problemId,
            @Nullable List<@Means(CustomerId.class) Long> followers,
            @Nullable List<@Means(CustomerId.class) Long> copied,
            @Nullable List<String> tags,
            @Nullable List<String> addTags,
            @Nullable List<String> removeTags,
            @Nullable Map<String, @Nullable Object> fields,
            @Nullable CommentJson comment) {}

    /** A comment that goes with a change; one that is public leaves at once. */
    public record CommentJson(
            String text,
            @JsonProperty("public") @Nullable Boolean isPublic,
            @Nullable String key) {}

    private final Said said;
    private Edit edit = Edit.none();

    private EditJson(Said said) {
        this.said = said;
    }

    public static Edit of(Said said) {
        var reading = new EditJson(said);
        reading.words();
        reading.ids();
        reading.labels();
        reading.comment();
        return reading.edit;
    }

    /** What to say to take an edit back: what it touched, as it was before; what else followed from it stays. */
    public static Map<String, @Nullable Object> back(TicketFacts before, TicketFacts after, Edit edit) {
        var back = new LinkedHashMap<String, @Nullable Object>();
        Map.<Attribute<?>, Map.Entry<String, Function<TicketFacts, @Nullable Object>>>ofEntries(
                        Map.entry(SUBJECT, Map.entry("subject", it -> it.about().subject())),
                        Map.entry(
                                EXTERNAL_ID,
                                Map.entry("external_id", it -> it.about().externalId())),
                        Map.entry(
                                PRIORITY, Map.entry("priority", it -> it.about().priority())),
                        Map.entry(INTENT, Map.entry("intent", it -> it.about().intent())),
                        Map.entry(TYPE, Map.entry("type", it -> wire(it.about().type()))),
                        Map.entry(
                                TASK_DUE,
                                Map.entry("task_due_at", it -> wire(it.about().taskDueAt()))),
                        Map.entry(
                                STATUS,
                                Map.entry("status", it -> again(it.standing().status()))),
                        Map.entry(
                                OWNER,
                                Map.entry("owner_id", it -> wire(it.parties().owner()))),
                        Map.entry(
                                GROUP,
                                Map.entry("group_id", it -> wire(it.parties().group()))),
                        Map.entry(
                                ORGANIZATION,
                                Map.entry(
                                        "organization_id",
                                        it -> wire(it.parties().organization()))),
                        Map.entry(
                                REQUESTER,
                                Map.entry(
                                        "requester_id", it -> wire(it.parties().requester()))),
                        Map.entry(
                                FORM, Map.entry("form_id", it -> wire(it.about().form()))),
                        Map.entry(
                                CUSTOM_STATUS,
                                Map.entry(
                                        "custom_status_id",
                                        it -> wire(it.standing().customStatus()))),
                        Map.entry(
                                PROBLEM,
                                Map.entry("problem_id", it -> wire(it.about().problem()))),
                        Map.entry(
                                FOLLOWERS,
                                Map.entry("followers", it -> wires(it.parties().followers()))),
                        Map.entry(
                                COPIED,
                                Map.entry("copied", it -> wires(it.parties().copied()))))
                .forEach((attribute, said) -> {
                    var was = said.getValue().apply(before);
                    if (edit.says(attribute)
                            && !Objects.equals(was, said.getValue().apply(after))) {
                        back.put(said.getKey(), was);
                    }
                });
        var added = new ArrayList<>(after.about().tags());
        added.removeAll(before.about().tags());
        var removed = new ArrayList<>(before.about().tags());
        removed.removeAll(after.about().tags());
        back.put("remove_tags", added);
        back.put("add_tags", removed);
        var fields = new LinkedHashMap<String, @Nullable Object>();
        edit.fields().keySet().forEach(it -> {
            var was = before.about().fields().get(it);
            fields.put(Long.toString(it.value()), was == null ? null : was.wire());
        });
        back.put("fields", fields);
        return back;
    }

    /** Nothing is new again. */
    private static String again(Status status) {
        return (status == Status.NEW ? Status.OPEN : status).word();
    }

    private static @Nullable Object wire(@Nullable Object value) {
        return switch (value) {
            case Id id -> id.value();
            case Enum<?> word -> TicketJson.word(word);
            case null -> null;
            default -> value.toString();
        };
    }

    private static List<Long> wires(List<? extends Id> ids) {
        return ids.stream().map(Id::value).toList();
    }

    private void words() {
        text("subject", SUBJECT);
        text("external_id", EXTERNAL_ID);
        if (said.get("priority") != null) {
            text("priority", PRIORITY);
        }
        if (said.get("intent") != null) {
            text("intent", INTENT);
        }
        if (said.get("status") != null) {
            edit = edit.status(status(said.required("status", null, LONGEST_LINE)));
        }
        if (said.get("type") != null) {
            edit = edit.with(TYPE, word("type", TicketType.values()));
        }
        if (said.has("task_due_at")) {
            edit = edit.with(TASK_DUE, said.get("task_due_at") == null ? null : instant("task_due_at"));
        }
    }

    private void ids() {
        if (said.get("owner_id") != null) {
            id("owner_id", OWNER, PersonId::new);
        }
        id("group_id", GROUP, GroupId::new);
        id("organization_id", ORGANIZATION, OrganizationId::new);
        id("requester_id", REQUESTER, CustomerId::new);
        id("form_id", FORM, FormId::new);
        id("custom_status_id", CUSTOM_STATUS, CustomStatusId::new);
        id("problem_id", PROBLEM, TicketId::new);
        many("followers", FOLLOWERS);
        many("copied", COPIED);
    }

    private void labels() {
        if (said.has("tags")) {
            edit = edit.with(TAGS, said.words("tags", List.of()));
        }
        edit = edit.tagged(said.words("add_tags", List.of())).untagged(said.words("remove_tags", List.of()));
        for (var field : said.within("fields").values().entrySet()) {
            if (!field.getKey().matches("\\d{1,18}")) {
                throw Said.wrong("fields", "InvalidValue", "names fields by their numbers");
            }
            var value = field.getValue();
            edit = edit.with(new FieldId(Long.parseLong(field.getKey())), value == null ? null : FieldValue.of(value));
        }
    }

    /** Knows {@code text public key}; what is public leaves at once. */
    private void comment() {
        var comment = said.within("comment");
        if (comment.has("text")) {
            var text = comment.get("text") instanceof String it ? it : "";
            edit = edit.with(new NewComment(
                    Words.plain(text), comment.flag("public", true), null, comment.text("key", null, LONGEST_LINE)));
        }
    }

    private void text(String key, Attribute<String> attribute) {
        if (said.has(key)) {
            edit = edit.with(attribute, said.text(key, null, LONGEST_LINE));
        }
    }

    private <I extends Id> void id(String key, Attribute<I> attribute, LongFunction<I> as) {
        if (said.has(key)) {
            var number = said.number(key, null);
            edit = edit.with(attribute, number == null ? null : as.apply(number));
        }
    }

    private void many(String key, Attribute<List<CustomerId>> attribute) {
        if (said.has(key)) {
            edit = edit.with(
                    attribute,
                    said.words(key, List.of()).stream()
                            .map(it -> Said.of(Map.of(key, it)).number(key, null))
                            .map(it -> new CustomerId(it == null ? 0 : it))
                            .toList());
        }
    }

    private Instant instant(String key) {
        try {
            return Instant.parse(said.required(key, null, 40));
        } catch (DateTimeException e) {
            throw Said.wrong(key, "InvalidFormat", "is an instant such as 2026-11-26T09:00:00Z");
        }
    }

    private <E extends Enum<E>> E word(String key, E[] values) {
        var word = said.required(key, null, LONGEST_LINE);
        return Arrays.stream(values)
                .filter(it -> TicketJson.word(it).equals(word))
                .findFirst()
                .orElseThrow(() -> Said.wrong(
                        key,
                        "InvalidValue",
                        "is one of %s"
                                .formatted(Arrays.stream(values)
                                        .map(TicketJson::word)
                                        .toList())));
    }

    private static Status status(String word) {
        return FOR_PEOPLE.stream()
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "status", "A person may set open, pending, hold or solved; not '%s'".formatted(word)));
    }
}
