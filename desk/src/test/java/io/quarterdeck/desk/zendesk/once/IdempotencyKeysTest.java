package io.quarterdeck.desk.zendesk.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.kit.DeskClock;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class IdempotencyKeysTest {

    @Autowired
    IdempotencyKeys keys;

    @Autowired
    TestBrands brands;

    TestBrand brand;
    int made;

    @BeforeEach
    void a_brand_in_which_nothing_is_made() {
        brand = brands.bleusalt();
        made = 0;
    }

    @Test
    void without_a_key_everything_is_done_each_time() {
        assertThat(once(null, "a").again()).isEmpty();
        once(null, "a");
        assertThat(made).isEqualTo(2);
    }

    @Test
    void the_same_key_with_the_same_body_makes_one_thing() {
        assertThat(once("k", "a")).isEqualTo(new IdempotencyKeys.Outcome("1", Optional.of(false)));
        assertThat(once("k", "a")).isEqualTo(new IdempotencyKeys.Outcome("1", Optional.of(true)));
        assertThat(once("k", "a").lookup()).contains("hit");
        assertThat(made).isEqualTo(1);
    }

    @Test
    void another_body_under_the_key_is_refused() {
        once("k", "a");
        assertThatThrownBy(() -> once("k", "b"))
                .isInstanceOf(DialectRefusal.class)
                .hasMessageContaining("IdempotentRequestError");
        assertThatThrownBy(() -> once("k".repeat(256), "a")).isInstanceOf(DialectRefusal.class);
    }

    @Test
    void work_that_was_refused_or_crashed_leaves_its_key_free() {
        assertThatThrownBy(() -> once("k", "a", () -> {
                    throw Refusal.invalid("subject", "No");
                }))
                .isInstanceOf(Refusal.class);
        assertThat(once("k", "a").again()).contains(false);
    }

    @Test
    void a_key_is_forgotten_after_two_hours() {
        var morning = Instant.parse("2026-11-27T09:00:00Z");
        DeskClock.at(morning, () -> once("k", "a"));
        DeskClock.at(
                morning.plus(Duration.ofMinutes(119)),
                () -> assertThat(once("k", "a").again()).contains(true));
        DeskClock.at(morning.plus(Duration.ofMinutes(121)), () -> {
            assertThat(once("k", "b").made()).isEqualTo("2");
            keys.forgetOldOnes();
            assertThat(once("k", "b").again()).contains(true);
        });
    }

    @Test
    void of_two_that_race_the_second_waits_and_learns_what_the_first_made()
            throws ExecutionException, InterruptedException, TimeoutException {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = both.submit(() -> once("k", "a", () -> {
                inside.countDown();
                await(goOn);
                return "7";
            }));
            await(inside);
            var second = both.submit(() -> once("k", "a"));
            assertThatThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            goOn.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS).again()).contains(false);
            assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(new IdempotencyKeys.Outcome("7", Optional.of(true)));
        }
        assertThat(made).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private IdempotencyKeys.Outcome once(String key, String body) {
        return once(key, body, () -> Integer.toString(++made));
    }

    private IdempotencyKeys.Outcome once(String key, String body, Supplier<String> work) {
        return brand.in(() -> keys.once(brand.viewer(Role.AGENT), key, Map.of("subject", body), work));
    }
}
