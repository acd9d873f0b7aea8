package io.quarterdeck.desk.search;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Visibility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that looks through {@code searchable_ticket} and {@code searchable_ticket_text}. */
@Repository
class TicketSearchTable {

    private static final String AMONG = """
              from searchable_ticket t
             where t.brand_id = :brand
               and %s
               and %s
            """;

    private final Db db;

    TicketSearchTable(Db db) {
        this.db = db;
    }

    /**
     * Plans each question on its own, until the transaction ends: how often its words stand in the tickets decides
     * which index serves, and a plan for any words serves none.
     */
    void planEach() {
        db.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)").one(row -> row.text("set_config"));
    }

    /** What follows a place in a lane, itself excluded; from the lane's begin if there is no place. */
    List<Place> lane(Viewer viewer, Filter filter, Stretch stretch) {
        var where = new Where();
        var lane = stretch.lane();
        var sql = "select t.id, %s as key ".formatted(lane.isTimed() ? lane.key() : "null::timestamptz")
                + among(viewer, filter, where)
                + " and " + lane.condition() + stretch.beyond(where)
                + " order by %s offset :offset limit :limit".formatted(stretch.order());
        return visible(sql, viewer, where)
                .with("offset", stretch.offset())
                .with("limit", stretch.limit())
                .list(row -> new Place(stretch.number(), row.instantOrNull("key"), row.number("id")));
    }

    /** How many tickets of a lane there are, counted no further than {@code most}. */
    long count(Viewer viewer, Filter filter, Sorting.Lane lane, long most) {
        var where = new Where();
        var sql = "select count(*) as n from (select 1 as one " + among(viewer, filter, where) + " and "
                + lane.condition() + " limit :most) counted";
        return visible(sql, viewer, where).with("most", most).one(row -> row.number("n"));
    }

    /**
     * The best of the newest matches: {@code ranked} of them are put in the order of how well they fit, those of
     * before follow by age.
     */
    List<TicketId> best(Viewer viewer, Filter filter, Best best) {
        var where = new Where();
        var query = new TextSearch(where, viewer.role().isStaff()).query(best.words(), List.of());
        var sql = "select n.id from (select t.id, row_number() over (order by t.updated_at desc, t.id desc) as nth from (select t.id, t.updated_at "
                + among(viewer, filter, where)
                + """
                   order by t.updated_at desc, t.id desc limit :most) t) n
                  left join searchable_ticket_text x on n.nth <= :ranked and x.brand_id = :brand and x.ticket_id = n.id
                 order by n.nth > :ranked, case when n.nth <= :ranked then ts_rank('{0.05, 0.2, 0.4, 1}', x.words, %s) end desc, n.nth
                 offset :offset limit :limit
                """.formatted(query);
        return visible(sql, viewer, where)
                .with("most", Math.max(best.ranked(), best.offset() + best.limit()))
                .with("ranked", best.ranked())
                .with("offset", best.offset())
                .with("limit", best.limit())
                .list(row -> row.id("id", TicketId::new));
    }

    /** Pieces of what the tickets say, with the words between {@code «} and {@code »}; of few tickets, for it is slow. */
    Map<TicketId, String> highlights(Viewer viewer, Collection<TicketId> tickets, List<Filter.Says> words) {
        var where = new Where();
        var query = new TextSearch(where, true).query(words, List.of());
        return where.bound(db.sql("""
                        select t.id, ts_headline('english', left(t.subject || ' … ' || coalesce(said.bodies, ''), 20000), %s,
                               'StartSel=«, StopSel=», MaxFragments=2, MaxWords=18, MinWords=6, FragmentDelimiter=" … "') as piece
                          from searchable_ticket t
                          left join lateral (select string_agg(left(m.body, 4000), ' … ' order by m.id) as bodies
                                               from message m
                                              where m.brand_id = t.brand_id
                                                and m.ticket_id = t.id
                                                and (:notes or m.kind <> 'note')) said on true
                         where t.brand_id = :brand
                           and t.id = any(cast(:ids as bigint[]))
                        """.formatted(query)))
                .withBrand()
                .with("ids", tickets)
                .with("notes", viewer.role().isStaff())
                .list(row -> Map.entry(row.id("id", TicketId::new), row.text("piece")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String among(Viewer viewer, Filter filter, Where where) {
        return AMONG.formatted(
                Visibility.OF_TICKET, FilterSql.of(filter, where, viewer.role().isStaff()));
    }

    private Db.Statement visible(String sql, Viewer viewer, Where where) {
        return Visibility.bind(where.bound(db.sql(sql)).withBrand(), viewer);
    }

    /** What to put in the order of how well it fits. */
    record Best(List<Filter.Says> words, int ranked, long offset, int limit) {}

    /** A part of a lane: from where, in which direction, how much. */
    record Stretch(int number, Sorting.Lane lane, @Nullable Place after, boolean backwards, long offset, int limit) {

        private boolean isDescending() {
            return lane.descending() != backwards;
        }

        String order() {
            var direction = isDescending() ? " desc" : "";
            return lane.isTimed() ? lane.key() + direction + ", t.id" + direction : "t.id" + direction;
        }

        String beyond(Where where) {
            if (after == null) {
                return "";
            }
            var sign = isDescending() ? "<" : ">";
            var id = where.bind(after.id(), "bigint");
            return lane.isTimed()
                    ? " and (%s, t.id) %s (%s, %s)".formatted(lane.key(), sign, where.bind(after.key(), "timestamptz"), id)
                    : " and t.id %s %s".formatted(sign, id);
        }
    }
}
