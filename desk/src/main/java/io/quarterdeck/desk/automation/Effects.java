package io.quarterdeck.desk.automation;

import io.quarterdeck.desk.tickets.TicketId;
import java.time.Instant;

/** How rules tell other systems of a ticket; webhooks answer. */
public interface Effects {

    /**
     * Writes down, in the transaction at hand, that a webhook is to be called.
     *
     * @param cause the rule, such as {@code trigger:12}
     * @param body what its template came to
     * @return false, and nothing is written down, when there is no such webhook or it rests
     */
    boolean call(String webhook, TicketId ticket, String cause, String body, Instant at);

    /** Whether there is a webhook of that id. */
    boolean knows(String webhook);
}
