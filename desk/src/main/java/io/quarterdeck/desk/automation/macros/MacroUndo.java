package io.quarterdeck.desk.automation.macros;

import io.quarterdeck.desk.tickets.Attribute;
import io.quarterdeck.desk.tickets.Edit;
import io.quarterdeck.desk.tickets.LogEntry;
import io.quarterdeck.desk.tickets.Status;
import io.quarterdeck.desk.tickets.TicketEvent;
import io.quarterdeck.desk.tickets.fields.FieldValue;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Takes back what a macro changed, event by event; what rules and promises made of it is theirs. */
final class MacroUndo {

    private final UnaryOperator<@Nullable String> words;

    /** {@code words} are those that a digest stands for, null when they are erased. */
    MacroUndo(UnaryOperator<@Nullable String> words) {
        this.words = words;
    }

    Edit of(List<LogEntry> entries) {
        var edit = Edit.none();
        for (var entry : entries.reversed()) {
            edit = before(edit, entry.event());
        }
        return edit.since(entries.getLast().seq());
    }

    private Edit before(Edit edit, TicketEvent event) {
        return switch (event) {
            case TicketEvent.StatusChanged it -> moved(edit, it);
            case TicketEvent.Assigned it -> it.from() == null ? edit : edit.owner(it.from());
            case TicketEvent.Grouped it -> edit.with(Attribute.GROUP, it.from());
            case TicketEvent.Formed it -> edit.with(Attribute.FORM, it.from());
            case TicketEvent.Classified it -> classified(edit, it);
            case TicketEvent.Retyped it -> it.from() == null ? edit : edit.with(Attribute.TYPE, it.from());
            case TicketEvent.FollowersChanged it -> edit.with(Attribute.FOLLOWERS, it.from());
            case TicketEvent.CopiedChanged it -> edit.with(Attribute.COPIED, it.from());
            case TicketEvent.Tagged it ->
                edit.tagged(without(it.from(), it.to())).untagged(without(it.to(), it.from()));
            case TicketEvent.FieldSet it -> field(edit, it);
            case TicketEvent.Renamed it -> renamed(edit, words.apply(it.fromDigest()));
            default -> edit;
        };
    }

    /** A ticket is new only once; it is open then. */
    private static Edit moved(Edit edit, TicketEvent.StatusChanged it) {
        var from = it.from() == Status.NEW ? Status.OPEN : it.from();
        return it.customFrom() == null || from != it.from()
                ? edit.status(from)
                : edit.status(from).with(Attribute.CUSTOM_STATUS, it.customFrom());
    }

    private static Edit classified(Edit edit, TicketEvent.Classified it) {
        var back = it.priorityFrom() == null ? edit : edit.priority(it.priorityFrom());
        return it.intentFrom() == null ? back : back.with(Attribute.INTENT, it.intentFrom());
    }

    private Edit field(Edit edit, TicketEvent.FieldSet it) {
        var from = it.fromDigest() == null ? it.from() : words.apply(it.fromDigest());
        return edit.with(it.field(), from == null ? null : FieldValue.of(from));
    }

    private static Edit renamed(Edit edit, @Nullable String subject) {
        return subject == null ? edit : edit.with(Attribute.SUBJECT, subject);
    }

    private static List<String> without(List<String> some, List<String> others) {
        return some.stream().filter(it -> !others.contains(it)).toList();
    }
}
