package io.quarterdeck.desk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RememberedTest {

    private final Clock still = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
    private final Remembered<String, Integer> known = new Remembered<>(Duration.ofSeconds(2), still);

    @BeforeEach
    void two_things_are_known() {
        known.get("ours", _ -> 1);
        known.get("theirs", _ -> 1);
    }

    @AfterEach
    void no_transaction_is_left() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void what_is_forgotten_is_asked_again_and_the_rest_is_not() {
        known.forgetIf("ours"::equals);
        assertThat(known.get("ours", _ -> 2)).isEqualTo(2);
        assertThat(known.get("theirs", _ -> 2)).isEqualTo(1);
        known.forget("theirs");
        assertThat(known.get("theirs", _ -> 3)).isEqualTo(3);
    }

    @Test
    void what_a_transaction_has_looked_at_is_no_longer_known_when_it_is_over() {
        TransactionSynchronizationManager.initSynchronization();
        known.forget("ours");
        assertThat(known.get("ours", _ -> 2)).as("within").isEqualTo(2);
        for (var it : TransactionSynchronizationManager.getSynchronizations()) {
            it.afterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK);
        }
        TransactionSynchronizationManager.clearSynchronization();
        assertThat(known.get("ours", _ -> 3)).as("after").isEqualTo(3);
    }
}
