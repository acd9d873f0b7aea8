package io.quarterdeck.desk.automation;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Db;
import java.util.List;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every statement that touches {@code rule_revision}. */
@Repository("automation.revisionTable")
class RevisionTable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST = 100;

    private final Db db;

    RevisionTable(Db db) {
        this.db = db;
    }

    void insert(Revision revision) {
        db.sql("""
                        insert into rule_revision (brand_id, rule_id, version, at, author_id, what, rule)
                        values (:brand, :rule, :version, :at, :author, :what, cast(:draft as jsonb))
                        """)
                .withBrand()
                .with("rule", revision.rule())
                .with("version", revision.version())
                .with("at", revision.at())
                .with("author", revision.author())
                .with("what", revision.what())
                .with("draft", JSON.writeValueAsString(revision.draft()))
                .update();
    }

    /** The newest revisions of a rule, the last one first. */
    List<Revision> of(RuleId rule) {
        return db.sql("""
                        select version, at, author_id, what, rule
                          from rule_revision
                         where brand_id = :brand
                           and rule_id = :rule
                         order by version desc
                         limit :most
                        """)
                .withBrand()
                .with("rule", rule)
                .with("most", MOST)
                .list(row -> new Revision(
                        rule,
                        row.count("version"),
                        row.instant("at"),
                        row.idOrNull("author_id", PersonId::new),
                        row.word("what", Revision.What.class),
                        JSON.readValue(row.text("rule"), RuleDraft.class)));
    }
}
