package io.quarterdeck.desk.search;

import io.quarterdeck.desk.kit.Db;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Every statement that counts the tags of tickets. Tags are counted over what changed last, for a brand has millions. */
@Repository
class TagTable {

    private static final int NEWEST = 20_000;
    private static final int MOST = 1_000;

    private static final String COUNTED = """
            select u.tag, count(*) as n
              from (select t.tags
                      from ticket t
                     where t.brand_id = :brand
                       and t.deleted_at is null
                     order by t.updated_at desc, t.id desc
                     limit :newest) t
             cross join lateral unnest(t.tags) as u (tag)
            """;

    private final Db db;

    TagTable(Db db) {
        this.db = db;
    }

    /** The most used first. */
    List<Tag> list() {
        return db.sql(COUNTED + " group by u.tag order by n desc, u.tag limit :most")
                .withBrand()
                .with("newest", NEWEST)
                .with("most", MOST)
                .list(row -> new Tag(row.text("tag"), row.number("n")));
    }

    /** Those in use that begin so. */
    List<String> beginning(String start) {
        return db.sql(COUNTED + " where starts_with(u.tag, :start) group by u.tag order by n desc, u.tag limit :most")
                .withBrand()
                .with("newest", NEWEST)
                .with("start", start)
                .with("most", MOST)
                .list(row -> row.text("tag"));
    }
}
