package io.quarterdeck.engine.rules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a condition asks, by the word that is written. */
public enum Operator {
    IS,
    IS_NOT,
    LESS_THAN,
    GREATER_THAN,
    INCLUDES,
    NOT_INCLUDES,
    PRESENT,
    NOT_PRESENT,
    /** This update changed it, to whatever. */
    CHANGED,
    NOT_CHANGED,
    /** This update changed it to the value. */
    VALUE,
    NOT_VALUE,
    /** This update changed it from the value. */
    VALUE_PREVIOUS,
    NOT_VALUE_PREVIOUS,
    IS_BUSINESS_HOURS,
    LESS_THAN_BUSINESS_HOURS,
    GREATER_THAN_BUSINESS_HOURS;

    private static final Map<String, Operator> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(Operator::word, Function.identity()));
    private static final Set<Operator> OF_A_CHANGE =
            EnumSet.of(CHANGED, NOT_CHANGED, VALUE, NOT_VALUE, VALUE_PREVIOUS, NOT_VALUE_PREVIOUS);
    private static final Set<Operator> WITHOUT_VALUE = EnumSet.of(PRESENT, NOT_PRESENT, CHANGED, NOT_CHANGED);
    private static final Set<Operator> NEGATED =
            EnumSet.of(IS_NOT, NOT_INCLUDES, NOT_PRESENT, NOT_CHANGED, NOT_VALUE, NOT_VALUE_PREVIOUS);

    public static Optional<Operator> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    static Set<Operator> ofAnyChange() {
        return EnumSet.of(CHANGED, NOT_CHANGED);
    }

    static Set<Operator> ofAChange() {
        return OF_A_CHANGE;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether something is to be said beside it. */
    public boolean takesValue() {
        return !WITHOUT_VALUE.contains(this);
    }

    boolean not() {
        return NEGATED.contains(this);
    }

    boolean inBusinessHours() {
        return this == IS_BUSINESS_HOURS || this == LESS_THAN_BUSINESS_HOURS || this == GREATER_THAN_BUSINESS_HOURS;
    }
}
