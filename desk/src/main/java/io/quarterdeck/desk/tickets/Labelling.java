package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.tickets.Attribute.*;

import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.fields.Definitions;
import io.quarterdeck.desk.tickets.fields.FieldId;
import io.quarterdeck.desk.tickets.fields.FieldType;
import io.quarterdeck.desk.tickets.fields.FieldValue;
import io.quarterdeck.desk.tickets.fields.Tags;
import io.quarterdeck.desk.tickets.fields.TicketField;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A ticket's form, tags and custom fields; a field of choices and its tags always say the same. */
@Component
class Labelling {

    private final Definitions definitions;

    Labelling(Definitions definitions) {
        this.definitions = definitions;
    }

    void apply(Change change, Edit edit) {
        form(change, edit);
        if (touchesTags(edit) || !edit.fields().isEmpty()) {
            tags(change, edit);
            fields(change, edit);
        }
    }

    private void form(Change change, Edit edit) {
        if (!edit.says(FORM)) {
            return;
        }
        var before = change.now().about().form();
        var to = edit.of(FORM).orElse(null);
        if (Objects.equals(before, to)) {
            return;
        }
        if (to != null && definitions.all().form(to).filter(it -> it.active()).isEmpty()) {
            throw Said.wrong("ticket_form_id", "InvalidValue", "is not the number of a form in use");
        }
        change.happened(new TicketEvent.Formed(before, to));
    }

    private static boolean touchesTags(Edit edit) {
        return edit.says(TAGS) || !edit.added().isEmpty() || !edit.removed().isEmpty();
    }

    /** Tags as they are said, and with them the fields whose tags they are. */
    private void tags(Change change, Edit edit) {
        var before = change.now().about().tags();
        var wanted = new TreeSet<>(edit.says(TAGS) ? Tags.of(edit.of(TAGS).orElse(List.of())) : before);
        wanted.addAll(Tags.of(edit.added()));
        wanted.removeAll(Tags.of(edit.removed()));
        for (var field : definitions.all().fields()) {
            if (field.isTagged() && !edit.fields().containsKey(field.id())) {
                follow(change, field, wanted, before);
            }
        }
        tag(change, wanted);
    }

    /** A field of one choice cannot have two of its tags: the newer one wins. */
    private static void follow(Change change, TicketField field, Set<String> wanted, List<String> before) {
        var mine = field.allTags().filter(wanted::contains).collect(Collectors.toSet());
        if (mine.equals(field.tags(change.now().about().fields().get(field.id())))) {
            return;
        }
        var newer = new HashSet<>(mine);
        before.forEach(newer::remove);
        var value = field.fromTags(field.type() == FieldType.TAGGER && !newer.isEmpty() ? newer : mine)
                .orElse(null);
        set(change, field, value);
        mine.removeAll(field.tags(value));
        wanted.removeAll(mine);
    }

    /** Fields as they are said, and with them the tags that their values put there. */
    private void fields(Change change, Edit edit) {
        for (var said : edit.fields().entrySet()) {
            var field = known(said.getKey());
            var tags = new TreeSet<>(change.now().about().tags());
            tags.removeAll(field.tags(change.now().about().fields().get(field.id())));
            var value = accepted(field, said.getValue());
            set(change, field, value);
            tags.addAll(field.tags(value));
            tag(change, tags);
        }
    }

    private TicketField known(FieldId id) {
        return definitions
                .all()
                .field(id)
                .filter(it -> !it.type().isSystem())
                .orElseThrow(
                        () -> Said.wrong("custom_fields", "InvalidValue", "has %s, which is none here".formatted(id)));
    }

    private static @Nullable FieldValue accepted(TicketField field, Optional<FieldValue> said) {
        return said.filter(it -> !it.wire().equals("") && !(it instanceof FieldValue.Many(var many) && many.isEmpty()))
                .map(field::accept)
                .orElse(null);
    }

    private static void tag(Change change, Set<String> wanted) {
        var before = change.now().about().tags();
        var to = Tags.of(wanted);
        if (!to.equals(before)) {
            change.happened(new TicketEvent.Tagged(before, to));
        }
    }

    private static void set(Change change, TicketField field, @Nullable FieldValue to) {
        var before = change.now().about().fields().get(field.id());
        if (Objects.equals(before, to)) {
            return;
        }
        var written = field.type().isWritten();
        change.happened(new TicketEvent.FieldSet(
                field.id(),
                written || before == null ? null : before.wire(),
                written && before != null ? change.formerly(before.wire().toString()) : null,
                written || to == null ? null : to.wire(),
                written && to != null ? change.digest(to.wire().toString()) : null));
    }
}
