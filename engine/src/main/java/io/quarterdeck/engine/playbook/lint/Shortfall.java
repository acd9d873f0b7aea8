package io.quarterdeck.engine.playbook.lint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * Work that a promise cannot be kept for: it arrives while nobody works and is due before anybody does. {@code
 * unreachable} is zero when only what arrives at one instant is lost: due the very minute we open.
 */
record Shortfall(Duration longestClosure, Duration unreachable, Duration of) {
    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    /** {@code 33.3%}. */
    String share() {
        return BigDecimal.valueOf(unreachable.toSeconds() * 100)
                        .divide(BigDecimal.valueOf(of.toSeconds()), 1, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    /** {@code 56}, {@code 7.5}. */
    static String hours(Duration length) {
        return BigDecimal.valueOf(length.toSeconds())
                .divide(HOUR, 1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
