package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.engine.sla.Contact;
import io.quarterdeck.engine.sla.Due;
import io.quarterdeck.engine.sla.NextStep;
import io.quarterdeck.engine.sla.PromiseKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code ticket}. */
@Repository
class TicketTable {

    /**
     * Which tickets a viewer may know of: staff the brand's, a customer their own. The one predicate, used by every
     * list, page, search, counter and socket (immunity 20, 21).
     */
    static final String VISIBLE = """
            (:staff or exists (select 1
                                 from customer own
                                where own.brand_id = t.brand_id
                                  and own.id = t.customer_id
                                  and own.person_id = :viewer))
            """;

    private static final String COLUMNS = """
            select t.id, t.version, t.subject, t.preview, t.channel, t.customer_id, c.name as customer_name, t.reply_to,
                   t.status, t.priority, t.intent, t.owner_id, o.name as owner_name, t.due_kind, t.due_started_at, t.due_at,
                   t.breach_at, t.due_paused, t.next_step, t.next_step_role, t.next_step_at, t.customer_waits,
                   t.release, t.created_at, t.updated_at, t.solved_at
              from ticket t
              join customer c on c.brand_id = t.brand_id and c.id = t.customer_id
              left join person o on o.id = t.owner_id
            """;

    private final Db db;
    private final EventTable events;

    TicketTable(Db db, EventTable events) {
        this.db = db;
        this.events = events;
    }

    /** Writes a ticket, its first message, who may write in, and its history in one statement: all or nothing, one trip. */
    void insert(TicketId id, Opening opening, MessageId message, TicketState state, Change change) {
        var statement = db.sql("""
                        with t as (
                          insert into ticket
                                 (brand_id, id, version, last_hash, subject, preview, channel, customer_id, reply_to, status,
                                  priority, intent, owner_id, due_kind, due_started_at, due_at, breach_at, due_paused, next_step,
                                  next_step_role, next_step_at, customer_waits, release, created_at, updated_at)
                          values (:brand, :ticket, :version, :last_hash, :subject, :preview, :channel, :customer, :reply_to,
                                  :status, :priority, :intent, :owner, :due_kind, cast(:due_started as timestamptz),
                                  cast(:due as timestamptz), cast(:breach as timestamptz), :paused, :step, :step_role,
                                  cast(:step_at as timestamptz), true, :release, :at, :at)
                        ), m as (
                          insert into message
                                 (brand_id, ticket_id, id, at, kind, author_kind, author_id, channel, body, quoted, html,
                                  blocked_images)
                          values (:brand, :ticket, :message, :at, 'in', 'customer', :customer, :channel, :body, :quoted, :html,
                                  :images)
                        ), f as (
                          insert into attachment (brand_id, message_id, name, media_type, size, sha256, content_id)
                          select :brand, :message, f.name, f.media_type, f.size, f.sha256, f.content_id
                            from unnest(cast(:names as text[]), cast(:types as text[]), cast(:sizes as bigint[]),
                                        cast(:shas as text[]), cast(:cids as text[])) as f (name, media_type, size, sha256, content_id)
                        ), p as (
                          insert into participant (brand_id, ticket_id, address)
                          select :brand, :ticket, address from unnest(cast(:participants as text[])) as address
                        )
                        """ + EventTable.INSERT);
        events.bind(bind(statement, state), change.entries())
                .with("last_hash", change.lastHash())
                .with("subject", opening.subject())
                .with("preview", opening.words().preview())
                .with("channel", opening.channel())
                .with("customer", opening.customer().id())
                .with("reply_to", opening.customer().address())
                .with("message", message)
                .with("body", opening.words().text())
                .with("quoted", opening.words().quoted())
                .with("html", opening.words().html())
                .with("images", opening.words().blockedImages())
                .with(
                        "names",
                        opening.words().files().stream().map(Words.File::name).toList())
                .with(
                        "types",
                        opening.words().files().stream()
                                .map(Words.File::mediaType)
                                .toList())
                .with(
                        "sizes",
                        opening.words().files().stream().map(Words.File::size).toList())
                .with(
                        "shas",
                        opening.words().files().stream().map(Words.File::sha256).toList())
                .with(
                        "cids",
                        opening.words().files().stream()
                                .map(Words.File::contentId)
                                .toList())
                .with("participants", opening.participants())
                .update();
    }

    /** Saves what a change made of a locked ticket. */
    void update(TicketId id, TicketState state, byte[] lastHash, @Nullable String preview) {
        bind(db.sql("""
                        update ticket
                           set version = :version, last_hash = :last_hash, status = :status, priority = :priority,
                               intent = :intent, owner_id = :owner, due_kind = :due_kind,
                               due_started_at = cast(:due_started as timestamptz), due_at = cast(:due as timestamptz),
                               breach_at = cast(:breach as timestamptz), due_paused = :paused, next_step = :step,
                               next_step_role = :step_role, next_step_at = cast(:step_at as timestamptz),
                               customer_waits = :waits, updated_at = :updated, solved_at = cast(:solved as timestamptz),
                               preview = coalesce(:preview, preview)
                         where brand_id = :brand
                           and id = :id
                        """), state)
                .withBrand()
                .with("id", id)
                .with("last_hash", lastHash)
                .with("waits", state.customerWaits())
                .with("updated", state.updatedAt())
                .with("solved", state.solvedAt())
                .with("preview", preview)
                .update();
    }

