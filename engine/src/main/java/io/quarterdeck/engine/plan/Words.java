package io.quarterdeck.engine.plan;

import java.util.Locale;

/** Numbers as sentences have them. */
final class Words {

    private Words() {}

    /** {@code 87.4%}. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100).replace(".0%", "%");
    }

    /** With one decimal: {@code 9.0}; two below one, so that little is not nothing. */
    static String number(double value) {
        return String.format(Locale.ROOT, value != 0 && Math.abs(value) < 0.95 ? "%.2f" : "%.1f", value);
    }

    static String agents(int count) {
        return count == 1 ? "1 agent" : count + " agents";
    }
}
