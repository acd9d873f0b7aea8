package io.quarterdeck.engine.playbook.lint;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as a manager reads them. */
final class Numbers {

    private Numbers() {}

    /** Rounded to so many decimals, without the zeros at the end: {@code 5.45}, {@code 3.5}, {@code 98}. */
    static String of(double number, int decimals) {
        var rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** {@code 1 point}, {@code 2.4 points}. */
    static String points(double number) {
        var text = of(number, 1);
        return text.equals("1") ? "1 point" : text + " points";
    }

    /** {@code 4.4%} for 0.044. */
    static String percent(double share) {
        return of(share * 100, share < 0.1 ? 1 : 0) + "%";
    }
}
