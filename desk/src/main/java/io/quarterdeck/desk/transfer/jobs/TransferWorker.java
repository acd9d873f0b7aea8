package io.quarterdeck.desk.transfer.jobs;

import static io.quarterdeck.desk.accounts.Permission.TRANSFER;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.accounts.Member;
import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.transfer.Importing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the imports and exports that wait, each in a thread of its own, under a lease that it keeps extending. A worker that
 * dies leaves a lease that ends, and the next one goes on.
 */
@Component
public class TransferWorker {

    private static final Logger log = LoggerFactory.getLogger(TransferWorker.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 4;
    private static final int MOST_TRIES = 5;

    private record Held(BrandId brand, Lease lease) {}

    /** What a worker writes down. */
    @Component
    record Books(TransferTable transfers, TransferEventTable events, TransferRemoval removal) {}

    /** What a worker needs beside its books. */
    @Component
    record Workbench(Brands brands, Members members, TransactionTemplate transaction, Clock clock) {}

    private final Books books;
    private final TransferWork work;
    private final Workbench bench;
    private final Set<Held> busy = ConcurrentHashMap.newKeySet();

    TransferWorker(Books books, TransferWork work, Workbench bench) {
        this.books = books;
        this.work = work;
        this.bench = bench;
    }

    /** Sets out for all that waits and does not stay for the end of it. */
    @Scheduled(fixedDelayString = "PT1S")
    void setOut() {
        start();
    }

    /** Not behind the other timers, which may take their time. */
    @Scheduled(fixedRateString = "PT10S")
    void keepLeases() {
        var until = now().plus(LEASE);
        for (var it : busy) {
            BrandScope.run(
                    it.brand(),
                    () -> bench.transaction()
                            .executeWithoutResult(_ -> books.transfers().extend(it.lease(), until)));
        }
    }

    /** Does all that waits now, and returns when it is done. */
    public void workOff() {
        for (var it : start()) {
            try {
                it.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private List<Thread> start() {
        var threads = new ArrayList<Thread>();
        for (var brand : bench.brands().all()) {
            for (var lease = lease(brand.id()); lease.isPresent(); lease = lease(brand.id())) {
                var held = new Held(brand.id(), lease.get());
                busy.add(held);
                threads.add(Thread.ofVirtual().name("transfer-", 0).start(() -> serve(held)));
            }
        }
        return threads;
    }

    private Optional<Lease> lease(BrandId brand) {
        if (busy.size() >= AT_ONCE) {
            return Optional.empty();
        }
        var now = now();
        return BrandScope.in(
                brand, () -> bench.transaction().execute(_ -> books.transfers().lease(now, now.plus(LEASE))));
    }

    private void serve(Held held) {
        try {
            BrandScope.run(held.brand(), () -> perform(held.lease()));
        } catch (RuntimeException e) {
            log.warn(
                    "transfer could not be written down transfer={}",
                    held.lease().id().value(),
                    e);
        } finally {
            busy.remove(held);
        }
    }

    private void perform(Lease lease) {
        try {
            if (lease.tries() > MOST_TRIES) {
                throw Refusal.invalid("gave_up", "It was tried %d times and came no further".formatted(MOST_TRIES));
            }
            var it = bench.transaction()
                    .execute(_ -> books.transfers().find(lease.id()).orElseThrow());
            var size = work.perform(it, viewer(it), lease, reached -> advance(lease, reached));
            end(it, lease, size);
        } catch (Stopped over) {
            log.info("transfer stopped transfer={}", lease.id().value());
        } catch (Refusal refusal) {
            if (refusal.code().equals(Importing.SOMEBODY_ELSE)) {
                log.warn("transfer waits for another transfer={}", lease.id().value());
            } else {
                fail(lease, refusal.code(), String.valueOf(refusal.getMessage()));
            }
        } catch (RuntimeException bug) {
            var incident = UUID.randomUUID();
            log.error(
                    "transfer broke transfer={} tries={} incident={}",
                    lease.id().value(),
                    lease.tries(),
                    incident,
                    bug);
            if (lease.tries() >= MOST_TRIES) {
                fail(lease, "internal", "Something broke on our side; quote incident %s".formatted(incident));
            }
        }
    }

    /** In the role that whoever asked has by now. */
    private Viewer viewer(Transfer it) {
        return bench.members()
                .find(it.by())
                .filter(Member::isStaff)
                .map(member -> new Viewer(BrandScope.required(), member.person(), member.name(), member.role()))
                .filter(viewer -> viewer.may(TRANSFER))
                .orElseThrow(() -> Refusal.forbidden("left", "Whoever asked for it is no administrator any more"));
    }

    private void advance(Lease lease, Reached reached) {
        var now = now();
        var kept = bench.transaction().execute(_ -> books.transfers().advance(lease, reached, now, now.plus(LEASE)));
        if (kept == 0) {
            throw new Stopped(lease.id());
        }
    }

    /** What was brought in for good is here now, and its file is needed no more. */
    private void end(Transfer it, Lease lease, @Nullable Long size) {
        var now = now();
        bench.transaction().executeWithoutResult(_ -> {
            if (books.transfers().end(lease, Transfer.State.DONE, size, now) > 0) {
                books.events().insert(lease.id(), TransferEvent.What.DONE, null, now);
                if (it.isImport() && !it.wish().dryRun()) {
                    books.removal().remove(it.files().folder(), now);
                }
            }
        });
        log.info("transfer done transfer={}", lease.id().value());
    }

    private void fail(Lease lease, String code, String why) {
        var now = now();
        bench.transaction().executeWithoutResult(_ -> {
            if (books.transfers().fail(lease, code, why, now) > 0) {
                books.events().insert(lease.id(), TransferEvent.What.FAILED, null, now);
            }
        });
        log.info("transfer failed transfer={} code={}", lease.id().value(), code);
    }

    private Instant now() {
        return bench.clock().instant();
    }
}
