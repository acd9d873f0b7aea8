package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.tickets.Edit;
import io.quarterdeck.desk.tickets.TicketFacts;
import io.quarterdeck.engine.rules.Action;
import io.quarterdeck.engine.rules.Draft;
import io.quarterdeck.engine.rules.Field;
import io.quarterdeck.engine.rules.Field.Known;
import io.quarterdeck.engine.rules.Scene;
import io.quarterdeck.engine.rules.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/** A ticket as it will be: what an edit makes of it, with all that follows from the edit, is asked of tickets. */
final class FactsDraft implements Draft<FactsDraft> {

    /** Those that change when another field is put: an assignee brings a group, a choice its tag. */
    private static final Set<Known> FOLLOWING =
            Set.of(Known.STATUS, Known.CUSTOM_STATUS, Known.GROUP, Known.ASSIGNEE, Known.TAGS, Known.PRIORITY);

    private final TicketSight sight;
    private final RuleEdits edits;
    private final BiFunction<TicketFacts, Edit, TicketFacts> with;
    private final Edit edit;

    private FactsDraft(TicketSight sight, RuleEdits edits, BiFunction<TicketFacts, Edit, TicketFacts> with, Edit edit) {
        this.sight = sight;
        this.edits = edits;
        this.with = with;
        this.edit = edit;
    }

    static FactsDraft of(TicketSight sight, RuleEdits edits, BiFunction<TicketFacts, Edit, TicketFacts> with) {
        return new FactsDraft(sight, edits, with, Edit.none());
    }

    /** The edit that made this draft of the one before. */
    Edit edit() {
        return edit;
    }

    @Override
    public Value of(Field field) {
        return sight.of(field);
    }

    @Override
    public Attempt<FactsDraft> after(List<Action> actions, Scene scene) {
        var wanted = edits.of(actions, sight.facts(), sight, scene);
        if (wanted.isEmpty()) {
            return new Attempt.Made<>(this, false, Map.of());
        }
        try {
            var facts = with.apply(sight.facts(), wanted);
            var next = new FactsDraft(sight.with(facts), edits, with, wanted);
            return new Attempt.Made<>(next, differ(facts), changes(next, actions));
        } catch (Refusal e) {
            return new Attempt.Refused<>(e.code());
        }
    }

    private boolean differ(TicketFacts facts) {
        var mine = sight.facts();
        return !mine.about().equals(facts.about())
                || !mine.parties().equals(facts.parties())
                || mine.standing().status() != facts.standing().status()
                || mine.standing().satisfaction() != facts.standing().satisfaction()
                || !Objects.equals(
                        mine.standing().customStatus(), facts.standing().customStatus());
    }

    private Map<Field, Value> changes(FactsDraft next, List<Action> actions) {
        var fields = new LinkedHashSet<Field>(FOLLOWING);
        for (var action : actions) {
            if (action instanceof Action.Put(var field, var _)) {
                fields.add(field);
            }
        }
        var changes = new HashMap<Field, Value>();
        for (var field : fields) {
            if (!of(field).equals(next.of(field))) {
                changes.put(field, next.of(field));
            }
        }
        return changes;
    }
}
