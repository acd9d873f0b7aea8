package io.quarterdeck.engine.rules;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers that somebody wrote. */
final class Numbers {
    private static final int LONGEST = 30;

    private Numbers() {}

    static Optional<Long> id(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** {@code 12}, {@code -3.50}; no exponent, so that nobody writes a number that fills the memory. */
    static Optional<BigDecimal> decimal(String text) {
        return text.length() <= LONGEST && text.matches("-?[0-9]+(\\.[0-9]+)?")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    static Optional<Integer> hours(String text, int most) {
        return text.matches("[0-9]{1,6}") && Integer.parseInt(text) <= most
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }
}
