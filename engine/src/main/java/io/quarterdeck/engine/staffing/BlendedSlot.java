package io.quarterdeck.engine.staffing;

import static io.quarterdeck.engine.measure.Lawful.within;

/**
 * A slot in which {@code agents} carry {@code erlangs} of calls and chats, and in which up to {@code seats} more may be
 * hired for other work at {@code price} each; the prices of all slots are in one unit.
 */
public record BlendedSlot(int agents, double erlangs, int seats, double price) {

    public BlendedSlot {
        within("agents", agents, 0, ChatQueue.MOST_AGENTS);
        within("erlangs", erlangs, 0, ChatQueue.MOST_AGENTS);
        within("seats", seats, 0, ChatQueue.MOST_AGENTS);
        within("price of an agent", price, 0, 1e9);
    }
}
