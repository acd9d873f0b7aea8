package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code aside} or {@code aside_guest}. */
@Repository
class AsideTable {

    private static final String COLUMNS = """
            select s.id, s.ticket_id, s.subject, s.open, s.created_at, s.updated_at,
                   array(select g.address from aside_guest g
                          where g.brand_id = s.brand_id and g.aside_id = s.id order by g.address) as addresses,
                   array(select g.name from aside_guest g
                          where g.brand_id = s.brand_id and g.aside_id = s.id order by g.address) as names,
                   (select count(*) from message m
                     where m.brand_id = s.brand_id and m.ticket_id = s.ticket_id and m.aside_id = s.id) as messages
              from aside s
            """;

    private final Db db;

    AsideTable(Db db) {
        this.db = db;
    }

    AsideId insert(TicketId ticket, String subject, List<Aside.Guest> guests, Instant at) {
        return db.sql("""
                        with s as (
                          insert into aside (brand_id, ticket_id, subject, open, created_at, updated_at)
                          values (:brand, :ticket, :subject, true, :at, :at)
                          returning id
                        ), g as (
                          insert into aside_guest (brand_id, aside_id, address, name)
                          select :brand, s.id, g.address, g.name
                            from s
                            cross join unnest(cast(:addresses as text[]), cast(:names as text[])) as g (address, name)
                        )
                        select id from s
                        """)
                .withBrand()
                .with("ticket", ticket)
                .with("subject", subject)
                .with("addresses", guests.stream().map(Aside.Guest::address).toList())
                .with("names", guests.stream().map(Aside.Guest::name).toList())
                .with("at", at)
                .one(row -> row.id("id", AsideId::new));
    }

    /** Somebody said something, or it was opened or closed. */
    void touch(AsideId id, boolean open, Instant at) {
        db.sql("update aside set open = :open, updated_at = :at where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id)
                .with("open", open)
                .with("at", at)
                .update();
    }

    List<Aside> of(TicketId ticket) {
        return db.sql(COLUMNS + " where s.brand_id = :brand and s.ticket_id = :ticket order by s.id")
                .withBrand()
                .with("ticket", ticket)
                .list(AsideTable::aside);
    }

    Optional<Aside> find(TicketId ticket, AsideId id) {
        return db.sql(COLUMNS + " where s.brand_id = :brand and s.ticket_id = :ticket and s.id = :id")
                .withBrand()
                .with("ticket", ticket)
                .with("id", id)
                .optional(AsideTable::aside);
    }

    /** The one in which some of these messages were said to this address. */
    Optional<Aside> answered(Collection<MessageId> messages, String address) {
        return db.sql(COLUMNS + """
                         where s.brand_id = :brand
                           and exists (select 1
                                         from ticket t
                                        where t.brand_id = s.brand_id
                                          and t.id = s.ticket_id
                                          and t.deleted_at is null)
                           and s.id in (select m.aside_id
                                          from message m
                                          join aside_guest g on g.brand_id = m.brand_id and g.aside_id = m.aside_id
                                         where m.brand_id = :brand
                                           and m.id = any (cast(:messages as bigint[]))
                                           and g.address = :address)
                         order by s.updated_at desc, s.id desc
                         limit 1
                        """)
                .withBrand()
                .with("messages", messages)
                .with("address", address)
                .optional(AsideTable::aside);
    }

    /** The one that was spoken in last with this address. */
    Optional<Aside> newest(TicketId ticket, String address) {
        return db.sql(COLUMNS + """
                         where s.brand_id = :brand
                           and s.ticket_id = :ticket
                           and exists (select 1
                                         from ticket t
                                        where t.brand_id = s.brand_id
                                          and t.id = s.ticket_id
                                          and t.deleted_at is null)
                           and exists (select 1
                                         from aside_guest g
                                        where g.brand_id = s.brand_id
                                          and g.aside_id = s.id
                                          and g.address = :address)
                         order by s.updated_at desc, s.id desc
                         limit 1
                        """)
                .withBrand()
                .with("ticket", ticket)
                .with("address", address)
                .optional(AsideTable::aside);
    }

    /** Nobody is known to have been spoken with, and nobody about what. */
    void scrub(TicketId ticket, String instead) {
        db.sql("""
                        with g as (
                          delete from aside_guest g
                           using aside s
                           where g.brand_id = :brand
                             and s.brand_id = g.brand_id
                             and s.id = g.aside_id
                             and s.ticket_id = :ticket
                        )
                        update aside set subject = :instead, open = false where brand_id = :brand and ticket_id = :ticket
                        """)
                .withBrand()
                .with("ticket", ticket)
                .with("instead", instead)
                .update();
    }

    private static Aside aside(Row row) {
        var addresses = row.texts("addresses");
        var names = row.texts("names");
        return new Aside(
                row.id("id", AsideId::new),
                row.id("ticket_id", TicketId::new),
                row.text("subject"),
                row.flag("open"),
                IntStream.range(0, addresses.size())
                        .mapToObj(it -> new Aside.Guest(addresses.get(it), names.get(it)))
                        .toList(),
                row.number("messages"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
