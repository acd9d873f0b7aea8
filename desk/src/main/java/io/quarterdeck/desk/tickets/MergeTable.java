package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.Db;
import java.util.List;
import org.springframework.stereotype.Repository;

/** What a merge asks of a ticket that goes on elsewhere, and takes along. */
@Repository
class MergeTable {

    private final Db db;

    MergeTable(Db db) {
        this.db = db;
    }

    /** What was said last, publicly or not. */
    String lastWords(TicketId ticket) {
        return db.sql("""
                        select body
                          from message
                         where brand_id = :brand
                           and ticket_id = :ticket
                         order by id desc
                         limit 1
                        """).withBrand().with("ticket", ticket).one(row -> row.text("body"));
    }

    /** The files of the last message. */
    List<Words.File> lastFiles(TicketId ticket) {
        return db.sql("""
                        select a.name, a.media_type, a.size, a.sha256
                          from attachment a
                         where a.brand_id = :brand
                           and a.message_id = (select max(m.id)
                                                 from message m
                                                where m.brand_id = :brand
                                                  and m.ticket_id = :ticket)
                           and not a.redacted
                         order by a.id
                        """)
                .withBrand()
                .with("ticket", ticket)
                .list(row -> new Words.File(
                        row.text("name"), row.text("media_type"), row.number("size"), row.text("sha256"), ""));
    }

    /** Whoever could write into the one may write into the other. */
    void hear(TicketId source, TicketId target) {
        db.sql("""
                        insert into participant (brand_id, ticket_id, address)
                        select p.brand_id, :target, p.address
                          from participant p
                         where p.brand_id = :brand
                           and p.ticket_id = :source
                        on conflict do nothing
                        """)
                .withBrand()
                .with("source", source)
                .with("target", target)
                .update();
    }
}
