package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.kit.Db;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code filed_mail}. */
@Repository
class FiledMailTable {

    private final Db db;

    FiledMailTable(Db db) {
        this.db = db;
    }

    /** The mail that a digest belongs to, this one if it was nobody's; whoever asks at the same time waits for the answer. */
    RawMailId claim(byte[] digest, RawMailId mail) {
        return db.sql("""
                        insert into filed_mail (brand_id, digest, raw_mail_id)
                        values (:brand, :digest, :mail)
                        on conflict (brand_id, digest) do update
                           set raw_mail_id = filed_mail.raw_mail_id
                        returning raw_mail_id
                        """)
                .withBrand()
                .with("digest", digest)
                .with("mail", mail)
                .one(row -> row.id("raw_mail_id", RawMailId::new));
    }
}
