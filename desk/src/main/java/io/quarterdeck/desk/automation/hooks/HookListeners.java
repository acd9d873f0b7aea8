package io.quarterdeck.desk.automation.hooks;

import io.quarterdeck.desk.kit.WithinTransaction;
import io.quarterdeck.desk.tickets.Erased;
import io.quarterdeck.desk.tickets.TicketChanged;
import org.springframework.stereotype.Component;

/** Hears what happens to tickets and writes it down for those who want to be told, in the same transaction. */
@Component
class HookListeners {

    private final HookOutbox outbox;
    private final InvocationTable invocations;

    HookListeners(HookOutbox outbox, InvocationTable invocations) {
        this.outbox = outbox;
        this.invocations = invocations;
    }

    @WithinTransaction
    void on(Erased erased) {
        switch (erased) {
            case Erased.Ticket(var ticket) -> invocations.forget(ticket);
            case Erased.Messages(var ticket, var _, var _) -> invocations.forget(ticket);
            case Erased.Addresses _ -> {}
        }
    }

    @WithinTransaction
    void on(TicketChanged change) {
        if (!outbox.isHeard()) {
            return;
        }
        for (var entry : change.entries()) {
            HookFacts.of(entry).ifPresent(fact -> {
                var id = "%d-%d".formatted(entry.ticket().value(), entry.seq());
                for (var type : HookFacts.typesOf(fact)) {
                    outbox.tell(
                            type,
                            change.ticket(),
                            "event:" + id,
                            () -> HookFacts.body(type, id, change, entry, fact),
                            entry.at());
                }
            });
        }
    }
}
