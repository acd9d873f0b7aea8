package io.quarterdeck.desk.zendesk.rules;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.automation.RuleId;
import io.quarterdeck.desk.automation.macros.MacroFiles;
import io.quarterdeck.desk.automation.macros.Macros;
import io.quarterdeck.desk.automation.macros.Preview;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Tickets;
import io.quarterdeck.desk.zendesk.WirePriority;
import io.quarterdeck.desk.zendesk.uploads.Uploads;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.engine.rules.Action;
import io.quarterdeck.engine.rules.Field;
import io.quarterdeck.engine.rules.Value;
import io.quarterdeck.engine.rules.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a macro would make of a ticket, as the dialect shows it: the keys that would change, and the comment. */
@Component
class MacroUses {

    private final Macros macros;
    private final Tickets tickets;
    private final Playbooks playbooks;
    private final MacroFiles files;

    MacroUses(Macros macros, Tickets tickets, Playbooks playbooks, MacroFiles files) {
        this.macros = macros;
        this.files = files;
        this.tickets = tickets;
        this.playbooks = playbooks;
    }

    /** On a ticket: the placeholders are filled, and nothing is saved. */
    Envelope on(Viewer viewer, Asked asked, long ticket, long macro) {
        var preview = macros.preview(viewer, new RuleId(macro), new TicketId(ticket));
        var wire = Envelope.of("id", ticket);
        var custom = new ArrayList<Envelope>();
        for (var change : preview.changes().entrySet()) {
            if (change.getKey() instanceof Field.Custom(var id, var _)) {
                custom.add(Envelope.of("id", id)
                        .with("value", value(change.getKey(), change.getValue().to())));
            } else {
                wire = wire.with(
                        key(change.getKey()),
                        value(change.getKey(), change.getValue().to()));
            }
        }
        if (!custom.isEmpty()) {
            wire = wire.with("fields", custom);
        }
        return Envelope.of("ticket", commented(wire, preview.answer(), files(viewer, asked, macro)));
    }

    /** On no ticket: what its actions put, its words as they are written. */
    Envelope raw(Viewer viewer, Asked asked, long macro) {
        var wire = Envelope.EMPTY;
        var custom = new ArrayList<Envelope>();
        Preview.Answer answer = null;
        var isPublic = true;
        for (var action : macros.actions(macros.usable(viewer, new RuleId(macro)))) {
            switch (action) {
                case Action.Put(Field.Custom(var id, var kind), var value) ->
                    custom.add(Envelope.of("id", id).with("value", value(new Field.Custom(id, kind), value)));
                case Action.Put(var field, var value) -> wire = wire.with(key(field), value(field, value));
                case Action.Tag(var how, var tags) -> wire = wire.with(tagKey(how), new ArrayList<>(tags));
                case Action.Say(var template, var html) -> answer = new Preview.Answer(template, html, true);
                case Action.SayInPublic(var yes) -> isPublic = yes;
                case Action.Retitle(var template) -> wire = wire.with("subject", template);
                case Action.Invite _, Action.Notify _, Action.Call _ -> {
                    // no key of a ticket
                }
            }
        }
        if (!custom.isEmpty()) {
            wire = wire.with("fields", custom);
        }
        return Envelope.of(
                "ticket",
                commented(
                        wire,
                        answer == null ? null : new Preview.Answer(answer.text(), answer.html(), isPublic),
                        files(viewer, asked, macro)));
    }

    /** A macro that would make any ticket like the one that is named. */
    Envelope blank(Viewer viewer, Asked asked) {
        var actions = new ArrayList<Envelope>();
        asked.number("ticket_id").ifPresent(id -> {
            var ticket = tickets.get(viewer, new TicketId(id)).facts();
            actions.add(action("status", ticket.standing().status().word()));
            actions.add(action(
                    "priority",
                    WirePriority.word(
                            playbooks.current().playbook(), ticket.about().priority())));
            if (!ticket.about().tags().isEmpty()) {
                actions.add(
                        action("current_tags", String.join(" ", ticket.about().tags())));
            }
        });
        return Envelope.of("title", "")
                .with("description", null)
                .with("active", true)
                .with("actions", actions)
                .with("restriction", null);
    }

    private static Envelope action(String field, String value) {
        return Envelope.of("field", field).with("value", value);
    }

    private List<MacroFileJson> files(Viewer viewer, Asked asked, long macro) {
        return files.of(viewer, new RuleId(macro)).stream()
                .map(it -> MacroFileJson.of(it, asked))
                .toList();
    }

    /** The comment as a caller may send it back; the files of the macro go with it under a token of their own. */
    private static Envelope commented(Envelope wire, Preview.@Nullable Answer answer, List<MacroFileJson> files) {
        if (answer == null && files.isEmpty()) {
            return wire;
        }
        var text = answer == null ? "" : answer.text();
        var comment = Envelope.of("type", "Comment")
                .with("body", text)
                .with("html_body", answer != null && answer.html() ? text : null)
                .with("public", answer == null || answer.isPublic())
                .with("scoped_body", List.of(List.of("channel:all", text)));
        return wire.with(
                "comment",
                files.isEmpty()
                        ? comment
                        : comment.with("attachments", files)
                                .with(
                                        "uploads",
                                        files.stream()
                                                .map(it -> Uploads.MACRO_FILE + it.id())
                                                .toList()));
    }

    private static String key(Field field) {
        return field == Field.Known.TAGS ? "tags" : field == Field.Known.SUBJECT ? "subject" : field.word();
    }

    private static String tagKey(Action.How how) {
        return switch (how) {
            case SET -> "tags";
            case ADD -> "additional_tags";
            case REMOVE -> "remove_tags";
        };
    }

    private @Nullable Object value(Field field, Value value) {
        return switch (value) {
            case Value.Nothing _ -> field == Field.Known.TAGS ? List.of() : null;
            case Value.Words(var words) -> List.copyOf(new TreeSet<>(words));
            case Value.Reference(var id) -> id;
            case Value.Flag(var set) -> set;
            case Value.Number(var number) -> number;
            case Value.Word(var word)
            when field == Field.Known.PRIORITY ->
                WirePriority.word(playbooks.current().playbook(), word);
            case Value.Word _, Value.Text _, Value.Date _, Value.At _, Value.Someone _ -> Writing.word(value);
        };
    }
}
