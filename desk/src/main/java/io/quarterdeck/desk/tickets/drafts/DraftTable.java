package io.quarterdeck.desk.tickets.drafts;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.tickets.TicketId;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code draft}. */
@Repository
class DraftTable {

    private final Db db;

    DraftTable(Db db) {
        this.db = db;
    }

    void save(PersonId person, Draft draft) {
        db.sql("""
                        insert into draft (brand_id, person_id, ticket_id, kind, words, version, saved_at)
                        values (:brand, :person, :ticket, :kind, :words, :version, :at)
                        on conflict (brand_id, person_id, ticket_id, kind) do update
                           set words = excluded.words, version = excluded.version, saved_at = excluded.saved_at
                        """)
                .withBrand()
                .with("person", person)
                .with("ticket", draft.ticket())
                .with("kind", draft.kind())
                .with("words", draft.text())
                .with("version", draft.version())
                .with("at", draft.savedAt())
                .update();
    }

    List<Draft> of(PersonId person, TicketId ticket) {
        return db.sql("""
                        select ticket_id, kind, words, version, saved_at
                          from draft
                         where brand_id = :brand
                           and person_id = :person
                           and ticket_id = :ticket
                         order by kind
                        """)
                .withBrand()
                .with("person", person)
                .with("ticket", ticket)
                .list(DraftTable::draft);
    }

    List<Draft> newest(PersonId person, int most) {
        return db.sql("""
                        select ticket_id, kind, words, version, saved_at
                          from draft
                         where brand_id = :brand
                           and person_id = :person
                         order by saved_at desc
                         limit :most
                        """)
                .withBrand()
                .with("person", person)
                .with("most", most)
                .list(DraftTable::draft);
    }

    long count(PersonId person) {
        return db.sql("select count(*) as n from draft where brand_id = :brand and person_id = :person")
                .withBrand()
                .with("person", person)
                .one(row -> row.number("n"));
    }

    void delete(PersonId person, TicketId ticket, Draft.Kind kind) {
        db.sql("""
                        delete from draft
                         where brand_id = :brand
                           and person_id = :person
                           and ticket_id = :ticket
                           and kind = :kind
                        """)
                .withBrand()
                .with("person", person)
                .with("ticket", ticket)
                .with("kind", kind)
                .update();
    }

    /** Nobody's words stay of a ticket that was scrubbed. */
    void forget(TicketId ticket) {
        db.sql("delete from draft where brand_id = :brand and ticket_id = :ticket")
                .withBrand()
                .with("ticket", ticket)
                .update();
    }

    private static Draft draft(Row row) {
        return new Draft(
                row.id("ticket_id", TicketId::new),
                row.word("kind", Draft.Kind.class),
                row.text("words"),
                row.number("version"),
                row.instant("saved_at"));
    }
}
