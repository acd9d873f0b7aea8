package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code ticket_event_anchor}. */
@Repository
class AnchorTable {

    /** The heads of the tickets that had changed, and the hash that ties this anchor to the one before. */
    record Anchor(long seq, Instant at, String heads, byte[] hash) {}

    /** The last event of a ticket, {@code ticket seq hash}, and when it changed. */
    record Head(Instant at, long id, String line) {}

    private final Db db;

    AnchorTable(Db db) {
        this.db = db;
    }

    Optional<Anchor> last() {
        return db.sql("""
                        select seq, at, heads, hash
                          from ticket_event_anchor
                         where brand_id = :brand
                         order by seq desc
                         limit 1
                        """).withBrand().optional(AnchorTable::anchor);
    }

    /** So many anchors after one. */
    List<Anchor> after(long seq, int most) {
        return db.sql("""
                        select seq, at, heads, hash
                          from ticket_event_anchor
                         where brand_id = :brand
                           and seq > :seq
                         order by seq
                         limit :most
                        """).withBrand().with("seq", seq).with("most", most).list(AnchorTable::anchor);
    }

    /** Nothing when another node set the same anchor first. */
    int insert(Anchor it) {
        return db.sql("""
                        insert into ticket_event_anchor (brand_id, seq, at, heads, hash)
                        values (:brand, :seq, :at, :heads, :hash)
                        on conflict do nothing
                        """)
                .withBrand()
                .with("seq", it.seq())
                .with("at", it.at())
                .with("heads", it.heads())
                .with("hash", it.hash())
                .update();
    }

    /** The last event of each of the tickets that changed after one, in the order of their changes. */
    List<Head> headsAfter(Instant at, long id, int most) {
        return db.sql("""
                        select generated_at, id, id || ' ' || version || ' ' || encode(last_hash, 'hex') as line
                          from ticket
                         where brand_id = :brand
                           and (generated_at, id) > (:at, :id)
                         order by generated_at, id
                         limit :most
                        """)
                .withBrand()
                .with("at", at)
                .with("id", id)
                .with("most", most)
                .list(row -> new Head(row.instant("generated_at"), row.number("id"), row.text("line")));
    }

    /** Anchored heads for which the log no longer holds the event with that hash. */
    List<String> lost(String heads) {
        return db.sql("""
                        select h.line
                          from unnest(string_to_array(:heads, e'\\n')) as h (line)
                         where h.line <> ''
                           and not exists (select 1
                                             from ticket_event e
                                            where e.brand_id = :brand
                                              and e.ticket_id = cast(split_part(h.line, ' ', 1) as bigint)
                                              and e.seq = cast(split_part(h.line, ' ', 2) as bigint)
                                              and e.hash = decode(split_part(h.line, ' ', 3), 'hex'))
                        """).withBrand().with("heads", heads).list(row -> row.text("line"));
    }

    private static Anchor anchor(Row row) {
        return new Anchor(row.number("seq"), row.instant("at"), row.text("heads"), row.bytes("hash"));
    }
}
