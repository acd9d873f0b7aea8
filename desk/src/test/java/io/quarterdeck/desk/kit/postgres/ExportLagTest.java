package io.quarterdeck.desk.kit.postgres;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportLagTest {

    @ParameterizedTest
    @CsvSource({"PT60S, PT50S", "PT0S, PT50S", "PT0S, PT0S"})
    void a_desk_starts_when_no_transaction_lives_as_long_as_the_lag(Duration lag, Duration timeout) {
        assertThatCode(() -> new ExportLag(lag, timeout)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"PT60S, PT60S", "PT60S, PT0S", "PT1S, PT2S"})
    void a_desk_whose_exports_could_miss_a_late_commit_does_not_start(Duration lag, Duration timeout) {
        assertThatThrownBy(() -> new ExportLag(lag, timeout))
                .hasMessageContaining("quarterdeck.transaction-timeout")
                .hasMessageContaining("make the timeout shorter");
    }
}
