package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.Db;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code former_words} or {@code change_metadata}: what an erasure may take away. */
@Repository
class WordsTable {

    private final Db db;

    WordsTable(Db db) {
        this.db = db;
    }

    void keep(TicketId ticket, Map<String, String> byDigest) {
        var digests = new ArrayList<>(byDigest.keySet());
        db.sql("""
                        insert into former_words (brand_id, ticket_id, digest, words)
                        select :brand, :ticket, w.digest, w.words
                          from unnest(cast(:digests as text[]), cast(:words as text[])) as w (digest, words)
                        on conflict do nothing
                        """)
                .withBrand()
                .with("ticket", ticket)
                .with("digests", digests)
                .with("words", digests.stream().map(byDigest::get).toList())
                .update();
    }

    /** By ticket and digest, those words that are still there. */
    Map<TicketId, Map<String, String>> of(Collection<TicketId> tickets) {
        return db
                .sql("""
                        select ticket_id, digest, words
                          from former_words
                         where brand_id = :brand
                           and ticket_id = any (cast(:tickets as bigint[]))
                        """)
                .withBrand()
                .with("tickets", tickets)
                .list(row ->
                        Map.entry(row.id("ticket_id", TicketId::new), Map.entry(row.text("digest"), row.text("words"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(
                                Map.Entry::getValue, Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    void metadata(TicketId ticket, long began, String json) {
        db.sql("""
                        insert into change_metadata (brand_id, ticket_id, began, metadata)
                        values (:brand, :ticket, :began, cast(:metadata as jsonb))
                        """)
                .withBrand()
                .with("ticket", ticket)
                .with("began", began)
                .with("metadata", json)
                .update();
    }

    /** By ticket and the first event of their change, the metadata that callers left. */
    Map<TicketId, Map<Long, String>> metadataOf(Collection<TicketId> tickets) {
        return db
                .sql("""
                        select ticket_id, began, metadata
                          from change_metadata
                         where brand_id = :brand
                           and ticket_id = any (cast(:tickets as bigint[]))
                        """)
                .withBrand()
                .with("tickets", tickets)
                .list(row -> Map.entry(
                        row.id("ticket_id", TicketId::new), Map.entry(row.number("began"), row.text("metadata"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(
                                Map.Entry::getValue, Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    /** Takes all of it away for good. */
    void scrub(TicketId ticket) {
        db.sql("""
                        with w as (
                          delete from former_words where brand_id = :brand and ticket_id = :ticket
                        )
                        delete from change_metadata where brand_id = :brand and ticket_id = :ticket
                        """).withBrand().with("ticket", ticket).update();
    }
}
