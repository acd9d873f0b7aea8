package io.quarterdeck.desk.tickets.bulk;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code bulk_change} or {@code bulk_item}. */
@Repository
class BulkTable {

    /** One ticket's turn: what to say to it, forwards or back. */
    record Turn(BulkId bulk, TicketId ticket, PersonId by, boolean back, String edit) {}

    private final Db db;

    BulkTable(Db db) {
        this.db = db;
    }

    BulkId insert(PersonId by, String edit, List<TicketId> tickets, Instant at) {
        return db.sql("""
                        with b as (
                          insert into bulk_change (brand_id, person_id, edit, state, asked_at)
                          values (:brand, :person, cast(:edit as jsonb), 'running', :at)
                          returning id
                        ), i as (
                          insert into bulk_item (brand_id, bulk_id, ticket_id, state)
                          select :brand, b.id, t.id, 'waiting'
                            from b
                            cross join unnest(cast(:tickets as bigint[])) as t (id)
                        )
                        select id from b
                        """)
                .withBrand()
                .with("person", by)
                .with("edit", edit)
                .with("tickets", tickets)
                .with("at", at)
                .one(row -> row.id("id", BulkId::new));
    }

    Optional<Bulk> find(BulkId id) {
        return db.sql("""
                        select b.id, b.person_id, b.state, b.asked_at, b.ended_at, n.total, n.done, n.unchanged, n.refused,
                               n.undone
                          from bulk_change b
                          cross join lateral (
                               select count(*) as total,
                                      count(*) filter (where i.state in ('done', 'undone', 'kept')) as done,
                                      count(*) filter (where i.state = 'unchanged') as unchanged,
                                      count(*) filter (where i.state = 'refused') as refused,
                                      count(*) filter (where i.state = 'undone') as undone
                                 from bulk_item i
                                where i.brand_id = b.brand_id
                                  and i.bulk_id = b.id) n
                         where b.brand_id = :brand
                           and b.id = :id
                        """).withBrand().with("id", id).optional(BulkTable::bulk);
    }

    List<BulkItem> items(BulkId id, Slice slice) {
        return slice.bind(db.sql("""
                                select ticket_id, state, code, why
                                  from bulk_item
                                 where brand_id = :brand
                                   and bulk_id = :id
                                   and ticket_id > :after
                                   and ticket_id < :before
                                 order by ticket_id %s
                                offset :offset
                                 limit :limit
                                """.formatted(slice.direction())))
                .withBrand()
                .with("id", id)
                .list(row -> new BulkItem(
                        row.id("ticket_id", TicketId::new),
                        row.word("state", BulkItem.State.class),
                        row.textOrNull("code"),
                        row.textOrNull("why")));
    }

    /** Some tickets whose turn it is, forwards or back; whoever locks one has its turn. */
    List<Turn> waiting(int most) {
        return db.sql("""
                        select i.bulk_id, i.ticket_id, b.person_id, b.state = 'undoing' as back,
                               case when b.state = 'undoing' then i.undo else b.edit end as edit
                          from bulk_change b
                          join bulk_item i on i.brand_id = b.brand_id and i.bulk_id = b.id
                         where b.brand_id = :brand
                           and ((b.state = 'running' and i.state = 'waiting') or (b.state = 'undoing' and i.state = 'done'))
                         order by i.bulk_id, i.ticket_id
                         limit :most
                        """).withBrand().with("most", most).list(BulkTable::turn);
    }

    /** True when this node has the turn, until its transaction ends. */
    boolean take(Turn turn) {
        return db.sql("""
                        select ticket_id
                          from bulk_item
                         where brand_id = :brand
                           and bulk_id = :bulk
                           and ticket_id = :ticket
                           and state = :state
                           for update skip locked
                        """)
                .withBrand()
                .with("bulk", turn.bulk())
                .with("ticket", turn.ticket())
                .with("state", turn.back() ? BulkItem.State.DONE : BulkItem.State.WAITING)
                .optional(row -> row.number("ticket_id"))
                .isPresent();
    }

    void ended(Turn turn, BulkItem item, @Nullable String undo) {
        db.sql("""
                        update bulk_item
                           set state = :state, code = :code, why = :why, undo = coalesce(cast(:undo as jsonb), undo)
                         where brand_id = :brand
                           and bulk_id = :bulk
                           and ticket_id = :ticket
                        """)
                .withBrand()
                .with("bulk", turn.bulk())
                .with("ticket", turn.ticket())
                .with("state", item.state())
                .with("code", item.code())
                .with("why", item.why())
                .with("undo", undo)
                .update();
    }

    /** Ends those of which no ticket waits any more. */
    void end(Instant at) {
        db.sql("""
                        update bulk_change b
                           set state = case b.state when 'running' then 'done' else 'undone' end, ended_at = :at
                         where b.brand_id = :brand
                           and b.state in ('running', 'undoing')
                           and not exists (select 1
                                             from bulk_item i
                                            where i.brand_id = b.brand_id
                                              and i.bulk_id = b.id
                                              and i.state = case b.state when 'running' then 'waiting' else 'done' end)
                        """).withBrand().with("at", at).update();
    }

    /** Nothing when it is not done, or is being taken back already. */
    int undo(BulkId id) {
        return db.sql("""
                        update bulk_change
                           set state = 'undoing', ended_at = null
                         where brand_id = :brand
                           and id = :id
                           and state = 'done'
                        """).withBrand().with("id", id).update();
    }

    private static Turn turn(Row row) {
        return new Turn(
                row.id("bulk_id", BulkId::new),
                row.id("ticket_id", TicketId::new),
                row.id("person_id", PersonId::new),
                row.flag("back"),
                row.text("edit"));
    }

    private static Bulk bulk(Row row) {
        return new Bulk(
                row.id("id", BulkId::new),
                row.id("person_id", PersonId::new),
                row.word("state", Bulk.State.class),
                row.number("total"),
                row.number("done"),
                row.number("unchanged"),
                row.number("refused"),
                row.number("undone"),
                row.instant("asked_at"),
                row.instantOrNull("ended_at"));
    }
}
