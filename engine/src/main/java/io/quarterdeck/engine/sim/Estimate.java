package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.stats.Interval;

/**
 * What runs say of a figure: its value, and where the truth lies with 95 %, from {@code runs} of them. One run alone says
 * nothing of that; its interval is everything that is possible.
 */
public record Estimate(double value, Interval interval, int runs) {

    /** Whether there was anything to judge by; a share of nothing has no value. */
    public boolean isKnown() {
        return runs > 0;
    }
}
