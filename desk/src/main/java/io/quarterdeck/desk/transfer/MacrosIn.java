package io.quarterdeck.desk.transfer;

import io.quarterdeck.desk.automation.Audience;
import io.quarterdeck.desk.automation.Definition;
import io.quarterdeck.desk.automation.RuleCompiler;
import io.quarterdeck.desk.automation.RuleDraft;
import io.quarterdeck.desk.automation.RuleId;
import io.quarterdeck.desk.automation.RuleKind;
import io.quarterdeck.desk.automation.Rules;
import io.quarterdeck.desk.automation.macros.MacroFiles;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.transfer.shapes.Item;
import io.quarterdeck.engine.rules.Written;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings in macros. What one cannot do here is left out of it and told of; one that can do nothing does not come. */
@Component
class MacrosIn {

    /** Where macros are kept. */
    @Component
    record Shelf(Rules rules, RuleCompiler compiler, MacroFiles files) {}

    private final Arrived arrived;
    private final PeopleIn people;
    private final MacroNames names;
    private final Priorities priorities;
    private final Shelf shelf;

    MacrosIn(Arrived arrived, PeopleIn people, MacroNames names, Priorities priorities, Shelf shelf) {
        this.arrived = arrived;
        this.people = people;
        this.names = names;
        this.priorities = priorities;
        this.shelf = shelf;
    }

    boolean add(Bringing in, Item.Macro it) {
        if (arrived.isKnown(in, it.kind(), it.id())) {
            return false;
        }
        var actions = it.actions().stream()
                .flatMap(action -> here(in, action).stream())
                .filter(action -> works(in, action))
                .toList();
        var macro = shelf.rules()
                .add(
                        in.viewer(),
                        RuleKind.MACRO,
                        new RuleDraft(
                                new RuleDraft.Wording(it.title(), it.description()),
                                new RuleDraft.Standing(it.active(), it.position(), null),
                                new Definition(List.of(), List.of(), actions),
                                audience(in, it)));
        attach(in, it, macro.id());
        arrived.add(in, it, macro.id().value(), "");
        return true;
    }

    /** The action in the numbers of this brand. */
    private Optional<Written.Action> here(Bringing in, Item.Action it) {
        var value = it.value() == null ? "" : it.value();
        if (it.field().equals(MacroNames.CUSTOM)) {
            var title = it.name() == null ? "" : it.name();
            var field = names.action(title);
            if (field.isEmpty()) {
                in.note("custom field '%s': there is none of that title here".formatted(title));
            }
            return field.map(action -> written(action, value));
        }
        if (MacroNames.isNumbered(it.field())) {
            in.note("%s: the field has no title in the file".formatted(it.field()));
            return Optional.empty();
        }
        if (MacroNames.isNamed(it.field())) {
            return named(in, it, value);
        }
        return switch (it.field()) {
            case "assignee_id", "follower" -> person(in, it.field(), value, true);
            case "cc" -> person(in, it.field(), value, false);
            case "priority" ->
                Optional.ofNullable(priorities.named(in, value)).map(priority -> written(it.field(), priority));
            default -> Optional.of(written(it.field(), value));
        };
    }

    private Optional<Written.Action> named(Bringing in, Item.Action it, String value) {
        if (it.name() == null && MacroNames.number(value).isEmpty()) {
            return Optional.of(written(it.field(), value));
        }
        var id = it.name() == null ? Optional.<Long>empty() : names.id(it.field(), it.name());
        if (id.isEmpty()) {
            in.note(
                    it.name() == null
                            ? "%s: of %s no name is told".formatted(it.field(), value)
                            : "%s: there is none of that name here".formatted(it.field()));
        }
        return id.map(number -> written(it.field(), Long.toString(number)));
    }

    private Optional<Written.Action> person(Bringing in, String field, String value, boolean atWork) {
        if (MacroNames.number(value).isEmpty()
                && arrived.find(in, "user", value).isEmpty()) {
            // a word such as current_user, or nobody
            return Optional.of(written(field, value));
        }
        var person = arrived.find(in, "user", value).map(CustomerId::new);
        if (person.isEmpty()) {
            in.note("%s: user %s is not in the file".formatted(field, value));
        } else if (atWork && people.staff(person.get()).filter(people::isActive).isEmpty()) {
            in.note("%s: user %s does not work here".formatted(field, value));
            return Optional.empty();
        }
        return person.map(id -> written(field, Long.toString(id.value())));
    }

    /** Whether a macro of this brand can do it; else it is told why not. */
    private boolean works(Bringing in, Written.Action action) {
        try {
            shelf.compiler().strictly(RuleKind.MACRO, new Definition(List.of(), List.of(), List.of(action)));
            return true;
        } catch (Refusal refusal) {
            in.note("action %.60s: %.300s".formatted(action.field(), refusal.getMessage()));
            return false;
        }
    }

    /** What was some people's alone is not shown to all because they are not here. */
    private Audience audience(Bringing in, Item.Macro it) {
        var mine = new Audience(in.viewer().person(), List.of());
        if (it.ownerId() != null) {
            var owner =
                    arrived.find(in, "user", it.ownerId()).map(CustomerId::new).flatMap(people::staff);
            if (owner.isEmpty()) {
                in.note("owner_id: user %s does not work here, it is kept for you alone".formatted(it.ownerId()));
            }
            return owner.map(person -> new Audience(person, List.of())).orElse(mine);
        }
        if (it.groups().isEmpty()) {
            return Audience.EVERYBODY;
        }
        var groups = names.groups(it.groups());
        if (groups.isEmpty()) {
            in.note("groups: none of them is here, it is kept for you alone");
            return mine;
        }
        if (groups.size() < it.groups().size()) {
            in.note("groups: not all of them are here");
        }
        return new Audience(null, groups);
    }

    private void attach(Bringing in, Item.Macro it, RuleId macro) {
        var kept = 0;
        for (var file : it.attachments()) {
            var content = file.sha256() == null
                    ? Optional.<InputStream>empty()
                    : in.luggage().open(file.sha256());
            if (content.isEmpty()) {
                in.note("attachment: the content of a file of %d bytes did not travel with it".formatted(file.size()));
                continue;
            }
            try (var stream = content.get()) {
                if (kept == MacroFiles.MOST || file.size() > MacroFiles.LARGEST) {
                    in.note("attachment: a macro has at most %d files of %d bytes"
                            .formatted(MacroFiles.MOST, MacroFiles.LARGEST));
                    continue;
                }
                kept++;
                if (!in.isRehearsal()) {
                    var claim = new MacroFiles.Claim(file.fileName(), file.contentType());
                    shelf.files().add(in.viewer(), macro, claim, stream);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Written.Action written(String field, String value) {
        return new Written.Action(field, List.of(value));
    }
}
