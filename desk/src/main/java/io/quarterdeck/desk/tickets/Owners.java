package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.engine.playbook.Playbook;
import org.jspecify.annotations.Nullable;

/** Who owns a ticket from its first instant; the routing module answers. */
public interface Owners {
    PersonId first(TicketId ticket, Playbook playbook, String priority, @Nullable String intent);
}
