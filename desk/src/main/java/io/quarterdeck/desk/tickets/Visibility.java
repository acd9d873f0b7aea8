package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Db;

/** Who may know of which tickets, for those who compose statements of their own over them. */
public final class Visibility {

    /** The one predicate on a ticket {@code t}: used by every list, page, search, counter and socket (immunity 20, 21). */
    public static final String OF_TICKET = TicketTable.VISIBLE;

    private Visibility() {}

    /** Binds who looks. */
    public static Db.Statement bind(Db.Statement statement, Viewer viewer) {
        return statement.with("staff", viewer.role().isStaff()).with("viewer", viewer.person());
    }
}
