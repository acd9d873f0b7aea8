package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.automation.BrandRule;
import io.quarterdeck.desk.tickets.LogEntry;
import io.quarterdeck.desk.tickets.Reactions;
import io.quarterdeck.desk.tickets.TicketEvent;
import io.quarterdeck.desk.tickets.TicketFacts;
import io.quarterdeck.engine.rules.Action;

/** A rule tells somebody by mail. */
record NoticeEffect(NoticeDesk desk, BrandRule rule, Action.Notify action, Update update) implements Reactions.Effect {

    @Override
    public TicketEvent.Acted told(TicketFacts now) {
        return new TicketEvent.Acted("notified", desk.receivers(this, now), null, null);
    }

    @Override
    public void keep(LogEntry entry, TicketFacts now) {
        desk.queue(this, entry, now);
    }
}
