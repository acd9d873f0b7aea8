package io.quarterdeck.desk.playbook;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code playbook_proposal}. */
@Repository
class ProposalTable {

    private static final String COLUMNS = """
            select id, base_version, hash, file, source, author, author_id, reason, created_at
              from playbook_proposal
             where brand_id = :brand
               and state = 'waiting'
            """;

    /** A proposal with the text that would be released. */
    record Written(Proposal proposal, String source) {}

    private final Db db;

    ProposalTable(Db db) {
        this.db = db;
    }

    Proposal insert(Draft draft, Viewer author, String reason, Instant at) {
        return db.sql("""
                        insert into playbook_proposal
                               (brand_id, base_version, hash, file, source, author, author_id, reason, created_at, state)
                        values (:brand, :base, :hash, :file, :source, :author, :author_id, :reason, :at, 'waiting')
                        returning id, base_version, hash, file, author, author_id, reason, created_at
                        """)
                .withBrand()
                .with("base", draft.base())
                .with("hash", draft.hash())
                .with("file", draft.file())
                .with("source", draft.source())
                .with("author", author.name())
                .with("author_id", author.person())
                .with("reason", reason)
                .with("at", at)
                .one(ProposalTable::proposal);
    }

    /** Those that nobody has decided, the newest first. */
    List<Written> waiting() {
        return db.sql(COLUMNS + " order by id desc").withBrand().list(ProposalTable::written);
    }

    /** One that nobody has decided, locked until the transaction ends. */
    Optional<Written> lock(long id) {
        return db.sql(COLUMNS + " and id = :id for update")
                .withBrand()
                .with("id", id)
                .optional(ProposalTable::written);
    }

    void decide(long id, String state, PersonId by, Instant at, @Nullable String why) {
        db.sql("""
                        update playbook_proposal
                           set state = :state, decided_by = :by, decided_at = :at, declined_for = cast(:why as text)
                         where brand_id = :brand
                           and id = :id
                        """)
                .withBrand()
                .with("id", id)
                .with("state", state)
                .with("by", by)
                .with("at", at)
                .with("why", why)
                .update();
    }

    private static Written written(Row row) {
        return new Written(proposal(row), row.text("source"));
    }

    private static Proposal proposal(Row row) {
        return new Proposal(
                row.number("id"),
                row.count("base_version"),
                row.text("hash"),
                row.text("file"),
                row.id("author_id", PersonId::new),
                row.text("author"),
                row.text("reason"),
                row.instant("created_at"));
    }
}
