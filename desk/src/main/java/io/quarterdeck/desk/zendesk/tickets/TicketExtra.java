package io.quarterdeck.desk.zendesk.tickets;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.tickets.Ticket;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.zendesk.wire.Asked;
import java.util.List;
import java.util.Map;

/** Something that is embedded in each ticket when it is asked for: {@code include=metric_sets} embeds {@code metric_set}. */
public interface TicketExtra {

    /** The word in {@code include}. */
    String include();

    /** The key in each ticket. */
    String key();

    /** By ticket, what to embed; a ticket that is missing gets null. */
    Map<TicketId, ?> of(Viewer viewer, Asked asked, List<Ticket> tickets);
}
