package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.automation.BrandRule;
import io.quarterdeck.desk.tickets.LogEntry;
import io.quarterdeck.desk.tickets.Reactions;
import io.quarterdeck.desk.tickets.TicketEvent;
import io.quarterdeck.desk.tickets.TicketFacts;
import io.quarterdeck.engine.rules.Action;
import java.util.List;

/** A rule tells somebody by mail; whom exactly, the ticket says once it is saved. */
record NoticeEffect(NoticeDesk desk, BrandRule rule, Action.Notify action, Update update) implements Reactions.Effect {

    @Override
    public TicketEvent.Acted told() {
        return new TicketEvent.Acted("notified", List.of(), null, null);
    }

    @Override
    public void keep(LogEntry entry, TicketFacts now) {
        desk.queue(this, entry, now);
    }
}
