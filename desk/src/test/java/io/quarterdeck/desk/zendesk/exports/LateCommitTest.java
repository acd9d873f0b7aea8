package io.quarterdeck.desk.zendesk.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import io.quarterdeck.desk.kit.DeskClock;
import io.quarterdeck.desk.kit.ForgetfulDb;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.zendesk.wire.Export;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A change that is committed after a younger one was read already: whoever follows the export still gets it. */
@DeskTest
class LateCommitTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Duration LAG = Duration.ofSeconds(60);
    private static final Export.Point START = new Export.Point(NOON.minusSeconds(1), 0);

    @Autowired
    Exports exports;

    @Autowired
    TestBrands brands;

    @Autowired
    TestDatabase database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ForgetfulDb db;

    TestBrand brand;

    @BeforeEach
    void a_brand() {
        brand = brands.bleusalt();
    }

    /** Follows the export as a tap does: what one reading ended with, the next begins with. */
    private final class Tap {
        private final Duration lag;
        private final List<TicketId> seen = new ArrayList<>();
        private Export.Point point = START;

        Tap(Duration lag) {
            this.lag = lag;
        }

        void read(Instant now) {
            var export = exports.tickets(now.minus(lag));
            for (var it : brand.in(() -> export.after(point, 100))) {
                seen.add(it.id());
                point = export.point(it);
            }
        }
    }

    @Test
    void a_late_commit_is_never_lost_by_whoever_keeps_the_lag_and_would_be_without_it() throws Exception {
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        brands.customer(brand, "ana@customer.example.com");
        var early = CompletableFuture.supplyAsync(() -> opened(NOON, written, mayCommit));
        assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
        var late = opened(NOON.plusSeconds(1), new CountDownLatch(1), new CountDownLatch(0));

        var careless = new Tap(Duration.ZERO);
        var careful = new Tap(LAG);
        careless.read(NOON.plusSeconds(2));
        careful.read(NOON.plusSeconds(2));
        mayCommit.countDown();
        var first = early.get(10, TimeUnit.SECONDS);
        for (var second = 3; second < 90; second += 10) {
            careless.read(NOON.plusSeconds(second));
            careful.read(NOON.plusSeconds(second));
        }

        assertThat(careless.seen).as("the danger is real").containsExactly(late);
        assertThat(careful.seen).containsExactly(first, late);
    }

    @Test
    void no_transaction_of_the_desk_lives_as_long_as_the_lag() {
        var timeout = transaction.execute(_ -> db.sql("select current_setting('transaction_timeout') as timeout")
                .one(row -> row.text("timeout")));
        assertThat(timeout).isEqualTo("50s");
        assertThatThrownBy(
                        () -> database.asOwner("set transaction_timeout = '100ms'; begin; select pg_sleep(5); commit"))
                .hasMessageContaining("transaction timeout");
    }

    private TicketId opened(Instant at, CountDownLatch written, CountDownLatch mayCommit) {
        var opened = new TicketId[1];
        DeskClock.at(
                at,
                () -> brand.run(() -> transaction.executeWithoutResult(_ -> {
                    opened[0] = brands.ticket(brand, "ana@customer.example.com", "At " + at);
                    written.countDown();
                    await(mayCommit);
                })));
        return opened[0];
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
