package io.quarterdeck.desk.transfer.jobs;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.transfer.ImportRun;
import io.quarterdeck.desk.transfer.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code transfer}. */
@Repository
class TransferTable {

    private static final String SELECT = """
            select t.id, t.person_id, t.kind, t.source, t.dry_run, t.with_staff, t.name, t.folder, t.size, t.attempt, t.state,
                   t.run_id, t.lines, t.bytes, t.bytes_read, t.code, t.why, t.asked_at, t.ended_at, t.removed_at, r.rows_done,
                   r.added, r.known, r.refused, r.ended_at as run_ended_at
              from transfer t
              left join import_run r on r.brand_id = t.brand_id and r.id = t.run_id
             where t.brand_id = :brand
            """;

    private final Db db;

    TransferTable(Db db) {
        this.db = db;
    }

    /** Nothing while another of its kind waits or is at work. */
    Optional<TransferId> insert(PersonId by, Transfer.Wish wish, Transfer.Files files, Instant at) {
        return db.sql("""
                        insert into transfer
                               (brand_id, person_id, kind, source, dry_run, with_staff, name, folder, size, state, asked_at,
                                updated_at, leased_until)
                        values (:brand, :person, :kind, :source, :dry_run, :with_staff, :name, :folder, :size, 'waiting', :at,
                                :at, :at)
                        on conflict do nothing
                        returning id
                        """)
                .withBrand()
                .with("person", by)
                .with("kind", wish.kind())
                .with("source", wish.source())
                .with("dry_run", wish.dryRun())
                .with("with_staff", wish.withStaff())
                .with("name", wish.name())
                .with("folder", files.folder())
                .with("size", files.size())
                .with("at", at)
                .optional(row -> row.id("id", TransferId::new));
    }

    Optional<Transfer> find(TransferId id) {
        return db.sql(SELECT + " and t.id = :id").withBrand().with("id", id).optional(TransferTable::transfer);
    }

    /** The newest before an id. */
    List<Transfer> before(long id, int most) {
        return db.sql(SELECT + " and t.id < :id order by t.id desc limit :most")
                .withBrand()
                .with("id", id)
                .with("most", most)
                .list(TransferTable::transfer);
    }

    /** The one of its kind that waits or is at work. */
    Optional<TransferId> atWork(Transfer.Kind kind) {
        return db.sql("""
                        select id
                          from transfer
                         where brand_id = :brand
                           and kind = :kind
                           and state in ('waiting', 'working')
                        """).withBrand().with("kind", kind).optional(row -> row.id("id", TransferId::new));
    }

    /** Takes one that waits, or whose worker has died, for a while in which nobody else takes it. */
    Optional<Lease> lease(Instant now, Instant until) {
        return db.sql("""
                        update transfer
                           set state = 'working', attempt = attempt + 1, tries = tries + 1, leased_until = :until,
                               updated_at = :now
                         where brand_id = :brand
                           and id = (select id
                                       from transfer
                                      where brand_id = :brand
                                        and state in ('waiting', 'working')
                                        and leased_until <= :now
                                      order by leased_until
                                      limit 1
                                        for update skip locked)
                        returning id, attempt, tries
                        """)
                .withBrand()
                .with("now", now)
                .with("until", until)
                .optional(row -> new Lease(row.id("id", TransferId::new), row.number("attempt"), row.count("tries")));
    }

    /** An update of what a lease holds; it finds nothing when the lease is lost, or it was cancelled. */
    private Db.Statement held(Lease lease, String update) {
        return db.sql(update + """
                         where brand_id = :brand
                           and id = :id
                           and attempt = :attempt
                           and state = 'working'
                        """).withBrand().with("id", lease.id()).with("attempt", lease.attempt());
    }

    /** Nothing when the lease is lost, or it was cancelled. */
    int extend(Lease lease, Instant until) {
        return held(lease, """
                        update transfer
                           set leased_until = :until
                        """).with("until", until).update();
    }

    /** How far it is; nothing when the lease is lost, or it was cancelled. */
    int advance(Lease lease, Reached reached, Instant now, Instant until) {
        return held(lease, """
                        update transfer
                           set run_id = coalesce(cast(:run as bigint), run_id), lines = :lines, bytes = :bytes,
                               bytes_read = :bytes_read, tries = 0, leased_until = :until, updated_at = :now
                        """)
                .with("run", reached.run())
                .with("lines", reached.lines())
                .with("bytes", reached.bytes())
                .with("bytes_read", reached.bytesRead())
                .with("now", now)
                .with("until", until)
                .update();
    }

