package io.quarterdeck.desk.transfer;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code import_run}, {@code imported} and {@code import_note}. */
@Repository
class ImportTable {

    private final Db db;

    ImportTable(Db db) {
        this.db = db;
    }

    /** The run of this very file, begun now if it was not before, and locked against a second importer. */
    ImportRun begin(String source, String fingerprint, Instant at) {
        db.sql("""
                        insert into import_run (brand_id, source, fingerprint, started_at, updated_at)
                        values (:brand, :source, :fingerprint, :at, :at)
                        on conflict do nothing
                        """)
                .withBrand()
                .with("source", source)
                .with("fingerprint", fingerprint)
                .with("at", at)
                .update();
        return db.sql("""
                        select id, rows_done, added, known, refused, ended_at
                          from import_run
                         where brand_id = :brand
                           and source = :source
                           and fingerprint = :fingerprint
                        """)
                .withBrand()
                .with("source", source)
                .with("fingerprint", fingerprint)
                .one(ImportTable::run);
    }

    /** How far it is, if nobody else has got further meanwhile. */
    int advance(ImportRun before, ImportRun after, Instant at) {
        return db.sql("""
                        update import_run
                           set rows_done = :rows, added = :added, known = :known, refused = :refused, updated_at = :at,
                               ended_at = case when :ended then cast(:at as timestamptz) end
                         where brand_id = :brand
                           and id = :id
                           and rows_done = :before
                        """)
                .withBrand()
                .with("id", after.id())
                .with("before", before.rows())
                .with("rows", after.rows())
                .with("added", after.added())
                .with("known", after.known())
                .with("refused", after.refused())
                .with("ended", after.ended())
                .with("at", at)
                .update();
    }

    /** What a thing of another system is here. */
    Optional<Long> known(String source, String kind, String id) {
        return db.sql("""
                        select id
                          from imported
                         where brand_id = :brand
                           and source = :source
                           and kind = :kind
                           and source_id = :source_id
                        """)
                .withBrand()
                .with("source", source)
                .with("kind", kind)
                .with("source_id", id)
                .optional(row -> row.number("id"));
    }

    void remember(String source, String kind, String id, long ours) {
        db.sql("""
                        insert into imported (brand_id, source, kind, source_id, id)
                        values (:brand, :source, :kind, :source_id, :id)
                        on conflict do nothing
                        """)
                .withBrand()
                .with("source", source)
                .with("kind", kind)
                .with("source_id", id)
                .with("id", ours)
                .update();
    }

    void note(long run, List<ImportNote> notes) {
        db.sql("""
                        insert into import_note (brand_id, run_id, at_row, n, kind, source_id, note)
                        select :brand, :run, it.at_row, it.n, it.kind, it.source_id, it.note
                          from unnest(cast(:rows as bigint[]), cast(:ns as int[]), cast(:kinds as text[]),
                                      cast(:source_ids as text[]), cast(:notes as text[]))
                               as it (at_row, n, kind, source_id, note)
                        on conflict do nothing
                        """)
                .withBrand()
                .with("run", run)
                .with("rows", notes.stream().map(ImportNote::row).toList())
                .with("ns", notes.stream().map(it -> (long) it.n()).toList())
                .with("kinds", notes.stream().map(ImportNote::kind).toList())
                .with("source_ids", notes.stream().map(ImportNote::sourceId).toList())
                .with("notes", notes.stream().map(ImportNote::note).toList())
                .update();
    }

    /** Takes so many notes of an earlier dry run away; how many there were. */
    int forgetNotes(long run, int most) {
        return db.sql("""
                        delete from import_note
                         where brand_id = :brand
                           and run_id = :run
                           and (at_row, n) in (select at_row, n
                                                 from import_note
                                                where brand_id = :brand
                                                  and run_id = :run
                                                order by at_row, n
                                                limit :most)
                        """).withBrand().with("run", run).with("most", most).update();
    }

    /** The run of a dry run that is to be done anew. */
    void startOver(long run, Instant at) {
        db.sql("""
                        update import_run
                           set rows_done = 0, added = 0, known = 0, refused = 0, started_at = :at, updated_at = :at,
                               ended_at = null
                         where brand_id = :brand
                           and id = :run
                        """).withBrand().with("run", run).with("at", at).update();
    }

    /** The notes after one, in the order of the rows. */
    List<ImportNote> notes(long run, @Nullable ImportNote after, int most) {
        return db.sql("""
                        select at_row, n, kind, source_id, note
                          from import_note
                         where brand_id = :brand
                           and run_id = :run
                           and (at_row, n) > (:row, :n)
                         order by at_row, n
                         limit :most
                        """)
                .withBrand()
                .with("run", run)
                .with("row", after == null ? 0 : after.row())
                .with("n", after == null ? 0 : after.n())
                .with("most", most)
                .list(row -> new ImportNote(
                        row.number("at_row"),
                        row.count("n"),
                        row.text("kind"),
                        row.text("source_id"),
                        row.text("note")));
    }

    private static ImportRun run(Row row) {
        return new ImportRun(
                row.number("id"),
                row.number("rows_done"),
                row.number("added"),
                row.number("known"),
                row.number("refused"),
                row.instantOrNull("ended_at") != null);
    }
}
