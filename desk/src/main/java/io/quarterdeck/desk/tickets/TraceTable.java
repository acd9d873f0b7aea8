package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.customers.Footprint;
import io.quarterdeck.desk.kit.Db;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Finds the tickets in which somebody left something, and takes their addresses out of one. */
@Repository
class TraceTable {

    private final Db db;

    TraceTable(Db db) {
        this.db = db;
    }

    /** In the order of the numbers: what they asked for, wrote in, were copied on, or may write to. */
    Optional<TicketId> next(Footprint who, TicketId after) {
        return db.sql("""
                        select min(id) as id
                          from (select min(t.id) as id
                                  from ticket t
                                 where t.brand_id = :brand
                                   and t.customer_id = any (cast(:customers as bigint[]))
                                   and t.id > :after
                                union all
                                select min(m.ticket_id)
                                  from message m
                                 where m.brand_id = :brand
                                   and m.author_kind = 'customer'
                                   and m.author_id = any (cast(:customers as bigint[]))
                                   and m.ticket_id > :after
                                union all
                                select min(p.ticket_id)
                                  from ticket_party p
                                 where p.brand_id = :brand
                                   and p.customer_id = any (cast(:customers as bigint[]))
                                   and p.ticket_id > :after
                                union all
                                select min(p.ticket_id)
                                  from participant p
                                 where p.brand_id = :brand
                                   and p.address = any (cast(:addresses as text[]))
                                   and p.ticket_id > :after
                                union all
                                select min(s.ticket_id)
                                  from aside_guest g
                                  join aside s on s.brand_id = g.brand_id and s.id = g.aside_id
                                 where g.brand_id = :brand
                                   and g.address = any (cast(:addresses as text[]))
                                   and s.ticket_id > :after) places
                        """)
                .withBrand()
                .with("customers", who.customers())
                .with("addresses", who.addresses())
                .with("after", after)
                .one(row -> Optional.ofNullable(row.idOrNull("id", TicketId::new)));
    }

    /** What they wrote in a ticket. */
    List<MessageId> said(TicketId ticket, Footprint who) {
        return db.sql("""
                        select m.id
                          from message m
                         where m.brand_id = :brand
                           and m.ticket_id = :ticket
                           and m.author_kind = 'customer'
                           and m.author_id = any (cast(:customers as bigint[]))
                         order by m.id
                        """)
                .withBrand()
                .with("ticket", ticket)
                .with("customers", who.customers())
                .list(row -> row.id("id", MessageId::new));
    }

    /** Nobody knows where an answer would go. */
    void unaddress(TicketId ticket) {
        db.sql("update ticket set reply_to = null where brand_id = :brand and id = :ticket")
                .withBrand()
                .with("ticket", ticket)
                .update();
    }

    /** Nobody can be written to at these addresses any more, nor write in from them. */
    void forget(TicketId ticket, List<String> addresses) {
        db.sql("""
                        with p as (
                          delete from participant
                           where brand_id = :brand
                             and ticket_id = :ticket
                             and address = any (cast(:addresses as text[]))
                        ), g as (
                          delete from aside_guest g
                           using aside s
                           where g.brand_id = :brand
                             and g.address = any (cast(:addresses as text[]))
                             and s.brand_id = g.brand_id
                             and s.id = g.aside_id
                             and s.ticket_id = :ticket
                        ), t as (
                          update ticket
                             set reply_to = null
                           where brand_id = :brand
                             and id = :ticket
                             and reply_to = any (cast(:addresses as text[]))
                        )
                        update message
                           set recipient = null
                         where brand_id = :brand
                           and ticket_id = :ticket
                           and recipient = any (cast(:addresses as text[]))
                        """)
                .withBrand()
                .with("ticket", ticket)
                .with("addresses", addresses)
                .update();
    }
}
