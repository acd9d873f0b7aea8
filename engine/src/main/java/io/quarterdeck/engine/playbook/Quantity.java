package io.quarterdeck.engine.playbook;

import java.math.BigDecimal;

/** A measured number with its unit, so that {@code 5pp} is never compared with {@code 5%}; a duration is in seconds. */
public record Quantity(BigDecimal amount, Unit unit) implements Comparable<Quantity> {

    public enum Unit {
        NUMBER,
        PERCENT,
        POINTS,
        SECONDS,
        MONEY,
        FACTOR
    }

    @Override
    public int compareTo(Quantity other) {
        if (unit != other.unit) {
            throw new IllegalArgumentException("cannot compare %s with %s".formatted(this, other));
        }
        return amount.compareTo(other.amount);
    }
}
