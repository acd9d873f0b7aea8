package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.automation.BrandRule;
import io.quarterdeck.desk.tickets.LogEntry;
import io.quarterdeck.desk.tickets.Reactions;
import io.quarterdeck.desk.tickets.TicketEvent;
import io.quarterdeck.desk.tickets.TicketFacts;
import io.quarterdeck.engine.rules.Action;
import java.util.List;

/** A rule tells another system. */
record HookEffect(HookDesk desk, BrandRule rule, Action.Call action, Update update) implements Reactions.Effect {

    @Override
    public TicketEvent.Acted told(TicketFacts now) {
        return new TicketEvent.Acted("called", List.of(), action.id(), null);
    }

    @Override
    public void keep(LogEntry entry, TicketFacts now) {
        desk.queue(this, entry, now);
    }
}
