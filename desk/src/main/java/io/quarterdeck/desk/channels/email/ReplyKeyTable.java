package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.kit.Db;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code reply_key}. */
@Repository
class ReplyKeyTable {

    private final Db db;

    ReplyKeyTable(Db db) {
        this.db = db;
    }

    /** The first key has a number of its own, so that two nodes which start together agree on one. */
    void insertFirst(byte[] secret, Instant at) {
        db.sql("""
                        insert into reply_key (id, secret, created_at)
                        overriding system value
                        values (0, :secret, :at)
                        on conflict (id) do nothing
                        """).with("secret", secret).with("at", at).update();
    }

    List<byte[]> newest() {
        return db.sql("select secret from reply_key order by id desc limit 2").list(row -> row.bytes("secret"));
    }
}
