package io.quarterdeck.desk.automation.macros;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.automation.RuleId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code macro_file}. */
@Repository
class MacroFileTable {

    private static final String SELECT = """
            select id, macro_id, name, media_type, size, sha256, created_at
              from macro_file
            """;

    private final Db db;

    MacroFileTable(Db db) {
        this.db = db;
    }

    MacroFile insert(@Nullable RuleId macro, PersonId by, MacroFile.Content content, Instant at) {
        return db.sql("""
                        insert into macro_file
                               (brand_id, macro_id, uploaded_by, name, media_type, size, sha256, created_at)
                        values (:brand, cast(:macro as bigint), :by, :name, :type, :size, :sha256, :at)
                        returning id, macro_id, name, media_type, size, sha256, created_at
                        """)
                .withBrand()
                .with("macro", macro)
                .with("by", by)
                .with("name", content.name())
                .with("type", content.mediaType())
                .with("size", content.size())
                .with("sha256", content.sha256())
                .with("at", at)
                .one(MacroFileTable::file);
    }

    List<MacroFile> of(RuleId macro) {
        return db.sql(SELECT + " where brand_id = :brand and macro_id = :macro order by id")
                .withBrand()
                .with("macro", macro)
                .list(MacroFileTable::file);
    }

    /** A file of any macro, or one that this person sent and gave to none yet. */
    Optional<MacroFile> find(MacroFileId id, PersonId person) {
        return db.sql(SELECT + """
                         where brand_id = :brand
                           and id = :id
                           and (macro_id is not null or uploaded_by = :person)
                        """)
                .withBrand()
                .with("id", id)
                .with("person", person)
                .optional(MacroFileTable::file);
    }

    /** How many files of a person's wait for a macro. */
    int waiting(PersonId person) {
        return db.sql("""
                        select count(*) as waiting
                          from macro_file
                         where brand_id = :brand
                           and uploaded_by = :person
                           and macro_id is null
                        """).withBrand().with("person", person).one(row -> row.count("waiting"));
    }

    void deleteWaiting(PersonId person, Instant before) {
        db.sql("""
                        delete from macro_file
                         where brand_id = :brand
                           and uploaded_by = :person
                           and macro_id is null
                           and created_at < :before
                        """).withBrand().with("person", person).with("before", before).update();
    }

    /** Gives a macro files that their sender has given to none yet. */
    int attach(RuleId macro, Collection<MacroFileId> files, PersonId by) {
        return db.sql("""
                        update macro_file
                           set macro_id = :macro
                         where brand_id = :brand
                           and id = any (cast(:files as bigint[]))
                           and macro_id is null
                           and uploaded_by = :by
                        """)
                .withBrand()
                .with("macro", macro)
                .with("files", files)
                .with("by", by)
                .update();
    }

    void deleteAllBut(RuleId macro, Collection<MacroFileId> files) {
        db.sql("""
                        delete from macro_file
                         where brand_id = :brand
                           and macro_id = :macro
                           and not (id = any (cast(:files as bigint[])))
                        """).withBrand().with("macro", macro).with("files", files).update();
    }

    private static MacroFile file(Row row) {
        return new MacroFile(
                row.id("id", MacroFileId::new),
                row.idOrNull("macro_id", RuleId::new),
                new MacroFile.Content(row.text("name"), row.text("media_type"), row.number("size"), row.text("sha256")),
                row.instant("created_at"));
    }
}
