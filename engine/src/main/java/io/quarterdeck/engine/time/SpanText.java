package io.quarterdeck.engine.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Spans as text, both ways. */
final class SpanText {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)(s|m|h|bm|bh|bd|d|w|mo)");

    /** Nothing promised to a customer lasts longer, and a slip of the keyboard must not cost a century of arithmetic. */
    private static final int LONGEST_YEARS = 20;

    private SpanText() {}

    static Optional<Span> read(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(form.group(1));
        return switch (form.group(2)) {
            case "s" -> length(number, 1).map(Span.Elapsed::new);
            case "m" -> length(number, 60).map(Span.Elapsed::new);
            case "h" -> length(number, 3600).map(Span.Elapsed::new);
            case "bm" -> length(number, 60).map(Span.OpenTime::new);
            case "bh" -> length(number, 3600).map(Span.OpenTime::new);
            case "bd" -> count(number, 366).map(Span.BusinessDays::new);
            case "d" -> calendar(number, 366, Span.CalendarDays.Unit.DAY);
            case "w" -> calendar(number, 53, Span.CalendarDays.Unit.WEEK);
            case "mo" -> calendar(number, 12, Span.CalendarDays.Unit.MONTH);
            default -> throw new AssertionError(text);
        };
    }

    static String ofElapsed(Duration length) {
        if (length.toSeconds() % 3600 == 0) {
            return length.toHours() + "h";
        }
        return length.toSeconds() % 60 == 0 ? length.toMinutes() + "m" : length.toSeconds() + "s";
    }

    static String ofOpenTime(Duration length) {
        if (length.toSeconds() % 3600 == 0) {
            return length.toHours() + "bh";
        }
        return BigDecimal.valueOf(length.toSeconds())
                        .divide(BigDecimal.valueOf(60), 3, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "bm";
    }

    private static Optional<Duration> length(BigDecimal number, int unitSeconds) {
        var seconds = number.multiply(BigDecimal.valueOf(unitSeconds)).stripTrailingZeros();
        var longest = BigDecimal.valueOf(Duration.ofDays(LONGEST_YEARS * 366L).toSeconds());
        return seconds.scale() > 0 || seconds.compareTo(longest) > 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(seconds.longValueExact()));
    }

    private static Optional<Span> calendar(BigDecimal number, int perYear, Span.CalendarDays.Unit unit) {
        return count(number, perYear).map(count -> new Span.CalendarDays(count, unit));
    }

    private static Optional<Integer> count(BigDecimal number, int perYear) {
        return number.scale() > 0 || number.intValue() > perYear * LONGEST_YEARS
                ? Optional.empty()
                : Optional.of(number.intValueExact());
    }
}
