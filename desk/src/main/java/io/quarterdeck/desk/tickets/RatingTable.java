package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.kit.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Every statement that reads ratings from {@code ticket_event}; the last one of a ticket is the one that holds. */
@Repository
class RatingTable {

    private static final String FROM = """
              from ticket_event e
              join ticket t on t.brand_id = e.brand_id and t.id = e.ticket_id
             where e.brand_id = :brand
               and e.kind = 'rated'
               and not exists (select 1
                                 from ticket_event later
                                where later.brand_id = :brand
                                  and later.ticket_id = e.ticket_id
                                  and later.kind = 'rated'
                                  and later.seq > e.seq)
               and
            """ + Visibility.OF_TICKET;

    private static final String SELECT = """
            select e.ticket_id, e.seq, e.at, e.values ->> 'to' as score, t.customer_id, t.owner_id, t.group_id,
                   (select w.words
                      from former_words w
                     where w.brand_id = :brand
                       and w.ticket_id = e.ticket_id
                       and w.digest = e.values ->> 'commentDigest') as comment,
                   (select w.words
                      from former_words w
                     where w.brand_id = :brand
                       and w.ticket_id = e.ticket_id
                       and w.digest = e.values ->> 'reasonDigest') as reason,
                   (select min(first.at)
                      from ticket_event first
                     where first.brand_id = :brand
                       and first.ticket_id = e.ticket_id
                       and first.kind = 'rated') as first_at
            """ + FROM;

    private static final String FILTERED = """
               and lower(e.values ->> 'to') = any (cast(:scores as text[]))
               and e.at >= coalesce(cast(:from as timestamptz), '-infinity')
               and e.at < coalesce(cast(:to as timestamptz), 'infinity')
               and (cast(:commented as boolean) is null
                    or (e.values ->> 'commentDigest' is not null) = cast(:commented as boolean))
            """;

    private final Db db;

    RatingTable(Db db) {
        this.db = db;
    }

    List<Rating> list(Viewer viewer, Ratings.Filter filter, Slice slice) {
        var sql = SELECT + FILTERED + """
                           and e.ticket_id > :after
                           and e.ticket_id < :before
                         order by e.ticket_id %s
                        offset :offset
                         limit :limit
                        """.formatted(slice.direction());
        return slice.bind(filtered(sql, viewer, filter)).list(RatingTable::rating);
    }

    long count(Viewer viewer, Ratings.Filter filter) {
        return filtered("select count(*) as n " + FROM + FILTERED, viewer, filter)
                .one(row -> row.number("n"));
    }

    Optional<Rating> find(Viewer viewer, TicketId ticket) {
        return visible(SELECT + " and e.ticket_id = :ticket", viewer)
                .with("ticket", ticket)
                .optional(RatingTable::rating);
    }

    List<Rating> of(Viewer viewer, Collection<TicketId> tickets) {
        return visible(SELECT + " and e.ticket_id = any (cast(:tickets as bigint[]))", viewer)
                .with("tickets", tickets)
                .list(RatingTable::rating);
    }

    private Db.Statement filtered(String sql, Viewer viewer, Ratings.Filter filter) {
        return visible(sql, viewer)
                .with("scores", filter.scores())
                .with("commented", filter.commented())
                .with("from", filter.from())
                .with("to", filter.to());
    }

    private Db.Statement visible(String sql, Viewer viewer) {
        return db.sql(sql).withBrand().with("staff", viewer.role().isStaff()).with("viewer", viewer.person());
    }

    private static Rating rating(Row row) {
        return new Rating(
                row.id("ticket_id", TicketId::new),
                row.number("seq"),
                Satisfaction.valueOf(row.text("score").toUpperCase(Locale.ROOT)),
                row.textOrNull("comment"),
                row.textOrNull("reason"),
                row.id("customer_id", CustomerId::new),
                row.idOrNull("owner_id", PersonId::new),
                row.idOrNull("group_id", GroupId::new),
                row.instant("first_at"),
                row.instant("at"));
    }
}
