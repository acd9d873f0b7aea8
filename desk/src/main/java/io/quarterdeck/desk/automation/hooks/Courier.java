package io.quarterdeck.desk.automation.hooks;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.automation.hooks.calling.HookId;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers what is due, every webhook by a thread of its own, so that a slow receiver makes only itself wait. What this
 * node took and did not report on, because it died in between, another takes when the lease is over: told at least once,
 * always under the same name.
 */
@Component
public class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final int MOST_ROUNDS = 100;

    /** So many webhooks are served at once by one node. */
    private static final int AT_ONCE = 50;

    private record Round(BrandId brand, HookId hook) {}

    private final HookTable hooks;
    private final Rounds rounds;
    private final Brands brands;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Set<Round> busy = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(AT_ONCE);

    Courier(HookTable hooks, Rounds rounds, Brands brands, TransactionTemplate transaction, Clock clock) {
        this.hooks = hooks;
        this.rounds = rounds;
        this.brands = brands;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sets out for all that is due and does not wait for those it sent. */
    @Scheduled(fixedDelayString = "PT0.5S")
    void setOut() {
        start();
    }

    /** Delivers all that is due now, and returns when that is done. */
    public void deliverDue() {
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
        return brands.all().stream()
                .flatMap(brand -> due(brand.id()).stream().map(it -> new Round(brand.id(), it)))
                .filter(busy::add)
                .map(it -> Thread.ofVirtual().name("webhook-", 0).start(() -> serve(it)))
                .toList();
    }

    private List<HookId> due(BrandId brand) {
        return BrandScope.in(brand, () -> transaction.execute(_ -> hooks.withWork(clock.instant())));
    }

    private void serve(Round round) {
        places.acquireUninterruptibly();
        try {
            BrandScope.run(round.brand(), () -> {
                for (var n = 0; n < MOST_ROUNDS && rounds.deliver(round.hook()) > 0; n++) {
                    // until nothing is due, and then a little less often than for ever
                    continue;
                }
            });
        } catch (RuntimeException e) {
            log.warn(
                    "webhook round failed, will try again webhook={}",
                    round.hook().value(),
                    e);
        } finally {
            places.release();
            busy.remove(round);
        }
    }
}
