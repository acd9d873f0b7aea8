package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** The statements by which tickets are listed by their numbers, as the viewer may see them. */
@Repository
class TicketListTable {

    private static final String SELECT = "select " + TicketRows.COLUMNS + """
              from ticket t
              join customer c on c.brand_id = t.brand_id and c.id = t.customer_id
              left join person o on o.id = t.owner_id
            """;

    private final Db db;

    TicketListTable(Db db) {
        this.db = db;
    }

    List<Ticket> list(Viewer viewer, Slice slice) {
        return slice.bind(visible(
                        SELECT
                                + """
                                 where t.brand_id = :brand
                                   and t.id > :after
                                   and t.id < :before
                                   and\s"""
                                + TicketTable.VISIBLE
                                + " order by t.id %s offset :offset limit :limit".formatted(slice.direction()),
                        viewer))
                .list(TicketRows::ticket);
    }

    /** Those that were written to last. */
    List<Ticket> newest(Viewer viewer, int most) {
        return visible(
                        SELECT + " where t.brand_id = :brand and " + TicketTable.VISIBLE
                                + " order by t.updated_at desc, t.id desc limit :most",
                        viewer)
                .with("most", most)
                .list(TicketRows::ticket);
    }

    List<Ticket> those(Viewer viewer, Collection<TicketId> ids) {
        return visible(
                        SELECT + " where t.brand_id = :brand and t.id = any (cast(:ids as bigint[])) and "
                                + TicketTable.VISIBLE + " order by t.id",
                        viewer)
                .with("ids", ids)
                .list(TicketRows::ticket);
    }

    List<Ticket> incidents(Viewer viewer, TicketId problem, Slice slice) {
        return slice.bind(visible(
                        SELECT
                                + """
                                 where t.brand_id = :brand
                                   and t.problem_id = :problem
                                   and t.id > :after
                                   and t.id < :before
                                   and\s"""
                                + TicketTable.VISIBLE
                                + " order by t.id %s offset :offset limit :limit".formatted(slice.direction()),
                        viewer))
                .with("problem", problem)
                .list(TicketRows::ticket);
    }

    long countIncidents(Viewer viewer, TicketId problem) {
        return visible(
                        "select count(*) as tickets from ticket t where t.brand_id = :brand and t.problem_id = :problem and "
                                + TicketTable.VISIBLE,
                        viewer)
                .with("problem", problem)
                .one(row -> row.number("tickets"));
    }

    /** Counts no further than {@code most}. */
    long count(Viewer viewer, long most) {
        return visible(
                        "select count(*) as tickets from (select 1 from ticket t where t.brand_id = :brand and "
                                + TicketTable.VISIBLE + " limit :most) some",
                        viewer)
                .with("most", most)
                .one(row -> row.number("tickets"));
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

    private Db.Statement visible(String sql, Viewer viewer) {
        return db.sql(sql).withBrand().with("staff", viewer.role().isStaff()).with("viewer", viewer.person());
    }
}
