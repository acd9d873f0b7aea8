package io.quarterdeck.desk.playbook;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code playbook_release}. */
@Repository
class ReleaseTable {

    /** A release as stored, its source not yet read. */
    record Stored(
            int version, String hash, String file, String source, String author, String reason, Instant releasedAt) {}

    private static final String COLUMNS = """
            select version, hash, file, source, author, reason, released_at
              from playbook_release
             where brand_id = :brand
            """;

    private final Db db;

    ReleaseTable(Db db) {
        this.db = db;
    }

    /** Nothing when the same version was released by somebody else at the same instant. */
    int insert(Stored it) {
        return db.sql("""
                        insert into playbook_release
                               (brand_id, version, hash, file, source, author, reason, released_at)
                        values (:brand, :version, :hash, :file, :source, :author, :reason, :at)
                        on conflict do nothing
                        """)
                .withBrand()
                .with("version", it.version())
                .with("hash", it.hash())
                .with("file", it.file())
                .with("source", it.source())
                .with("author", it.author())
                .with("reason", it.reason())
                .with("at", it.releasedAt())
                .update();
    }

    Optional<Integer> lastVersion() {
        return db.sql(
                        "select max(version) as last from playbook_release where brand_id = :brand having max(version) > 0")
                .withBrand()
                .optional(row -> row.count("last"));
    }

    Optional<Stored> find(int version) {
        return db.sql(COLUMNS + " and version = :version")
                .withBrand()
                .with("version", version)
                .optional(ReleaseTable::stored);
    }

    List<Stored> all() {
        return db.sql(COLUMNS + " order by version desc").withBrand().list(ReleaseTable::stored);
    }

    private static Stored stored(Row row) {
        return new Stored(
                row.count("version"),
                row.text("hash"),
                row.text("file"),
                row.text("source"),
                row.text("author"),
                row.text("reason"),
                row.instant("released_at"));
    }
}
