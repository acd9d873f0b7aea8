package io.quarterdeck.desk.tickets.live;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.tickets.TicketId;
import java.util.Locale;

/** That somebody has a ticket before them, and whether they write. */
record Presence(Place place, PersonId person, Doing doing) {

    record Place(BrandId brand, TicketId ticket) {}

    /** In the order of what matters more to a colleague. */
    enum Doing {
        VIEWING,
        NOTING,
        WRITING;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
