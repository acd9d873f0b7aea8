package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.Db;
import org.springframework.stereotype.Repository;

/** Every statement that writes {@code ticket_text}, the words by which a ticket is found. */
@Repository
class TicketTextTable {

    /** Writes the words of a new ticket; its parameters are those of the ticket and its first message. */
    static final String OPENED = """
            insert into ticket_text (brand_id, ticket_id, is_open, words)
            values (:brand, :ticket, :status not in ('solved', 'closed'),
                    said(:subject, 'A') || said(:body, cast(case when :kind = 'note' then 'D' else 'B' end as "char")))
            """;

    /** Adds the words of one more message; a ticket that goes on for ever is found by what came first. */
    static final String SAID = """
            update ticket_text
               set words = words || said(:body, cast(case when :kind = 'note' then 'D' else 'C' end as "char"))
             where brand_id = :brand
               and ticket_id = :ticket
               and pg_column_size(words) < 200000
            """;

    private final Db db;

    TicketTextTable(Db db) {
        this.db = db;
    }

    /** The ticket is solved, or open again. */
    void opened(TicketId ticket, boolean isOpen) {
        db.sql("""
                        update ticket_text
                           set is_open = :open
                         where brand_id = :brand
                           and ticket_id = :ticket
                        """).withBrand().with("ticket", ticket).with("open", isOpen).update();
    }

    /** The subject is another one. */
    void renamed(TicketId ticket, String subject) {
        db.sql("""
                        update ticket_text
                           set words = said(:subject, 'A') || ts_filter(words, '{b,c,d}')
                         where brand_id = :brand
                           and ticket_id = :ticket
                        """).withBrand().with("ticket", ticket).with("subject", subject).update();
    }

    /** Reads all words again, after some were taken away or became private. */
    void again(TicketId ticket) {
        db.sql("""
                        update ticket_text
                           set words = all_said(brand_id, ticket_id)
                         where brand_id = :brand
                           and ticket_id = :ticket
                        """).withBrand().with("ticket", ticket).update();
    }
}
