package io.quarterdeck.desk.channels;

import io.quarterdeck.desk.tickets.TicketId;
import java.time.Instant;

/** Tells people of a ticket by mail, in words that nobody said in it. */
public interface Notices {

    /** What is sent to whom; two with the same {@code key} are sent once. */
    record Notice(TicketId ticket, String key, String name, String address, String subject, String text, Instant at) {}

    /** Queues the mail in the transaction at hand; false when the brand has no mailbox that could send it. */
    boolean queue(Notice notice);
}
