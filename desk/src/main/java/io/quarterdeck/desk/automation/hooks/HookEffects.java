package io.quarterdeck.desk.automation.hooks;

import io.quarterdeck.desk.automation.Effects;
import io.quarterdeck.desk.automation.hooks.calling.HookId;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Lets rules call the brand's webhooks. */
@Component
class HookEffects implements Effects {

    private final HookOutbox outbox;

    HookEffects(HookOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public boolean call(String webhook, TicketId ticket, String cause, String body, Instant at) {
        return outbox.queue(new HookId(webhook), ticket, cause, body, at);
    }

    @Override
    public boolean knows(String webhook) {
        return outbox.knows(new HookId(webhook));
    }
}
