package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.Edit;
import io.quarterdeck.desk.tickets.TicketFacts;
import io.quarterdeck.engine.rules.Action;
import io.quarterdeck.engine.rules.Field;
import io.quarterdeck.engine.rules.Field.Known;
import io.quarterdeck.engine.rules.Value;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a macro does to a ticket in the hands of somebody. */
@Component
public class MacroDrafts {

    /** A field before and after. */
    public record Difference(Value from, Value to) {}

    private static final List<Known> SHOWN = List.of(
            Known.STATUS,
            Known.CUSTOM_STATUS,
            Known.TYPE,
            Known.PRIORITY,
            Known.GROUP,
            Known.ASSIGNEE,
            Known.TAGS,
            Known.FORM,
            Known.INTENT,
            Known.SUBJECT);

    private final RuleEdits edits;
    private final Scenes scenes;
    private final Around around;
    private final Clock clock;

    MacroDrafts(RuleEdits edits, Scenes scenes, Around around, Clock clock) {
        this.edits = edits;
        this.scenes = scenes;
        this.around = around;
        this.clock = clock;
    }

    public Edit edit(List<Action> actions, TicketFacts facts, By by) {
        return edits.of(actions, facts, sight(facts), scenes.scene(by.actor(), clock.instant()));
    }

    /** Each field that the ticket would have otherwise. */
    public Map<Field, Difference> differences(List<Action> actions, TicketFacts before, TicketFacts after) {
        var fields = new LinkedHashSet<Field>(SHOWN);
        for (var action : actions) {
            if (action instanceof Action.Put(var field, var _)) {
                fields.add(field);
            }
        }
        var differences = new HashMap<Field, Difference>();
        for (var field : fields) {
            var diff = new Difference(sight(before).of(field), sight(after).of(field));
            if (!diff.from().equals(diff.to())) {
                differences.put(field, diff);
            }
        }
        return differences;
    }

    private TicketSight sight(TicketFacts facts) {
        return new TicketSight(facts, Update.NONE, around);
    }
}
