package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Shows both sides of a stale edit: what the ticket is now, and what was asked of it. */
@Component
class StaleEdits {

    private final TicketPages pages;

    StaleEdits(TicketPages pages) {
        this.pages = pages;
    }

    <T> T shown(Viewer viewer, TicketId ticket, Object yours, Supplier<T> edit) {
        try {
            return edit.get();
        } catch (Refusal refusal) {
            if (!refusal.code().equals("stale")) {
                throw refusal;
            }
            throw Refusal.conflict(
                    "stale",
                    String.valueOf(refusal.getMessage()),
                    Map.of("current", pages.show(viewer, ticket), "yours", yours));
        }
    }
}
