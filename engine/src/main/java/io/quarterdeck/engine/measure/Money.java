package io.quarterdeck.engine.measure;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in the smallest unit of its currency. */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(amount.movePointRight(digits(currency)).longValueExact(), currency);
    }

    @Override
    public int compareTo(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot compare %s with %s".formatted(this, other));
        }
        return Long.compare(minor, other.minor);
    }

    /** {@code $150}, {@code $150.01} for dollars of the United States, {@code EUR 12.50} for the rest. */
    @Override
    public String toString() {
        var amount = BigDecimal.valueOf(minor, digits(currency));
        var whole = amount.stripTrailingZeros().scale() <= 0;
        var number = whole ? amount.toBigInteger().toString() : amount.toPlainString();
        return currency.getCurrencyCode().equals("USD") ? "$" + number : currency.getCurrencyCode() + " " + number;
    }

    private static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
