package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.tickets.Attribute.*;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.kit.Id;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.fields.CustomStatusId;
import io.quarterdeck.desk.tickets.fields.FieldId;
import io.quarterdeck.desk.tickets.fields.FieldValue;
import io.quarterdeck.desk.tickets.fields.FormId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** Reads an edit from what a caller of the native API said; what they left out stays as it is. */
final class EditJson {

    private static final int LONGEST_LINE = 1_000;

    private final Said said;
    private Edit edit = Edit.none();

    private EditJson(Said said) {
        this.said = said;
    }

    static Edit of(Said said) {
        var reading = new EditJson(said);
        reading.words();
        reading.ids();
        reading.labels();
        return reading.edit;
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
        return Arrays.stream(Status.values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "status", "There is no status '%s'; it is open, pending, hold or solved".formatted(word)));
    }
}
