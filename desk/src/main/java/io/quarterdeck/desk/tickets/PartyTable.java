package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.kit.Db;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Every statement that reads or writes {@code ticket_party}, but for the one that opens a ticket, which reads them too. */
@Repository
class PartyTable {

    private final Db db;

    PartyTable(Db db) {
        this.db = db;
    }

    /** The tickets that a customer asked for, is copied on or follows, in the order in which they are to be locked. */
    List<TicketId> ticketsOf(CustomerId customer) {
        return db.sql("""
                        select t.id
                          from ticket t
                         where t.brand_id = :brand
                           and t.customer_id = :customer
                        union
                        select p.ticket_id
                          from ticket_party p
                         where p.brand_id = :brand
                           and p.customer_id = :customer
                         order by id
                        """).withBrand().with("customer", customer).list(row -> row.id("id", TicketId::new));
    }

    /** Those and no others; whoever was copied in may write in from each of their addresses. */
    void save(TicketId ticket, TicketFacts.Parties parties) {
        TicketRows.parties(db.sql("""
                        with wanted as (
                          select r.role, r.customer_id
                            from unnest(cast(:party_roles as text[]), cast(:party_ids as bigint[])) as r (role, customer_id)
                        ), gone as (
                          delete from ticket_party p
                           where p.brand_id = :brand
                             and p.ticket_id = :ticket
                             and not exists (select 1 from wanted w where w.role = p.role and w.customer_id = p.customer_id)
                        ), mute as (
                          delete from participant p
                           using customer_address a, ticket_party was
                           where p.brand_id = :brand
                             and p.ticket_id = :ticket
                             and a.brand_id = p.brand_id
                             and a.address = p.address
                             and was.brand_id = p.brand_id
                             and was.ticket_id = p.ticket_id
                             and was.role = 'copied'
                             and was.customer_id = a.customer_id
                             and a.customer_id <> :requester
                             and not exists (select 1 from wanted w where w.role = 'copied' and w.customer_id = a.customer_id)
                        ), heard as (
                          insert into participant (brand_id, ticket_id, address)
                          select a.brand_id, :ticket, a.address
                            from customer_address a
                           where a.brand_id = :brand
                             and a.kind = 'email'
                             and (a.customer_id = :requester
                                  or a.customer_id in (select w.customer_id from wanted w where w.role = 'copied'))
                          on conflict do nothing
                        )
                        insert into ticket_party (brand_id, ticket_id, role, customer_id)
                        select :brand, :ticket, w.role, w.customer_id from wanted w
                        on conflict do nothing
                        """), parties)
                .withBrand()
                .with("ticket", ticket)
                .with("requester", parties.requester())
                .update();
    }
}
