package io.quarterdeck.engine.rules;

import java.util.EnumSet;
import java.util.Set;

/** What a field holds, and so which questions make sense of it. */
public enum Kind {
    /** One of the six status words, in their order. */
    STATUS(Asks.EQUAL, Asks.ORDER),
    /** One of the playbook's priorities; urgent is greater than low. */
    PRIORITY(Asks.EQUAL, Asks.ORDER),
    /** One of a short list of words without an order. */
    CHOICE(Asks.EQUAL, Asks.PRESENCE),
    /** A customer's verdict; good is greater than bad. */
    SCORE(Asks.EQUAL, Asks.ORDER),
    /** The id of something. */
    REFERENCE(Asks.EQUAL, Asks.PRESENCE),
    /** The id of a person, which is that of their customer row, staff included; may be said as {@code current_user}. */
    PERSON(Asks.EQUAL, Asks.PRESENCE),
    /** Who acts: {@code agent}, {@code end_user}, or the id of a person. */
    ROLE(Asks.EQUAL),
    TAGS(Asks.MEMBERSHIP, Asks.PRESENCE),
    /** Text that is searched: equal means that it contains the string, includes that it has one of the words. */
    WORDS(Asks.MEMBERSHIP, Asks.EQUAL),
    TEXT(Asks.EQUAL, Asks.MEMBERSHIP, Asks.PRESENCE),
    NUMBER(Asks.EQUAL, Asks.ORDER, Asks.PRESENCE),
    FLAG(Asks.EQUAL, Asks.PRESENCE),
    /** One option of a drop-down, by its tag. */
    OPTION(Asks.EQUAL, Asks.PRESENCE),
    /** Several options, by their tags. */
    OPTIONS(Asks.MEMBERSHIP, Asks.PRESENCE),
    DATE(Asks.EQUAL, Asks.ORDER, Asks.PRESENCE),
    /** An instant, compared with another one. */
    MOMENT(Asks.ORDER, Asks.HOURS),
    /** An instant, asked by how many whole hours ago or ahead it is. */
    HOURS(Asks.ORDER, Asks.HOURS);

    private final Set<Operator> operators = EnumSet.noneOf(Operator.class);

    @SafeVarargs
    Kind(Set<Operator>... asks) {
        for (var each : asks) {
            operators.addAll(each);
        }
    }

    /** The operators for a field of this kind, apart from those about a change. */
    public Set<Operator> operators() {
        return EnumSet.copyOf(operators);
    }

    private static final class Asks {
        static final Set<Operator> EQUAL = EnumSet.of(Operator.IS, Operator.IS_NOT);
        static final Set<Operator> ORDER = EnumSet.of(Operator.IS, Operator.LESS_THAN, Operator.GREATER_THAN);
        static final Set<Operator> MEMBERSHIP = EnumSet.of(Operator.INCLUDES, Operator.NOT_INCLUDES);
        static final Set<Operator> PRESENCE = EnumSet.of(Operator.PRESENT, Operator.NOT_PRESENT);
        static final Set<Operator> HOURS = EnumSet.of(
                Operator.IS_BUSINESS_HOURS, Operator.LESS_THAN_BUSINESS_HOURS, Operator.GREATER_THAN_BUSINESS_HOURS);
    }
}
