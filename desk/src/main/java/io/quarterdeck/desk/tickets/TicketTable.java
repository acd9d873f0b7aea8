package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Plans;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.engine.sla.Contact;
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

    /** Selects what {@link TicketRows#ticket} reads. */
    static final String SELECT = "select " + TicketRows.COLUMNS + """
              from ticket t
              join customer c on c.brand_id = t.brand_id and c.id = t.customer_id
              left join person o on o.id = t.owner_id
            """;

    private final Db db;
    private final EventTable events;
    private final TicketTextTable text;
    private final Plans plans;

    TicketTable(Db db, EventTable events, TicketTextTable text, Plans plans) {
        this.db = db;
        this.events = events;
        this.text = text;
        this.plans = plans;
    }

    /**
     * Writes a ticket, its first message, who may write in and who follows, and its history in one statement: all or
     * nothing, one trip.
     */
    void insert(Opening opening, NewMessage first, Change change) {
        var facts = change.now();
        var origin = facts.origin();
        var statement = db.sql("""
                        with t as (
                          insert into ticket
                                 (brand_id, id, version, last_hash, subject, preview, channel, customer_id, reply_to, status,
                                  priority, intent, owner_id, due_kind, due_started_at, due_at, breach_at, due_paused, next_step,
                                  next_step_role, next_step_at, customer_waits, release, created_at, updated_at, solved_at,
                                  generated_at, type, external_id, submitter_id, recipient, group_id, organization_id, tags,
                                  fields, form_id, custom_status_id, problem_id, task_due_at, is_public, satisfaction,
                                  follow_up_of)
                          values (:brand, :ticket, :version, :last_hash, :subject, :preview, :channel, :customer, :reply_to,
                                  :status, :priority, :intent, :owner, :due_kind, cast(:due_started as timestamptz),
                                  cast(:due as timestamptz), cast(:breach as timestamptz), :paused, :step, :step_role,
                                  cast(:step_at as timestamptz), :waits, :release, :created, :updated,
                                  cast(:solved as timestamptz), :generated, :type, :external, :submitter, :recipient, :group,
                                  :organization, cast(:tags as text[]), cast(:fields as jsonb), :form, :custom_status, :problem,
                                  cast(:task_due as timestamptz), :public, :satisfaction, :follow_up_of)
                        ), m as (
                        """ + MessageTable.INSERT + """
                        ), f as (
                        """ + AttachmentTable.INSERT + """
                        ), w as (
                        """ + TicketTextTable.OPENED
                + """
                        ), p as (
                          insert into participant (brand_id, ticket_id, address)
                          select :brand, :ticket, address from unnest(cast(:participants as text[])) as address
                           union
                          select a.brand_id, :ticket, a.address
                            from unnest(cast(:party_roles as text[]), cast(:party_ids as bigint[])) as r (role, customer_id)
                            join customer_address a on a.brand_id = :brand and a.customer_id = r.customer_id and a.kind = 'email'
                           where r.role = 'copied'
                        ), r as (
                          insert into ticket_party (brand_id, ticket_id, role, customer_id)
                          select :brand, :ticket, r.role, r.customer_id
                            from unnest(cast(:party_roles as text[]), cast(:party_ids as bigint[])) as r (role, customer_id)
                        )
                        """ + EventTable.INSERT);
        MessageTable.bind(TicketRows.bind(TicketRows.parties(statement, facts.parties()), facts), first);
        events.bind(statement, change.entries())
                .with("last_hash", change.lastHash())
                .with("preview", opening.words().preview())
                .with("channel", origin.channel())
                .with("reply_to", opening.replyTo())
                .with("submitter", origin.submitter())
                .with("recipient", origin.recipient())
                .with("follow_up_of", origin.followUpOf())
                .with("created", origin.createdAt())
                .with("participants", opening.participants())
                .update();
    }

    /** Saves what a change made of a locked ticket. */
    void update(Change change, @Nullable String preview) {
        var facts = change.now();
        TicketRows.bind(db.sql("""
                        update ticket
                           set version = :version, last_hash = :last_hash, subject = :subject, status = :status,
                               priority = :priority, intent = :intent, owner_id = :owner, due_kind = :due_kind,
                               due_started_at = cast(:due_started as timestamptz), due_at = cast(:due as timestamptz),
                               breach_at = cast(:breach as timestamptz), due_paused = :paused, next_step = :step,
                               next_step_role = :step_role, next_step_at = cast(:step_at as timestamptz),
                               customer_waits = :waits, updated_at = :updated, generated_at = :generated,
                               solved_at = cast(:solved as timestamptz), type = :type, external_id = :external,
                               group_id = :group, organization_id = :organization, tags = cast(:tags as text[]),
                               fields = cast(:fields as jsonb), form_id = :form, custom_status_id = :custom_status,
                               problem_id = :problem, task_due_at = cast(:task_due as timestamptz), is_public = :public,
                               satisfaction = :satisfaction, merged_into = :merged_into,
                               deleted_at = cast(:deleted as timestamptz), deleted_by_kind = :deleted_by_kind,
                               deleted_by = :deleted_by, status_before = :before, scrubbed = :scrubbed,
                               reply_to = case when customer_id = :customer then reply_to
                                               else (select a.address
                                                       from customer_address a
                                                      where a.brand_id = :brand
                                                        and a.customer_id = :customer
                                                        and a.kind = 'email'
                                                      order by a.is_primary desc, a.address
                                                      limit 1) end,
                               customer_id = :customer, preview = coalesce(:preview, preview)
                         where brand_id = :brand
                           and id = :id
                        """), facts)
                .withBrand()
                .with("id", facts.id())
                .with("last_hash", change.lastHash())
                .with("preview", preview)
                .update();
        var before = change.before();
        if (before != null && !before.about().subject().equals(facts.about().subject())) {
            text.renamed(facts.id(), facts.about().subject());
        }
        var isOpen = facts.standing().status().isOpen();
        if (before != null && before.standing().status().isOpen() != isOpen) {
            text.opened(facts.id(), isOpen);
        }
    }

    Optional<Ticket> find(Viewer viewer, TicketId id) {
        return visible(SELECT + " where t.brand_id = :brand and t.id = :id and " + Visibility.of(viewer), viewer)
                .with("id", id)
                .optional(TicketRows::ticket);
    }

    /** For the desk itself: whatever there is, in the bin too. */
    Optional<Ticket> find(TicketId id) {
        return db.sql(SELECT + " where t.brand_id = :brand and t.id = :id")
                .withBrand()
                .with("id", id)
                .optional(TicketRows::ticket);
    }

    List<Ticket> all(Collection<TicketId> ids) {
        return db.sql(SELECT + " where t.brand_id = :brand and t.id = any (cast(:ids as bigint[]))")
                .withBrand()
                .with("ids", ids)
                .list(TicketRows::ticket);
    }

    /** The ticket, locked until the transaction ends. */
    Optional<Ticket> lock(TicketId id) {
        return db.sql(SELECT + " where t.brand_id = :brand and t.id = :id for no key update of t")
                .withBrand()
                .with("id", id)
                .optional(TicketRows::ticket);
    }

    Optional<Ticket> lock(Viewer viewer, TicketId id) {
        return visible(
                        SELECT + " where t.brand_id = :brand and t.id = :id and " + Visibility.of(viewer)
                                + " for no key update of t",
                        viewer)
                .with("id", id)
                .optional(TicketRows::ticket);
    }

    /** What is in the bin and not scrubbed. */
    List<Ticket> binned(Slice slice) {
        return slice.bind(db.sql((SELECT + """
                                 where t.brand_id = :brand
                                   and t.deleted_at is not null
                                   and not t.scrubbed
                                   and t.id > :after
                                   and t.id < :before
                                 order by t.id %s
                                offset :offset
                                 limit :limit
                                """).formatted(slice.direction())))
                .withBrand()
                .list(TicketRows::ticket);
    }

    long countBinned() {
        return db.sql("""
                        select count(*) as n
                          from ticket
                         where brand_id = :brand
                           and deleted_at is not null
                           and not scrubbed
                        """).withBrand().one(row -> row.number("n"));
    }

    /** Whether a ticket was split off another, and still is. */
    boolean isSplitOff(TicketId source, TicketId split) {
        return db.sql("""
                        select exists (select 1
                                         from related_ticket
                                        where brand_id = :brand
                                          and ticket_id = :source
                                          and other_id = :split
                                          and why = 'split off') as is_split_off
                        """)
                .withBrand()
                .with("source", source)
                .with("split", split)
                .one(row -> row.flag("is_split_off"));
    }

    /** The open tickets that somebody owns, in one group or in all, in the order in which they are locked. */
    List<TicketId> openOf(PersonId owner, @Nullable GroupId group) {
        return db.sql("""
                        select id
                          from ticket
                         where brand_id = :brand
                           and owner_id = :owner
                           and (cast(:group as bigint) is null or group_id = :group)
                           and status not in ('solved', 'closed')
                         order by id
                        """)
                .withBrand()
                .with("owner", owner)
                .with("group", group)
                .list(row -> row.id("id", TicketId::new));
    }

    boolean isProblem(TicketId id) {
        return db.sql("""
                        select exists (select 1
                                         from ticket
                                        where brand_id = :brand
                                          and id = :id
                                          and type = 'problem'
                                          and deleted_at is null) as is_problem
                        """).withBrand().with("id", id).one(row -> row.flag("is_problem"));
    }

    /** The next open incident that a problem explains, by number. */
    Optional<TicketId> nextIncident(TicketId problem, TicketId after) {
        return db.sql("""
                        select id
                          from ticket
                         where brand_id = :brand
                           and problem_id = :problem
                           and id > :after
                           and status not in ('solved', 'closed')
                         order by id
                         limit 1
                        """)
                .withBrand()
                .with("problem", problem)
                .with("after", after)
                .optional(row -> row.id("id", TicketId::new));
    }

    Optional<Tickets.Fate> fate(TicketId id) {
        return db.sql("""
                        select status, merged_into, deleted_at is not null as deleted
                          from ticket
                         where brand_id = :brand
                           and id = :id
                        """)
                .withBrand()
                .with("id", id)
                .optional(row -> new Tickets.Fate(
                        row.word("status", Status.class),
                        row.idOrNull("merged_into", TicketId::new),
                        row.flag("deleted")));
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
        var view = query.view();
        var held =
                " where t.brand_id = :brand and " + Visibility.of(viewer) + " and " + view.condition() + query.after();
        var page = " order by " + view.order() + " limit :limit";
        if (query.words() == null) {
            return query.bind(visible(SELECT + held + page, viewer), now).list(TicketRows::ticket);
        }
        plans.each();
        var meant = query.meanings().stream()
                .map(it -> "(select t.id from ticket t" + held + " and " + it + page + ")")
                .collect(Collectors.joining(" union "));
        var sql = SELECT + " where t.brand_id = :brand and t.id in (" + meant + ")" + page;
        return query.bind(visible(sql, viewer), now).list(TicketRows::ticket);
    }

    /** The open tickets that the viewer may know of, counted by owner. */
    List<ViewCounts.Load> loads(Viewer viewer, Instant now) {
        var sql = """
                select t.owner_id, count(*) as open, count(*) filter (where %s) as late,
                       count(*) filter (where %s) as due_soon, count(*) filter (where t.due_paused) as paused
                  from ticket t
                 where t.brand_id = :brand
                   and %s
                   and %s
                 group by t.owner_id
                """.formatted(
                        View.LATE.condition(), View.DUE_SOON.condition(), View.OPEN.condition(), Visibility.of(viewer));
        return visible(sql, viewer)
                .with("now", now)
                .list(row -> new ViewCounts.Load(
                        row.idOrNull("owner_id", PersonId::new),
                        row.number("open"),
                        row.number("late"),
                        row.number("due_soon"),
                        row.number("paused")));
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

    /** Those that are neither closed nor in the bin. */
    List<TicketId> alive(Pasts.Wanted wanted, TicketId last, int most) {
        return db.sql("""
                        select id
                          from ticket
                         where brand_id = :brand
                           and id > :last
                           and status <> 'closed'
                           and status = any (cast(:statuses as text[]))
                           and deleted_at is null
                           and (cast(:created as timestamptz) is null or created_at <= :created)
                           and (cast(:solved as timestamptz) is null or solved_at <= :solved)
                           and (cast(:updated as timestamptz) is null or updated_at <= :updated)
                         order by id
                         limit :most
                        """)
                .withBrand()
                .with("last", last)
                .with("statuses", wanted.statuses())
                .with("created", wanted.createdUntil())
                .with("solved", wanted.solvedUntil())
                .with("updated", wanted.updatedUntil())
                .with("most", most)
                .list(row -> row.id("id", TicketId::new));
    }

    List<TicketId> recent(Instant since, TicketId last, int most) {
        return db.sql("""
                        (select id
                           from ticket
                          where brand_id = :brand
                            and updated_at >= :since
                            and id > :last
                          order by id
                          limit :most)
                        union
                        (select id
                           from ticket
                          where brand_id = :brand
                            and status <> 'closed'
                            and id > :last
                          order by id
                          limit :most)
                        order by id
                        limit :most
                        """)
                .withBrand()
                .with("since", since)
                .with("last", last)
                .with("most", most)
                .list(row -> row.id("id", TicketId::new));
    }

    long countRecent(Instant since) {
        return db.sql("""
                        select (select count(*) from ticket where brand_id = :brand and updated_at >= :since)
                               + (select count(*) from ticket where brand_id = :brand and status <> 'closed') as recent
                        """).withBrand().with("since", since).one(row -> row.number("recent"));
    }

    List<TicketId> allAfter(TicketId last, int most) {
        return db.sql("select id from ticket where brand_id = :brand and id > :last order by id limit :most")
                .withBrand()
                .with("last", last)
                .with("most", most)
                .list(row -> row.id("id", TicketId::new));
    }

    private Db.Statement visible(String sql, Viewer viewer) {
        return Visibility.bind(db.sql(sql).withBrand(), viewer);
    }
}
