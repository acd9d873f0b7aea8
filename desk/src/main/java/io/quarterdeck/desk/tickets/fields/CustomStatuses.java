package io.quarterdeck.desk.tickets.fields;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_FIELDS;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes the finer statuses of the brand's tickets. */
@Service
public class CustomStatuses {

    private static final int MOST = 100;
    private static final int LONGEST_LABEL = 48;

    private final CustomStatusTable table;
    private final Definitions definitions;
    private final Clock clock;

    CustomStatuses(CustomStatusTable table, Definitions definitions, Clock clock) {
        this.table = table;
        this.definitions = definitions;
        this.clock = clock;
    }

    public List<CustomStatus> all() {
        return definitions.all().statuses();
    }

    public CustomStatus get(CustomStatusId id) {
        return definitions.all().status(id).orElseThrow(() -> Refusal.notFound(id));
    }

    /** Knows {@code status_category agent_label end_user_label description end_user_description active default}. */
    @Transactional
    public CustomStatus add(Viewer viewer, Said said) {
        viewer.must(MANAGE_FIELDS);
        if (definitions.all().statuses().size() >= MOST) {
            throw Refusal.conflict("too_many", "A brand has at most %d statuses".formatted(MOST), Map.of());
        }
        var at = clock.instant();
        var word = said.required("status_category", null, 20);
        var category = Arrays.stream(Status.values())
                .filter(it -> it != Status.CLOSED && it.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> Said.wrong("status_category", "InvalidValue", "is new, open, pending, hold or solved"));
        var blank = new CustomStatus(new CustomStatusId(0), category, "", "", "", "", true, false, at, at);
        return saved(table.insert(edited(blank, said, at)), said);
    }

    /** A status stays in its category: tickets have it, and would silently change theirs. */
    @Transactional
    public CustomStatus change(Viewer viewer, CustomStatusId id, Said said) {
        viewer.must(MANAGE_FIELDS);
        var before = find(id);
        var wanted = edited(before, said, clock.instant());
        if (before.standard() && !wanted.active()) {
            throw Said.wrong("active", "InvalidValue", "is always true of a category's standard status");
        }
        table.update(wanted);
        return saved(id, said);
    }

    private CustomStatus saved(CustomStatusId id, Said said) {
        if (said.flag("default", false)) {
            table.makeStandard(find(id));
        }
        definitions.forget();
        return find(id);
    }

    private CustomStatus find(CustomStatusId id) {
        return table.all().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(id));
    }

    private static CustomStatus edited(CustomStatus before, Said said, Instant at) {
        var label =
                said.required("agent_label", before.agentLabel().isEmpty() ? null : before.agentLabel(), LONGEST_LABEL);
        var endUserLabel = said.text("end_user_label", before.endUserLabel(), LONGEST_LABEL);
        return new CustomStatus(
                before.id(),
                before.category(),
                label,
                endUserLabel == null || endUserLabel.isEmpty() ? label : endUserLabel,
                Objects.requireNonNullElse(said.text("description", before.description(), 1_000), ""),
                Objects.requireNonNullElse(said.text("end_user_description", before.endUserDescription(), 1_000), ""),
                said.flag("active", before.active()),
                before.standard(),
                before.createdAt(),
                at);
    }
}
