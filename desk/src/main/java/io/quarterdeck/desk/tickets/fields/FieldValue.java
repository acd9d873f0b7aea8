package io.quarterdeck.desk.tickets.fields;

import io.quarterdeck.desk.kit.Refusal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;

/** What a custom field of a ticket holds, in the form in which JSON keeps it. */
public sealed interface FieldValue {

    int MOST_DIGITS = 40;

    /** As JSON writes it: a text, a truth, a number or a list of texts. */
    Object wire();

    /** Words, a day ({@code 2026-11-26}), a decimal number, the tag of one option, or the number of another record. */
    record Text(String wire) implements FieldValue {}

    record Flag(boolean value) implements FieldValue {
        @Override
        public Boolean wire() {
            return value;
        }
    }

    record Whole(long value) implements FieldValue {
        @Override
        public Long wire() {
            return value;
        }
    }

    /** The tags of several options, in order and each once. */
    record Many(List<String> wire) implements FieldValue {
        public Many {
            wire = wire.stream().distinct().sorted().toList();
        }
    }

    /** Any JSON value that a field may hold; what it may hold exactly, its type decides. */
    static FieldValue of(Object json) {
        return switch (json) {
            case FieldValue it -> it;
            case String it -> new Text(it);
            case Boolean it -> new Flag(it);
            case Integer it -> new Whole(it);
            case Long it -> new Whole(it);
            case BigInteger it when it.bitLength() < Long.SIZE -> new Whole(it.longValue());
            case BigDecimal it -> decimal(it);
            case Double it when Double.isFinite(it) -> decimal(BigDecimal.valueOf(it));
            case Collection<?> it
            when it.stream().allMatch(String.class::isInstance) ->
                new Many(it.stream().map(String.class::cast).toList());
            default ->
                throw Refusal.invalid(
                        "field_value",
                        "A field holds a text, true or false, a number or a list of texts; nothing else");
        };
    }

    /** A decimal number is kept as it is written, so that no digit is lost. */
    static Text decimal(BigDecimal number) {
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            throw Refusal.invalid("field_value", "A number has at most %d digits".formatted(MOST_DIGITS));
        }
        return new Text(number.stripTrailingZeros().toPlainString());
    }
}
