package io.quarterdeck.desk.automation.templates;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import liqp.TemplateContext;
import liqp.filters.Filter;

/** A filter of the language that may not make much of little: no text or number grows until the memory is full. */
final class Bounded extends Filter {

    static final int LONGEST = 100_000;
    private static final int MOST_DIGITS = 100;
    private static final int MOST_ELEMENTS = 10_000;
    private static final Set<String> MULTIPLYING = Set.of("replace", "replace_first", "join");

    private final Filter filter;

    Bounded(Filter filter) {
        super(filter.name);
        this.filter = filter;
    }

    @Override
    public Object apply(Object value, TemplateContext context, Object... params) {
        if (MULTIPLYING.contains(name) && Stream.of(params).anyMatch(it -> size(value) * size(it) > LONGEST * 100L)) {
            throw tooMuch();
        }
        var result = filter.apply(value, context, params);
        if (size(result) > LONGEST || result instanceof BigDecimal number && digits(number) > MOST_DIGITS) {
            throw tooMuch();
        }
        return result;
    }

    private static long size(Object value) {
        return switch (value) {
            case null -> 0;
            case String text -> text.length();
            case Collection<?> many -> many.size() > MOST_ELEMENTS ? LONGEST + 1L : many.size();
            case Object[] many -> many.length > MOST_ELEMENTS ? LONGEST + 1L : many.length;
            default -> 1;
        };
    }

    private static long digits(BigDecimal number) {
        return number.precision() + Math.abs((long) number.scale());
    }

    private IllegalStateException tooMuch() {
        return new IllegalStateException("The filter '%s' makes too much of it".formatted(name));
    }
}
