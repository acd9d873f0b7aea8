package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Db;

/**
 * Which tickets a viewer may know of: staff the brand's; a customer their own, those they were copied into, and those of an
 * organization of theirs that shares its tickets, as far as anything in them is public; nobody what is in the bin. The one
 * predicate on a ticket {@code t}, used by every list, page, search, counter and socket (immunity 20, 21).
 */
public final class Visibility {

    private static final String OF_STAFF = "t.deleted_at is null";

    /** For statements that are the same for everybody. */
    public static final String OF_TICKET = "(" + OF_STAFF + """
             and (:staff
                  or (t.is_public
                      and (exists (select 1
                                     from customer own
                                    where own.brand_id = t.brand_id
                                      and own.id = t.customer_id
                                      and own.person_id = :viewer)
                           or exists (select 1
                                        from ticket_party copied
                                        join customer own on own.brand_id = copied.brand_id and own.id = copied.customer_id
                                       where copied.brand_id = t.brand_id
                                         and copied.ticket_id = t.id
                                         and copied.role = 'copied'
                                         and own.person_id = :viewer)
                           or exists (select 1
                                        from organization shared
                                        join organization_membership mine
                                          on mine.brand_id = shared.brand_id and mine.organization_id = shared.id
                                        join customer own on own.brand_id = mine.brand_id and own.id = mine.customer_id
                                       where shared.brand_id = t.brand_id
                                         and shared.id = t.organization_id
                                         and shared.shared_tickets
                                         and shared.deleted_at is null
                                         and own.person_id = :viewer)))))
            """;

    private Visibility() {}

    /** For statements that are put together for a viewer: the staff's are planned without what concerns customers. */
    public static String of(Viewer viewer) {
        return viewer.role().isStaff() ? OF_STAFF : OF_TICKET;
    }

    /** Binds who looks. */
    public static Db.Statement bind(Db.Statement statement, Viewer viewer) {
        return statement.with("staff", viewer.role().isStaff()).with("viewer", viewer.person());
    }
}
