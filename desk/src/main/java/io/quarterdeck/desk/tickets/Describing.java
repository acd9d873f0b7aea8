package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.tickets.Attribute.*;

import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.engine.sla.Happening;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a ticket is about: its subject, sort, urgency, form, tags and fields. */
@Component
class Describing {

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_EXTERNAL_ID = 255;

    private final TicketTable table;
    private final Labelling labelling;
    private final Playbooks playbooks;

    Describing(TicketTable table, Labelling labelling, Playbooks playbooks) {
        this.table = table;
        this.labelling = labelling;
        this.playbooks = playbooks;
    }

    void apply(Change change, Edit edit) {
        rename(change, edit);
        reference(change, edit);
        sort(change, edit);
        classify(change, edit);
        labelling.apply(change, edit);
    }

    /** One line of at most 300 characters, and never nothing. */
    static String oneLine(String subject) {
        var line = subject.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (line.isEmpty()) {
            return "(no subject)";
        }
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private static void rename(Change change, Edit edit) {
        if (!edit.says(SUBJECT)) {
            return;
        }
        var before = change.now().about().subject();
        var to = oneLine(edit.of(SUBJECT).orElse(""));
        if (!to.equals(before)) {
            change.happened(new TicketEvent.Renamed(change.formerly(before), change.digest(to)));
        }
    }

    private static void reference(Change change, Edit edit) {
        if (!edit.says(EXTERNAL_ID)) {
            return;
        }
        var before = change.now().about().externalId();
        var to = edit.of(EXTERNAL_ID)
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .orElse(null);
        if (to != null && (to.length() > LONGEST_EXTERNAL_ID || to.indexOf('\0') >= 0)) {
            throw Said.wrong(
                    "external_id", "TooLong", "is too long (the most is %d characters)".formatted(LONGEST_EXTERNAL_ID));
        }
        if (!Objects.equals(before, to)) {
            change.happened(new TicketEvent.Referenced(
                    before == null ? null : change.formerly(before), to == null ? null : change.digest(to)));
        }
    }

    /** Only an incident has a problem behind it, and only a task is due. */
    private void sort(Change change, Edit edit) {
        var before = change.now().about();
        var type = edit.of(TYPE).orElse(before.type());
        if (edit.says(TYPE) && edit.of(TYPE).isEmpty() && before.type() != null) {
            throw Said.wrong("type", "BlankValue", "cannot be taken back once it was said");
        }
        if (type != null && type != before.type()) {
            change.happened(new TicketEvent.Retyped(before.type(), type));
        }
        explain(change, edit, type);
        date(change, edit, type);
    }

    private void explain(Change change, Edit edit, @Nullable TicketType type) {
        var before = change.now().about().problem();
        var to = type == TicketType.INCIDENT
                ? edit.says(PROBLEM) ? edit.of(PROBLEM).orElse(null) : before
                : null;
        if (edit.of(PROBLEM).isPresent() && type != TicketType.INCIDENT) {
            throw Said.wrong("problem_id", "InvalidValue", "is for tickets of type incident only");
        }
        if (Objects.equals(before, to)) {
            return;
        }
        if (to != null && !table.isProblem(to)) {
            throw Said.wrong("problem_id", "InvalidValue", "is not the number of a ticket of type problem");
        }
        change.happened(new TicketEvent.Explained(before, to));
    }

    private static void date(Change change, Edit edit, @Nullable TicketType type) {
        var before = change.now().about().taskDueAt();
        if (edit.of(TASK_DUE).isPresent() && type != TicketType.TASK) {
            throw Said.wrong("due_at", "InvalidValue", "is for tickets of type task only");
        }
        var to = type == TicketType.TASK
                ? edit.says(TASK_DUE)
                        ? edit.of(TASK_DUE)
                                .map(it -> it.truncatedTo(ChronoUnit.SECONDS))
                                .orElse(null)
                        : before
                : null;
        if (!Objects.equals(before, to)) {
            change.happened(new TicketEvent.Dated(before, to));
        }
    }

    private void classify(Change change, Edit edit) {
        if (edit.of(INTENT).isEmpty() && edit.of(PRIORITY).isEmpty()) {
            if (edit.says(PRIORITY)) {
                throw Said.wrong("priority", "BlankValue", "cannot be taken back once it was said");
            }
            return;
        }
        var before = change.now().about();
        var intent = edit.of(INTENT).orElse(before.intent());
        var priority = edit.of(PRIORITY).isEmpty() && Objects.equals(intent, before.intent())
                ? before.priority()
                : Tickets.priority(
                        playbooks.current().playbook(),
                        intent,
                        edit.of(PRIORITY).orElse(null));
        if (!priority.equals(before.priority()) || !Objects.equals(intent, before.intent())) {
            change.happened(new TicketEvent.Classified(priority, intent, before.priority(), before.intent()));
            change.means(new Happening.Reclassified(change.contact()));
        }
        // C-29: triage is done when a person has set intent and priority of a ticket that has an owner
        if (change.actor().kind() == Actor.Kind.AGENT && !change.opens()) {
            change.means(new Happening.Triaged());
        }
    }
}
