package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.Db;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code participant} or {@code related_ticket}: who and what belongs to a ticket. */
@Repository
class ParticipantTable {

    /** A ticket that may belong to another. */
    record RelatedTicket(TicketId id, String subject, String why) {}

    private final Db db;

    ParticipantTable(Db db) {
        this.db = db;
    }

    Set<String> of(TicketId ticket) {
        return db
                .sql("select address from participant where brand_id = :brand and ticket_id = :ticket")
                .withBrand()
                .with("ticket", ticket)
                .list(row -> row.text("address"))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Nobody may write in any more. */
    void forget(TicketId ticket) {
        db.sql("delete from participant where brand_id = :brand and ticket_id = :ticket")
                .withBrand()
                .with("ticket", ticket)
                .update();
    }

    int relate(TicketId ticket, TicketId other, String why) {
        return db.sql("""
                        insert into related_ticket (brand_id, ticket_id, other_id, why)
                        values (:brand, :ticket, :other, :why)
                        on conflict do nothing
                        """)
                .withBrand()
                .with("ticket", ticket)
                .with("other", other)
                .with("why", why)
                .update();
    }

    int unrelate(TicketId ticket, TicketId other) {
        return db.sql("""
                        delete from related_ticket
                         where brand_id = :brand
                           and ticket_id = :ticket
                           and other_id = :other
                        """)
                .withBrand()
                .with("ticket", ticket)
                .with("other", other)
                .update();
    }

    List<RelatedTicket> relatedTo(TicketId ticket) {
        return db.sql("""
                        select r.other_id as id, t.subject, r.why
                          from related_ticket r
                          join ticket t on t.brand_id = r.brand_id and t.id = r.other_id
                         where r.brand_id = :brand
                           and r.ticket_id = :ticket
                         order by r.other_id
                        """)
                .withBrand()
                .with("ticket", ticket)
                .list(row -> new RelatedTicket(row.id("id", TicketId::new), row.text("subject"), row.text("why")));
    }
}