    private static Db.Statement bind(Db.Statement statement, TicketState state) {
        var due = state.due();
        var next = state.next();
        return statement
                .with("version", state.version())
                .with("status", state.status())
                .with("priority", state.priority())
                .with("intent", state.intent())
                .with("owner", state.owner())
                .with("due_kind", due == null ? null : due.kind())
                .with("due_started", due == null ? null : due.startedAt())
                .with("due", due == null ? null : due.aimAt())
                .with("breach", due == null ? null : due.breachAt())
                .with("paused", due != null && due.paused())
                .with("step", next == null ? null : next.what())
                .with("step_role", next == null ? null : next.role())
                .with("step_at", next == null ? null : next.at());
    }

    Optional<Ticket> find(Viewer viewer, TicketId id) {
        return visible(COLUMNS + " where t.brand_id = :brand and t.id = :id and " + VISIBLE, viewer)
                .with("id", id)
                .optional(TicketTable::ticket);
    }

    /** The ticket, locked until the transaction ends. */
    Optional<Ticket> lock(TicketId id) {
        return db.sql(COLUMNS + " where t.brand_id = :brand and t.id = :id for update of t")
                .withBrand()
                .with("id", id)
                .optional(TicketTable::ticket);
    }

    Optional<Ticket> lock(Viewer viewer, TicketId id) {
        return visible(
                        COLUMNS + " where t.brand_id = :brand and t.id = :id and " + VISIBLE + " for update of t",
                        viewer)
                .with("id", id)
                .optional(TicketTable::ticket);
    }

    Optional<Status> status(TicketId id) {
        return db.sql("select status from ticket where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id)
                .optional(row -> row.word("status", Status.class));
    }

    /** What kind of contact each open ticket is. */
    Map<TicketId, Contact> open() {
        return db
                .sql("""
                        select id, channel, priority, intent
                          from ticket
                         where brand_id = :brand
                           and status not in ('solved', 'closed')
                        """)
                .withBrand()
                .list(row -> Map.entry(
                        row.id("id", TicketId::new),
                        new Contact(row.text("channel"), row.text("priority"), row.textOrNull("intent"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    TicketId newest() {
        return db.sql("select id from ticket where brand_id = :brand order by created_at desc, id desc limit 1")
                .withBrand()
                .one(row -> row.id("id", TicketId::new));
    }

    byte[] lastHash(TicketId id) {
        return db.sql("select last_hash from ticket where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id)
                .one(row -> row.bytes("last_hash"));
    }

    List<Ticket> list(Viewer viewer, TicketQuery query, Instant now) {
        var sql = COLUMNS + " where t.brand_id = :brand and " + VISIBLE + " and "
                + query.view().condition() + query.search() + query.after() + " order by "
                + query.view().order() + " limit :limit";
        return query.bind(visible(sql, viewer), now).list(TicketTable::ticket);
    }

    /** How many tickets each view holds, and how many of them are late. */
    List<ViewCount> counts(Viewer viewer, Instant now) {
        var counts = View.counted().stream()
                .map(it -> "count(*) filter (where %s) as n_%s, count(*) filter (where %s and %s) as late_%s"
                        .formatted(it.condition(), it.key(), it.condition(), View.LATE.condition(), it.key()))
                .toList();
        var sql = "select " + String.join(", ", counts)
                + " from ticket t where t.brand_id = :brand and t.status not in ('solved', 'closed') and " + VISIBLE;
        return visible(sql, viewer)
                .with("now", now)
                .one(row -> View.counted().stream()
                        .map(it -> new ViewCount(it, row.number("n_" + it.key()), row.number("late_" + it.key())))
                        .toList());
    }

    /** Those with the fewest open tickets first, counted up to {@code most}; among equals the ticket's number takes turns. */
    List<PersonId> leastLoaded(Collection<PersonId> people, TicketId ticket, int most) {
        return db.sql("""
                        select p.id as person_id
                          from unnest(cast(:people as bigint[])) as p (id)
                          cross join lateral (select count(*) as open
                                                from (select 1
                                                        from ticket t
                                                       where t.brand_id = :brand
                                                         and t.owner_id = p.id
                                                         and t.status not in ('solved', 'closed')
                                                       limit :most) few) load
                         order by load.open, (p.id + :ticket) % 7919
                        """)
                .withBrand()
                .with("people", people)
                .with("ticket", ticket)
                .with("most", most)
                .list(row -> row.id("person_id", PersonId::new));
    }

    List<TicketId> allAfter(TicketId last, int most) {
        return db.sql("select id from ticket where brand_id = :brand and id > :last order by id limit :most")
                .withBrand()
                .with("last", last)
                .with("most", most)
                .list(row -> row.id("id", TicketId::new));
    }

    private Db.Statement visible(String sql, Viewer viewer) {
        return db.sql(sql).withBrand().with("staff", viewer.role().isStaff()).with("viewer", viewer.person());
    }

    private static Ticket ticket(Row row) {
        return new Ticket(
                row.id("id", TicketId::new),
                row.number("version"),
                row.text("subject"),
                row.text("preview"),
                row.text("channel"),
                row.id("customer_id", CustomerId::new),
                row.text("customer_name"),
                row.textOrNull("reply_to"),
                row.word("status", Status.class),
                row.text("priority"),
                row.textOrNull("intent"),
                row.idOrNull("owner_id", PersonId::new),
                row.textOrNull("owner_name"),
                due(row),
                next(row),
                row.flag("customer_waits"),
                row.count("release"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instantOrNull("solved_at"));
    }

    private static @Nullable Due due(Row row) {
        var kind = row.wordOrNull("due_kind", PromiseKind.class);
        return kind == null
                ? null
                : new Due(
                        kind,
                        row.instant("due_at"),
                        row.instant("breach_at"),
                        row.instant("due_started_at"),
                        row.flag("due_paused"));
    }

    private static @Nullable NextStep next(Row row) {
        var what = row.textOrNull("next_step");
        return what == null ? null : new NextStep(what, row.text("next_step_role"), row.instant("next_step_at"));
    }
}
