package io.quarterdeck.desk.tickets.cases;

import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.tickets.MessageId;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code work_case} or {@code case_span}. */
@Repository
class CaseTable {

    private static final String COLUMNS = """
            select w.id, w.customer_id, w.intent, w.opened_at, w.closed_at, w.reopened, s.ticket_id, s.from_id, s.until_id
              from work_case w
              join case_span s on s.brand_id = w.brand_id and s.case_id = w.id
             where w.brand_id = :brand
            """;

    private final Db db;

    CaseTable(Db db) {
        this.db = db;
    }

    CaseId insert(CustomerId customer, @Nullable String intent, Instant openedAt, @Nullable Instant closedAt) {
        return db.sql("""
                        insert into work_case (brand_id, customer_id, intent, opened_at, closed_at, reopened)
                        values (:brand, :customer, :intent, :opened, cast(:closed as timestamptz), 0)
                        returning id
                        """)
                .withBrand()
                .with("customer", customer)
                .with("intent", intent)
                .with("opened", openedAt)
                .with("closed", closedAt)
                .one(row -> row.id("id", CaseId::new));
    }

    void span(CaseId id, Case.Span span) {
        db.sql("""
                        insert into case_span (brand_id, case_id, ticket_id, from_id, until_id)
                        values (:brand, :case, :ticket, :from, cast(:until as bigint))
                        on conflict (brand_id, case_id, ticket_id, from_id) do update set until_id = excluded.until_id
                        """)
                .withBrand()
                .with("case", id)
                .with("ticket", span.ticket())
                .with("from", span.from())
                .with("until", span.until())
                .update();
    }

    /** What was open at its end ends where something else begins. */
    void end(TicketId ticket, MessageId until) {
        db.sql("""
                        update case_span
                           set until_id = :until
                         where brand_id = :brand
                           and ticket_id = :ticket
                           and until_id is null
                           and from_id < :until
                        """)
                .withBrand()
                .with("ticket", ticket)
                .with("until", until)
                .update();
    }

    List<Case> of(TicketId ticket) {
        return cases(db.sql(COLUMNS + """
                           and w.id in (select o.case_id
                                          from case_span o
                                         where o.brand_id = :brand
                                           and o.ticket_id = :ticket)
                         order by w.id, s.ticket_id, s.from_id
                        """).withBrand().with("ticket", ticket));
    }

    List<Case> of(CustomerId customer) {
        return cases(db.sql(COLUMNS + " and w.customer_id = :customer order by w.id, s.ticket_id, s.from_id")
                .withBrand()
                .with("customer", customer));
    }

    Optional<Case> find(CaseId id) {
        return cases(db.sql(COLUMNS + " and w.id = :id order by s.ticket_id, s.from_id").withBrand().with("id", id))
                .stream()
                .findFirst();
    }

    void close(CaseId id, Instant at) {
        db.sql("""
                        update work_case
                           set closed_at = :at
                         where brand_id = :brand
                           and id = :id
                           and closed_at is null
                        """).withBrand().with("id", id).with("at", at).update();
    }

    void reopen(CaseId id) {
        db.sql("""
                        update work_case
                           set closed_at = null, reopened = reopened + 1
                         where brand_id = :brand
                           and id = :id
                           and closed_at is not null
                        """).withBrand().with("id", id).update();
    }

    /** Of these tickets, those on which work still goes on. */
    long stillOpen(Collection<TicketId> tickets) {
        return db.sql("""
                        select count(*) as n
                          from ticket
                         where brand_id = :brand
                           and id = any (cast(:tickets as bigint[]))
                           and status not in ('solved', 'closed')
                        """).withBrand().with("tickets", tickets).one(row -> row.number("n"));
    }

    /** When a ticket was solved last, before a line of its log. */
    Optional<Instant> solvedBefore(TicketId ticket, long seq) {
        return db.sql("""
                        select at
                          from ticket_event
                         where brand_id = :brand
                           and ticket_id = :ticket
                           and seq < :seq
                           and kind = 'status_changed'
                           and values ->> 'to' = 'SOLVED'
                         order by seq desc
                         limit 1
                        """)
                .withBrand()
                .with("ticket", ticket)
                .with("seq", seq)
                .optional(row -> row.instant("at"));
    }

    private static List<Case> cases(Db.Statement statement) {
        var cases = new LinkedHashMap<CaseId, Case>();
        for (var one : statement.list(CaseTable::row)) {
            cases.merge(one.id(), one, (all, more) -> {
                var spans = new ArrayList<>(all.spans());
                spans.addAll(more.spans());
                return new Case(
                        all.id(),
                        all.customer(),
                        all.intent(),
                        all.openedAt(),
                        all.closedAt(),
                        all.reopened(),
                        List.copyOf(spans));
            });
        }
        return List.copyOf(cases.values());
    }

    private static Case row(Row row) {
        return new Case(
                row.id("id", CaseId::new),
                row.id("customer_id", CustomerId::new),
                row.textOrNull("intent"),
                row.instant("opened_at"),
                row.instantOrNull("closed_at"),
                row.count("reopened"),
                List.of(new Case.Span(
                        row.id("ticket_id", TicketId::new),
                        row.id("from_id", MessageId::new),
                        row.idOrNull("until_id", MessageId::new))));
    }
}
