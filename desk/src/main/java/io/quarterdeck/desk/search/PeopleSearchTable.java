package io.quarterdeck.desk.search;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.engine.search.Query;
import io.quarterdeck.engine.search.Thing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Every statement that looks through people, organizations and groups; only staff ask. */
@Repository
class PeopleSearchTable {

    private final Db db;

    PeopleSearchTable(Db db) {
        this.db = db;
    }

    List<Long> from(Thing thing, Query query, Asker asker, long skip, int most) {
        var where = new Where();
        var key = switch (query.order().by()) {
            case CREATED -> "p.created_at";
            case UPDATED -> "p.updated_at";
            case RELEVANCE, PRIORITY, STATUS, TICKET_TYPE -> "p.id";
        };
        var direction = query.order().ascending() || key.equals("p.id") ? "" : " desc";
        var sql = "select p.id %s order by %s%s, p.id%s offset :offset limit :limit"
                .formatted(among(thing, query, asker, where), key, direction, direction);
        return where.bound(db.sql(sql))
                .withBrand()
                .with("offset", skip)
                .with("limit", most)
                .list(row -> row.number("id"));
    }

    List<Long> after(Thing thing, Query query, Asker asker, long after, int most) {
        var where = new Where();
        var sql = "select p.id %s and p.id > :after order by p.id limit :limit"
                .formatted(among(thing, query, asker, where));
        return where.bound(db.sql(sql))
                .withBrand()
                .with("after", after)
                .with("limit", most)
                .list(row -> row.number("id"));
    }

    long count(Thing thing, Query query, Asker asker, long most) {
        var where = new Where();
        var sql = "select count(*) as n from (select 1 as one %s limit :most) counted"
                .formatted(among(thing, query, asker, where));
        return where.bound(db.sql(sql)).withBrand().with("most", most).one(row -> row.number("n"));
    }

    Map<Long, String> names(Thing thing, Collection<Long> ids) {
        return db
                .sql("select p.id, p.name from %s p where p.brand_id = :brand and p.id = any(cast(:ids as bigint[]))"
                        .formatted(table(thing)))
                .withBrand()
                .with("ids", ids)
                .list(row -> Map.entry(row.number("id"), row.text("name")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String table(Thing thing) {
        return switch (thing) {
            case USER -> "searchable_customer";
            case ORGANIZATION -> "searchable_organization";
            case GROUP -> "searchable_agent_group";
            case TICKET -> throw new IllegalArgumentException("tickets are looked for elsewhere");
        };
    }

    private static String among(Thing thing, Query query, Asker asker, Where where) {
        return "from %s p where p.brand_id = :brand and p.deleted_at is null and %s"
                .formatted(table(thing), PeopleSql.of(thing, query, asker, where));
    }
}
