package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.Edits;
import io.quarterdeck.engine.rules.Action;
import io.quarterdeck.engine.rules.Field;
import io.quarterdeck.engine.rules.Scene;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a rule would have made of a ticket as it stood; nothing is saved. */
@Component
class Foretelling {

    private final RuleEdits wishes;
    private final Edits edits;
    private final MacroDrafts drafts;

    Foretelling(RuleEdits wishes, Edits edits, MacroDrafts drafts) {
        this.wishes = wishes;
        this.edits = edits;
        this.drafts = drafts;
    }

    /** Empty when it only tells somebody, or could not have done what it wants. */
    Map<Field, MacroDrafts.Difference> of(List<Action> actions, TicketSight sight, Scene scene) {
        var before = sight.facts();
        var wanted = wishes.of(actions, before, sight, scene);
        if (wanted.isEmpty()) {
            return Map.of();
        }
        try {
            return drafts.differences(actions, before, edits.sketch(By.desk("try"), before, wanted));
        } catch (Refusal e) {
            return Map.of();
        }
    }
}
