package io.quarterdeck.desk.knowledge.voices;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Id;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.Portion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code vote}, and the sums beside what is voted on. */
@Repository
class VoteTable {

    private static final String COLUMNS = """
            select v.id, v.article_id, v.comment_id, v.person_id, v.value, v.created_at, v.updated_at
              from vote v
            """;
    private static final Portion.Order BY_ID = new Portion.Order("v.id", "bigint", "v.id", false);

    private final Db db;

    VoteTable(Db db) {
        this.db = db;
    }

    /** Whoever votes on a thing waits for who votes on it now, so that its sums are right. */
    void lock(Id on) {
        db.sql("select id from %s where brand_id = :brand and id = :on for update".formatted(place(on)))
                .withBrand()
                .with("on", on)
                .list(row -> row.number("id"));
    }

    VoteId cast(Id on, PersonId person, int value, Instant at) {
        return db.sql("""
                        insert into vote (brand_id, %1$s, person_id, value, created_at, updated_at)
                        values (:brand, :on, :person, :value, :at, :at)
                        on conflict (brand_id, %1$s, person_id) where %1$s is not null
                        do update set value = excluded.value, updated_at = excluded.updated_at
                        returning id
                        """.formatted(column(on)))
                .withBrand()
                .with("on", on)
                .with("person", person)
                .with("value", value)
                .with("at", at)
                .one(row -> row.id("id", VoteId::new));
    }

    void count(Id on) {
        db.sql("""
                        update %s
                           set vote_sum = v.sum, vote_count = v.count
                          from (select coalesce(sum(value), 0) as sum, count(*) as count
                                  from vote
                                 where brand_id = :brand
                                   and %s = :on) v
                         where brand_id = :brand
                           and id = :on
                        """.formatted(place(on), column(on))).withBrand().with("on", on).update();
    }

    Optional<Vote> find(VoteId id) {
        return db.sql(COLUMNS + " where v.brand_id = :brand and v.id = :id")
                .withBrand()
                .with("id", id)
                .optional(VoteTable::vote);
    }

    /** All votes on a thing, or one person's. */
    List<Vote> on(Id on, @Nullable PersonId person, Portion portion) {
        return portion.bind(db.sql(COLUMNS + of(on) + portion.rest(BY_ID))
                        .withBrand()
                        .with("on", on)
                        .with("person", person))
                .list(VoteTable::vote);
    }

    long count(Id on, @Nullable PersonId person) {
        return db.sql("select count(*) as n from vote v" + of(on))
                .withBrand()
                .with("on", on)
                .with("person", person)
                .one(row -> row.number("n"));
    }

    private static String of(Id on) {
        return """
                 where v.brand_id = :brand
                   and v.%s = :on
                   and (cast(:person as bigint) is null or v.person_id = :person)
                """.formatted(column(on));
    }

    void delete(VoteId id) {
        db.sql("delete from vote where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id)
                .update();
    }

    private static String place(Id on) {
        return on instanceof ArticleId ? "article" : "article_comment";
    }

    private static String column(Id on) {
        return on instanceof ArticleId ? "article_id" : "comment_id";
    }

    private static Vote vote(Row row) {
        var article = row.idOrNull("article_id", ArticleId::new);
        return new Vote(
                row.id("id", VoteId::new),
                article != null ? article : row.id("comment_id", CommentId::new),
                row.id("person_id", PersonId::new),
                row.count("value"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
