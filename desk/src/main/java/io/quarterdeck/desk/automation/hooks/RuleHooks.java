package io.quarterdeck.desk.automation.hooks;

import io.quarterdeck.desk.automation.Effects;
import io.quarterdeck.desk.automation.hooks.calling.HookId;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Lets the brand's own rules call its webhooks. */
@Component
class RuleHooks implements Effects {

    private final HookOutbox outbox;

    RuleHooks(HookOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public boolean call(String webhook, TicketId ticket, String cause, String body, Instant at) {
        return outbox.queue(new HookId(webhook), ticket, cause, body, at);
    }

    @Override
    public boolean knows(String webhook) {
        return outbox.serves(new HookId(webhook));
    }
}
