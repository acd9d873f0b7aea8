package io.quarterdeck.engine.measure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A share in hundredths of a percent, so that 14.25% is exact. */
public record Percent(int hundredths) implements Comparable<Percent> {
    private static final Pattern FORM = Pattern.compile("[+-]?\\d{1,5}(\\.\\d{1,2})?%");

    public static Percent of(int percent) {
        return new Percent(Math.multiplyExact(percent, 100));
    }

    public static Optional<Percent> read(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(text.substring(0, text.length() - 1));
        return Optional.of(new Percent(number.movePointRight(2).intValueExact()));
    }

    public Percent plus(Percent other) {
        return new Percent(Math.addExact(hundredths, other.hundredths));
    }

    @Override
    public int compareTo(Percent other) {
        return Integer.compare(hundredths, other.hundredths);
    }

    @Override
    public String toString() {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString() + "%";
    }
}
