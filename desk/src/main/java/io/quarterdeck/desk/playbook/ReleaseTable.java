package io.quarterdeck.desk.playbook;

import io.quarterdeck.desk.accounts.PersonId;
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
    record Stored(int version, String hash, String file, String source, Signed signed, Instant releasedAt) {}

    private static final String COLUMNS = """
            select version, hash, file, source, author, author_id, approver, approver_id, reason, released_at
              from playbook_release
             where brand_id = :brand
            """;

    private static final String WITHOUT_SOURCES = COLUMNS.replace("source,", "'' as source,");

    private final Db db;

    ReleaseTable(Db db) {
        this.db = db;
    }

    /** Nothing when the same version was released by somebody else at the same instant. */
    int insert(Stored it) {
        return db.sql("""
                        insert into playbook_release
                               (brand_id, version, hash, file, source, author, author_id, approver, approver_id, reason,
                                released_at)
                        values (:brand, :version, :hash, :file, :source, :author, cast(:author_id as bigint),
                                cast(:approver as text), cast(:approver_id as bigint), :reason, :at)
                        on conflict do nothing
                        """)
                .withBrand()
                .with("version", it.version())
                .with("hash", it.hash())
                .with("file", it.file())
                .with("source", it.source())
                .with("author", it.signed().author())
                .with("author_id", it.signed().authorId())
                .with("approver", it.signed().approver())
                .with("approver_id", it.signed().approverId())
                .with("reason", it.signed().reason())
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

    /** Every release, the newest first, with an empty source. */
    List<Stored> all() {
        return db.sql(WITHOUT_SOURCES + " order by version desc").withBrand().list(ReleaseTable::stored);
    }

    private static Stored stored(Row row) {
        return new Stored(
                row.count("version"),
                row.text("hash"),
                row.text("file"),
                row.text("source"),
                new Signed(
                        row.text("author"),
                        row.idOrNull("author_id", PersonId::new),
                        row.textOrNull("approver"),
                        row.idOrNull("approver_id", PersonId::new),
                        row.text("reason")),
                row.instant("released_at"));
    }
}
