package io.quarterdeck.desk.transfer.jobs;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.WithinTransaction;
import io.quarterdeck.desk.tickets.Erased;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files away: some days after the end, at once when the brand has erased what people wrote, and what nobody names. */
@Component
class TransferRemoval {

    private static final Duration ARRIVING = Duration.ofDays(1);

    private final TransferTable table;
    private final TransferEventTable events;
    private final TransferFolders folders;
    private final TransferSettings settings;
    private final Workbench bench;

    /** What it needs beside its tables. */
    @Component
    record Workbench(Brands brands, TransactionTemplate transaction, Clock clock) {}

    TransferRemoval(
            TransferTable table,
            TransferEventTable events,
            TransferFolders folders,
            TransferSettings settings,
            Workbench bench) {
        this.table = table;
        this.events = events;
        this.folders = folders;
        this.settings = settings;
        this.bench = bench;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void removeOldOnes() {
        bench.brands().all().forEach(brand -> BrandScope.run(brand.id(), this::removeOldOnesOfBrand));
    }

    private void removeOldOnesOfBrand() {
        var now = bench.clock().instant();
        bench.transaction().executeWithoutResult(_ -> removeIdle(now.minus(settings.kept()), now));
        var untouched = new HashSet<>(folders.untouched(now.minus(ARRIVING)));
        bench.transaction().execute(_ -> table.folders()).forEach(untouched::remove);
        untouched.forEach(folders::drop);
    }

    /** What was written before may hold what is gone now, and nobody can look; what is being written is begun anew. */
    @WithinTransaction
    void on(Erased erased) {
        var now = bench.clock().instant();
        table.beginExportAnew(now);
        removeIdle(now, now);
    }

    private void removeIdle(Instant since, Instant now) {
        table.idle(since).forEach(it -> remove(it, now));
    }

    /** The files go first: if the transaction at hand fails, it is tried again until nothing names them. */
    void remove(String folder, Instant now) {
        folders.drop(folder);
        table.removed(folder, now).forEach(it -> events.insert(it, TransferEvent.What.REMOVED, null, now));
    }
}