    int end(Lease lease, Transfer.State state, @Nullable Long size, Instant at) {
        return held(lease, """
                        update transfer
                           set state = :state, size = coalesce(cast(:size as bigint), size), ended_at = :at, updated_at = :at
                        """)
                .with("state", state)
                .with("size", size)
                .with("at", at)
                .update();
    }

    int fail(Lease lease, String code, String why, Instant at) {
        return held(lease, """
                        update transfer
                           set state = 'failed', code = :code, why = :why, ended_at = :at, updated_at = :at
                        """)
                .with("code", code)
                .with("why", why)
                .with("at", at)
                .update();
    }

    /** Nothing when it is over. */
    int cancel(TransferId id, Instant at) {
        return db.sql("""
                        update transfer
                           set state = 'cancelled', ended_at = :at, updated_at = :at
                         where brand_id = :brand
                           and id = :id
                           and state in ('waiting', 'working')
                        """).withBrand().with("id", id).with("at", at).update();
    }

    /** Nothing when it neither failed nor was cancelled, or its files are gone. */
    int resume(TransferId id, Instant at) {
        return db.sql("""
                        update transfer
                           set state = 'waiting', code = null, why = null, tries = 0, ended_at = null, updated_at = :at,
                               leased_until = :at
                         where brand_id = :brand
                           and id = :id
                           and state in ('failed', 'cancelled')
                           and removed_at is null
                        """).withBrand().with("id", id).with("at", at).update();
    }

    /** What is being written is begun anew, and whoever writes it has lost the lease. */
    int beginExportAnew(Instant at) {
        return db.sql("""
                        update transfer
                           set state = 'waiting', attempt = attempt + 1, leased_until = :at, updated_at = :at
                         where brand_id = :brand
                           and kind = 'export'
                           and state = 'working'
                        """).withBrand().with("at", at).update();
    }

    /** Folders of which nothing is at work any more, and nothing has ended since that instant. */
    List<String> idle(Instant since) {
        return db.sql("""
                        select folder
                          from transfer
                         where brand_id = :brand
                           and removed_at is null
                         group by folder
                        having bool_and(ended_at is not null and ended_at <= :since)
                        """).withBrand().with("since", since).list(row -> row.text("folder"));
    }

    /** Folders that are kept. */
    List<String> folders() {
        return db.sql("select distinct folder from transfer where brand_id = :brand and removed_at is null")
                .withBrand()
                .list(row -> row.text("folder"));
    }

    List<TransferId> removed(String folder, Instant at) {
        return db.sql("""
                        update transfer
                           set removed_at = :at, updated_at = :at
                         where brand_id = :brand
                           and folder = :folder
                           and removed_at is null
                        returning id
                        """).withBrand().with("folder", folder).with("at", at).list(row -> row.id("id", TransferId::new));
    }

    private static Transfer transfer(Row row) {
        var source = row.textOrNull("source");
        var run = row.numberOrNull("run_id");
        return new Transfer(
                row.id("id", TransferId::new),
                row.id("person_id", PersonId::new),
                new Transfer.Wish(
                        row.word("kind", Transfer.Kind.class),
                        source == null ? null : Source.named(source),
                        row.flag("dry_run"),
                        row.flag("with_staff"),
                        row.text("name")),
                new Transfer.Files(row.text("folder"), row.numberOrNull("size"), row.number("attempt")),
                new Transfer.Progress(
                        row.word("state", Transfer.State.class),
                        run == null ? null : run(run, row),
                        row.number("lines"),
                        row.number("bytes"),
                        row.number("bytes_read"),
                        row.textOrNull("code"),
                        row.textOrNull("why")),
                new Transfer.Times(
                        row.instant("asked_at"), row.instantOrNull("ended_at"), row.instantOrNull("removed_at")));
    }

    private static ImportRun run(long id, Row row) {
        return new ImportRun(
                id,
                row.number("rows_done"),
                row.number("added"),
                row.number("known"),
                row.number("refused"),
                row.instantOrNull("run_ended_at") != null);
    }
}
