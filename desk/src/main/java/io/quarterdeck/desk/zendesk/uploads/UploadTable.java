package io.quarterdeck.desk.zendesk.uploads;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code upload} and the files that wait in it. */
@Repository
class UploadTable {

    private final Db db;

    UploadTable(Db db) {
        this.db = db;
    }

    long insert(PersonId person, byte[] tokenHash, Instant expires) {
        return db.sql("""
                        insert into upload (brand_id, person_id, token_hash, expires_at)
                        values (:brand, :person, :hash, :expires)
                        returning id
                        """)
                .withBrand()
                .with("person", person)
                .with("hash", tokenHash)
                .with("expires", expires)
                .one(row -> row.number("id"));
    }

    /** How many uploads of a person wait. */
    int waiting(PersonId person) {
        return db.sql("select count(*) as waiting from upload where brand_id = :brand and person_id = :person")
                .withBrand()
                .with("person", person)
                .one(row -> row.count("waiting"));
    }

    long add(long upload, Upload.Kept file) {
        return db.sql("""
                        insert into upload_file (brand_id, upload_id, name, media_type, size, sha256)
                        values (:brand, :upload, :name, :type, :size, :sha)
                        returning id
                        """)
                .withBrand()
                .with("upload", upload)
                .with("name", file.name())
                .with("type", file.mediaType())
                .with("size", file.size())
                .with("sha", file.sha256())
                .one(row -> row.number("id"));
    }

    /** The uploads under these tokens that are the person's own and not expired, each locked until the transaction ends. */
    List<Upload> find(PersonId person, Collection<String> hashes, Instant now) {
        return db
                .sql("""
                        select id, expires_at
                          from upload
                         where brand_id = :brand
                           and person_id = :person
                           and encode(token_hash, 'hex') = any (:hashes)
                           and expires_at > :now
                         order by id
                           for update
                        """)
                .withBrand()
                .with("person", person)
                .with("hashes", hashes)
                .with("now", now)
                .list(row -> new Upload(row.number("id"), row.instant("expires_at"), List.of()))
                .stream()
                .map(it -> new Upload(it.id(), it.expiresAt(), files(it.id())))
                .toList();
    }

    private List<Upload.File> files(long upload) {
        return db.sql("""
                        select id, name, media_type, size, sha256
                          from upload_file
                         where brand_id = :brand
                           and upload_id = :upload
                         order by id
                        """).withBrand().with("upload", upload).list(UploadTable::file);
    }

    /** One file of a person's own that still waits. */
    Optional<Upload.File> file(PersonId person, long id) {
        return db.sql("""
                        select f.id, f.name, f.media_type, f.size, f.sha256
                          from upload_file f
                          join upload u on u.brand_id = f.brand_id and u.id = f.upload_id
                         where f.brand_id = :brand
                           and f.id = :id
                           and u.person_id = :person
                        """).withBrand().with("id", id).with("person", person).optional(UploadTable::file);
    }

    void delete(Collection<Long> ids) {
        db.sql("delete from upload where brand_id = :brand and id = any (cast(:ids as bigint[]))")
                .withBrand()
                .with("ids", ids)
                .update();
    }

    int deleteExpired(Instant now) {
        return db.sql("delete from upload where brand_id = :brand and expires_at <= :now")
                .withBrand()
                .with("now", now)
                .update();
    }

    private static Upload.File file(Row row) {
        return new Upload.File(
                row.number("id"),
                new Upload.Kept(row.text("name"), row.text("media_type"), row.number("size"), row.text("sha256")));
    }
}
