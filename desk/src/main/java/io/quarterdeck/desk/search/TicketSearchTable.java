package io.quarterdeck.desk.search;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Visibility;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** The numbers of some tickets that a filter lets through, whoever may see them: all, if fewer than {@code most}. */
    List<Long> some(Viewer viewer, Filter filter, int most) {
        var where = new Where();
        var sql = "select s.id from (%s) s limit :most"
                .formatted(
                        FilterSql.idsOf(filter, Since.EVER, where, viewer.role().isStaff()));
        return where.bound(db.sql(sql)).withBrand().with("most", most).list(row -> row.number("id"));
    }

    /** What follows a place in a lane, itself excluded; from the lane's begin if there is no place. */
    List<Place> lane(Viewer viewer, Filter filter, Stretch stretch) {
        var where = new Where();
        var lane = stretch.lane();
        var sql = "select t.id, %s as key ".formatted(lane.isTimed() ? lane.key() : "cast(null as timestamptz)")
                + among(viewer, filter, Since.EVER, where)
                + " and " + lane.condition() + stretch.beyond(where)
                + " order by " + stretch.order() + " offset :offset limit :limit";
        return visible(sql, viewer, where)
                .with("offset", stretch.offset())
                .with("limit", stretch.limit())
                .list(row -> new Place(stretch.number(), row.instantOrNull("key"), row.number("id")));
    }

    /** How many tickets of a lane there are, counted no further than {@code most}. */
    long count(Viewer viewer, Filter filter, Sorting.Lane lane, long most) {
        var where = new Where();
        var sql = "select count(*) as n from (select 1 as one " + among(viewer, filter, Since.EVER, where) + " and "
                + lane.condition() + " limit :most) counted";
        return visible(sql, viewer, where).with("most", most).one(row -> row.number("n"));
    }

    /** The number of the last ticket that says something. */
    long last() {
        return db.sql("""
                        select coalesce((select x.ticket_id
                                           from searchable_ticket_text x
                                          where x.brand_id = :brand
                                          order by x.ticket_id desc
                                          limit 1), 0) as last
                        """).withBrand().one(row -> row.number("last"));
    }

    /**
     * The numbers of the newest that a filter lets through. If nothing but words is asked for by somebody who may see all,
     * their index alone finds them, what is in the bin too.
     */
    List<Long> newest(Viewer viewer, Filter filter, Since since, int most) {
        var where = new Where();
        var sql = TicketFinder.asksOnlyWords(filter) && viewer.role().isStaff()
                ? FilterSql.idsOf(filter, since, where, true) + " order by x.ticket_id desc limit :most"
                : "select t.id " + among(viewer, filter, since, where) + " order by t.id desc limit :most";
        return visible(sql, viewer, where).with("most", most).list(row -> row.number("id"));
    }

    /** How many of these the viewer may see: the staff all but those in the bin, which are few. */
    long seen(Viewer viewer, List<Long> tickets) {
        if (tickets.isEmpty()) {
            return 0;
        }
        return viewer.role().isStaff() ? tickets.size() - binned(tickets) : visible(viewer, tickets);
    }

    private long binned(List<Long> tickets) {
        return db.sql("""
                        select count(*) as n
                          from searchable_ticket t
                         where t.brand_id = :brand
                           and t.deleted_at is not null
                           and t.id = any(cast(:tickets as bigint[]))
                        """).withBrand().with("tickets", tickets).one(row -> row.number("n"));
    }

    private long visible(Viewer viewer, List<Long> tickets) {
        var sql = """
                select count(*) as n
                  from unnest(cast(:tickets as bigint[])) as p (id)
                  join searchable_ticket t on t.brand_id = :brand and t.id = p.id
                 where %s
                """.formatted(Visibility.of(viewer));
        return visible(sql, viewer, new Where()).with("tickets", tickets).one(row -> row.number("n"));
    }

    /** Those that the viewer may see, the best of the first {@code ranked} before the others; the words are read once. */
    List<TicketId> best(Viewer viewer, List<Long> newest, List<Filter.Says> words, int ranked) {
        var where = new Where();
        var query = new TextSearch(where, viewer.role().isStaff()).query(words, List.of());
        var sql = """
                select p.id
                  from unnest(cast(:newest as bigint[])) with ordinality as p (id, nth)
                  join searchable_ticket t on t.brand_id = :brand and t.id = p.id
                  left join searchable_ticket_text x on p.nth <= :ranked and x.brand_id = :brand and x.ticket_id = p.id
                 where %s
                 order by p.nth > :ranked, ts_rank('{0.05, 0.2, 0.4, 1}', x.words, (select %s)) desc nulls last, p.nth
                """.formatted(Visibility.of(viewer), query);
        return visible(sql, viewer, where)
                .with("newest", newest)
                .with("ranked", ranked)
                .list(row -> row.id("id", TicketId::new));
    }

    /** Pieces of what the tickets say, with the words between {@code «} and {@code »}; of few tickets, for it is slow. */
    Map<TicketId, String> highlights(Viewer viewer, Collection<TicketId> tickets, List<Filter.Says> words) {
        var where = new Where();
        var query = new TextSearch(where, true).query(words, List.of());
        var sql = """
                select t.id, ts_headline('english', left(t.subject || ' … ' || coalesce(said.bodies, ''), 6000), (select %s),
                       'StartSel=«, StopSel=», MaxFragments=2, MaxWords=18, MinWords=6, FragmentDelimiter=" … "') as piece
                  from searchable_ticket t
                  left join lateral (select string_agg(left(m.body, 2000), ' … ' order by m.id) as bodies
                                       from message m
                                      where m.brand_id = t.brand_id
                                        and m.ticket_id = t.id
                                        and (:notes or m.kind <> 'note')) said on true
                 where t.brand_id = :brand
                   and t.id = any(cast(:ids as bigint[]))
                   and %s
                """.formatted(query, Visibility.of(viewer));
        return visible(sql, viewer, where)
                .with("ids", tickets)
                .with("notes", viewer.role().isStaff())
                .list(row -> Map.entry(row.id("id", TicketId::new), row.text("piece")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Searches.Titled> titled(Viewer viewer, Collection<TicketId> tickets) {
        return visible("""
                        select t.id, t.subject, t.status, t.priority, t.type, t.channel, t.intent, t.tags, t.satisfaction,
                               t.created_at, t.updated_at, t.solved_at, t.breach_at, t.task_due_at,
                               c.name as requester, p.name as assignee, g.name as group_name, o.name as organization
                          from searchable_ticket t
                          join customer c on c.brand_id = t.brand_id and c.id = t.customer_id
                          left join person p on p.id = t.owner_id
                          left join agent_group g on g.brand_id = t.brand_id and g.id = t.group_id
                          left join organization o on o.brand_id = t.brand_id and o.id = t.organization_id
                         where t.brand_id = :brand
                           and t.id = any(cast(:ids as bigint[]))
                           and
                        """ + Visibility.of(viewer), viewer, new Where())
                .with("ids", tickets)
                .list(TicketSearchTable::titled);
    }

    private static Searches.Titled titled(Row row) {
        return new Searches.Titled(
                row.number("id"),
                row.text("subject"),
                new Searches.Standing(
                        row.text("status"),
                        row.text("priority"),
                        row.textOrNull("type"),
                        row.text("channel"),
                        row.textOrNull("intent"),
                        row.texts("tags"),
                        row.textOrNull("satisfaction")),
                new Searches.Parties(
                        row.text("requester"),
                        row.textOrNull("assignee"),
                        row.textOrNull("group_name"),
                        row.textOrNull("organization")),
                new Searches.Times(
                        row.instant("created_at"),
                        row.instant("updated_at"),
                        row.instantOrNull("solved_at"),
                        row.instantOrNull("breach_at"),
                        row.instantOrNull("task_due_at")));
    }

    private static String among(Viewer viewer, Filter filter, Since since, Where where) {
        return AMONG.formatted(
                Visibility.of(viewer),
                FilterSql.of(filter, since, where, viewer.role().isStaff()));
    }

    private Db.Statement visible(String sql, Viewer viewer, Where where) {
        return Visibility.bind(where.bound(db.sql(sql)).withBrand(), viewer);
    }
}
