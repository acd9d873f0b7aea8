package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Which of the counted values, from the least, is the quantile by nearest rank. */
final class Rank {
    private Rank() {}

    /** {@code ⌈share·n⌉}, at least 1; 7 % of 100 is the seventh, as it is in decimals and is not in doubles. */
    static long nearest(double share, long n) {
        Lawful.share("share", share);
        if (n < 1) {
            throw Lawful.refusal("n", n, "at least 1, for there is no quantile of nothing");
        }
        var rank = BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(n));
        return Math.max(1, rank.setScale(0, RoundingMode.CEILING).longValueExact());
    }
}
