package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Db;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that lists tickets for programs: by what they have in common, or by when they were written. */
@Repository
class TicketListTable {

    private final Db db;

    TicketListTable(Db db) {
        this.db = db;
    }

    List<Ticket> after(Viewer viewer, TicketLists.Listing list, TicketLists.@Nullable Key key, long skip, int most) {
        var sql = TicketTable.SELECT + " where t.brand_id = :brand and " + Visibility.of(viewer)
                + condition(list.which()) + (key == null ? "" : place(list)) + order(list)
                + " offset :skip limit :most";
        var statement =
                bind(visible(sql, viewer), list.which()).with("skip", skip).with("most", most);
        if (key != null) {
            statement.with("key", key.id()).with("key_at", key.at());
        }
        return statement.list(TicketRows::ticket);
    }

    /** Counts no further than {@code most}. */
    long count(Viewer viewer, TicketLists.Which which, long most) {
        var sql = "select count(*) as n from (select 1 from ticket t where t.brand_id = :brand and "
                + Visibility.of(viewer) + condition(which) + " limit :most) found";
        return bind(visible(sql, viewer), which).with("most", most).one(row -> row.number("n"));
    }

    /** By ticket, the tickets that continue it. */
    Map<TicketId, List<TicketId>> followUps(Collection<TicketId> ids) {
        return db
                .sql("""
                        select follow_up_of, id
                          from ticket
                         where brand_id = :brand
                           and follow_up_of = any (cast(:ids as bigint[]))
                           and deleted_at is null
                         order by id
                        """)
                .withBrand()
                .with("ids", ids)
                .list(row -> Map.entry(row.id("follow_up_of", TicketId::new), row.id("id", TicketId::new)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    List<Ticket> all(Viewer viewer, Collection<TicketId> ids) {
        var sql = TicketTable.SELECT + " where t.brand_id = :brand and t.id = any (cast(:ids as bigint[])) and "
                + Visibility.of(viewer) + " order by t.id";
        return visible(sql, viewer).with("ids", ids).list(TicketRows::ticket);
    }

    /** In the order in which they were written. */
    List<TicketId> written(Instant after, TicketId afterId, Instant until, int most) {
        return db.sql("""
                        select t.id
                          from ticket t
                         where t.brand_id = :brand
                           and (t.generated_at, t.id) > (:after, :after_id)
                           and t.generated_at <= :until
                         order by t.generated_at, t.id
                         limit :most
                        """)
                .withBrand()
                .with("after", after)
                .with("after_id", afterId)
                .with("until", until)
                .with("most", most)
                .list(row -> row.id("id", TicketId::new));
    }

    /** Those of them that were not written again since, in the order in which they were written. */
    List<Ticket> whole(Collection<TicketId> ids, Instant until) {
        return db.sql(TicketTable.SELECT + """
                         where t.brand_id = :brand
                           and t.id = any (cast(:ids as bigint[]))
                           and t.generated_at <= :until
                         order by t.generated_at, t.id
                        """)
                .withBrand()
                .with("ids", ids)
                .with("until", until)
                .list(TicketRows::ticket);
    }

    private Db.Statement visible(String sql, Viewer viewer) {
        return Visibility.bind(db.sql(sql).withBrand(), viewer);
    }

    private static String condition(TicketLists.Which which) {
        return switch (which) {
            case TicketLists.Which.All _ -> "";
            case TicketLists.Which.RequestedBy _ -> " and t.customer_id = :whose";
            case TicketLists.Which.UnsolvedOf _ ->
                " and t.customer_id = :whose and t.status not in ('solved', 'closed')";
            case TicketLists.Which.SolvedOf _ -> " and t.customer_id = :whose and t.status in ('solved', 'closed')";
            case TicketLists.Which.AskedFor _ -> " and t.customer_id = :whose and t.subject ilike :words";
            case TicketLists.Which.CopiedTo _ -> party("copied");
            case TicketLists.Which.FollowedBy _ -> party("follower");
            case TicketLists.Which.OwnedBy _ -> " and t.owner_id = :whose";
            case TicketLists.Which.Of _ -> " and t.organization_id = :whose";
            case TicketLists.Which.IncidentsOf _ -> " and t.problem_id = :whose";
            case TicketLists.Which.FollowUpsOf _ -> " and t.follow_up_of = :whose";
            case TicketLists.Which.Problems _ -> " and t.type = 'problem'";
            case TicketLists.Which.CalledElsewhere _ -> " and t.external_id = :elsewhere";
        };
    }

    private static String party(String role) {
        return """
                 and t.id in (select party.ticket_id
                                from ticket_party party
                               where party.brand_id = :brand
                                 and party.customer_id = :whose
                                 and party.role = '%s')
                """.formatted(role);
    }

    private static Db.Statement bind(Db.Statement statement, TicketLists.Which which) {
        return switch (which) {
            case TicketLists.Which.All _, TicketLists.Which.Problems _ -> statement;
            case TicketLists.Which.RequestedBy(var customer) -> statement.with("whose", customer);
            case TicketLists.Which.UnsolvedOf(var customer) -> statement.with("whose", customer);
            case TicketLists.Which.SolvedOf(var customer) -> statement.with("whose", customer);
            case TicketLists.Which.AskedFor(var customer, var words) ->
                statement.with("whose", customer).with("words", "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%");
            case TicketLists.Which.CopiedTo(var customer) -> statement.with("whose", customer);
            case TicketLists.Which.FollowedBy(var customer) -> statement.with("whose", customer);
            case TicketLists.Which.OwnedBy(var person) -> statement.with("whose", person);
            case TicketLists.Which.Of(var organization) -> statement.with("whose", organization);
            case TicketLists.Which.IncidentsOf(var problem) -> statement.with("whose", problem);
            case TicketLists.Which.FollowUpsOf(var closed) -> statement.with("whose", closed);
            case TicketLists.Which.CalledElsewhere(var externalId) -> statement.with("elsewhere", externalId);
        };
    }

    private static String place(TicketLists.Listing list) {
        var direction = list.descends() ? "<" : ">";
        return list.order() == TicketLists.Order.NUMBER
                ? " and t.id %s :key".formatted(direction)
                : " and (%s, t.id) %s (:key_at, :key)".formatted(column(list.order()), direction);
    }

    private static String order(TicketLists.Listing list) {
        var direction = list.descends() ? "desc" : "asc";
        return list.order() == TicketLists.Order.NUMBER
                ? " order by t.id %s".formatted(direction)
                : " order by %s %s, t.id %s".formatted(column(list.order()), direction, direction);
    }

    private static String column(TicketLists.Order order) {
        return switch (order) {
            case NUMBER -> "t.id";
            case CREATED -> "t.created_at";
            case UPDATED -> "t.updated_at";
        };
    }
}
