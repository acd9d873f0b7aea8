package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.measure.ServiceLevel;
import io.quarterdeck.engine.time.Span;
import io.quarterdeck.engine.time.Week;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The values of the grammar in playbook.md. */
final class Formats {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,3})?");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final String SPANS = "\\d{1,6}(\\.\\d{1,3})?(s|m|h|bm|bh|bd|d|w|mo)";
    private static final Pattern SERVICE = Pattern.compile("(\\S+) within (\\S+)");
    private static final Pattern AMOUNT = Pattern.compile("([$€£]|[A-Z]{3} )(\\d{1,12}(?:\\.\\d{2})?)");
    private static final Map<String, String> SIGNS = Map.of("€", "EUR", "£", "GBP");

    static final Format<String> TEXT = Format.of("text", text -> text.isBlank() ? Optional.empty() : Optional.of(text))
            .orElse("");
    static final Format<String> NAME_WORD = Format.of(
                    "order_status", text -> NAME.matcher(text).matches() ? Optional.of(text) : Optional.empty())
            .pattern(NAME.pattern())
            .orElse("");
    static final Format<Boolean> FLAG = Format.oneOf(List.of(true, false), String::valueOf);
    static final Format<BigDecimal> NUMERIC = Format.of(
                    "1.5",
                    text -> NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty())
            .pattern(NUMBER.pattern());
    static final Format<Integer> WHOLE = Format.of(
                    "1", text -> text.matches("[1-9]\\d{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty())
            .pattern("[1-9]\\d{0,8}");
    /** A share of a whole. */
    static final Format<Percent> PERCENT = Format.of(
                    "90%", text -> Percent.read(text).filter(Formats::isShare))
            .pattern("\\d{1,3}(\\.\\d{1,2})?%");

    static final Format<Span> SPAN = Format.of("24h", Span::read).pattern(SPANS);
    static final Format<Duration> DURATION = Format.of(
                    "6m",
                    text -> Span.read(text)
                            .flatMap(span ->
                                    span instanceof Span.Elapsed(var length) ? Optional.of(length) : Optional.empty()))
            .pattern("\\d{1,6}(\\.\\d{1,3})?[smh]");
    static final Format<ServiceLevel> SERVICE_LEVEL = Format.of("80% within 30s", Formats::serviceLevel)
            .pattern("[+-]?\\d{1,5}(\\.\\d{1,2})?% within \\d{1,6}(\\.\\d{1,3})?[smh]");
    static final Format<Deadline> DEADLINE = deadline(false);

    static final Format<Every> EVERY = Format.oneOf(Every.class);
    static final Format<Every> ADVERB = Format.oneOf(List.of(Every.values()), Every::adverb);
    static final Kind<Week> SCHEDULE = new Kind.Schedule();

    /** only a first reply may aim in opening time and break in elapsed time. */
    static final Format<Deadline> FIRST_RESPONSE = deadline(true);

    static final Format<Money> MONEY = new Format<>(Form.like("$150"), (text, currency) -> {
        var form = AMOUNT.matcher(text);
        if (!form.matches()) {
            return Parsed.unreadable(text, "write it like $150 or $150.01");
        }
        var sign = form.group(1).strip();
        var code = SIGNS.getOrDefault(sign, sign);
        return sign.equals("$") || code.equals(currency.getCurrencyCode())
                ? amount(text, new BigDecimal(form.group(2)), currency)
                : Parsed.misfit(
                        "%s is in %s, the file is in %s".formatted(text, code, currency),
                        "write $%s for the currency of the file".formatted(form.group(2)));
    });

    static final Format<Range<Span>> SPAN_RANGE = new Format<>(
            SPAN.form().pattern("%1$s(\\.\\.%1$s)?".formatted(SPANS)),
            (text, _) -> deadline(text, false).then(both -> Parsed.ok(new Range<>(both.aim(), both.breach()))));

    private Formats() {}

    private static Parsed<Money> amount(String text, BigDecimal number, Currency currency) {
        return number.stripTrailingZeros().scale() > Math.max(0, currency.getDefaultFractionDigits())
                ? Parsed.unreadable(text, "%s has no smaller unit".formatted(currency))
                : Parsed.ok(Money.of(number, currency));
    }

    private static Optional<ServiceLevel> serviceLevel(String text) {
        var form = SERVICE.matcher(text);
        return form.matches()
                ? Percent.read(form.group(1))
                        .filter(share -> isShare(share) && share.hundredths() > 0)
                        .flatMap(share -> Span.read(form.group(2))
                                .flatMap(span -> span instanceof Span.Elapsed(var length)
                                        ? Optional.of(new ServiceLevel(share, length))
                                        : Optional.empty()))
                : Optional.empty();
    }

    private static boolean isShare(Percent percent) {
        return percent.hundredths() >= 0 && percent.compareTo(Percent.of(100)) <= 0;
    }

    private static Format<Deadline> deadline(boolean mixed) {
        return new Format<>(
                Form.like("24h or 4h..12h").examples("24h", "4h..12h").pattern("%1$s(\\.\\.%1$s)?".formatted(SPANS)),
                (text, _) -> deadline(text, mixed));
    }

    private static Parsed<Deadline> deadline(String text, boolean mixed) {
        var parts = text.split("\\.\\.", 2);
        var aim = Span.read(parts[0]);
        var breach = Span.read(parts[parts.length - 1]);
        if (aim.isEmpty() || breach.isEmpty()) {
            return Parsed.unreadable(text, "write it like 24h, 1bh, 3bd or 4h..12h");
        }
        return ordered(text, new Deadline(aim.get(), breach.get()), mixed);
    }

    private static Parsed<Deadline> ordered(String text, Deadline deadline, boolean mixed) {
        if (deadline.aim().getClass() != deadline.breach().getClass()) {
            return mixed
                    ? mixed(text, deadline)
                    : Parsed.misfit(
                            text + " mixes two clocks",
                            "use one kind of unit; only first_response may aim on one clock and break on another");
        }
        return SIZE.compare(deadline.aim(), deadline.breach()) > 0
                ? Parsed.misfit(text + " runs backwards", "write %s..%s".formatted(deadline.breach(), deadline.aim()))
                : Parsed.ok(deadline);
    }

    /** Open time is never shorter than time on the wall: an aim that is longer than the breach comes after it. */
    private static Parsed<Deadline> mixed(String text, Deadline deadline) {
        var backwards = isTime(deadline.aim())
                && isTime(deadline.breach())
                && SIZE.compare(deadline.aim(), deadline.breach()) > 0;
        return backwards
                ? Parsed.misfit(text + " runs backwards", "write %s..%s".formatted(deadline.breach(), deadline.aim()))
                : Parsed.ok(deadline);
    }

    private static boolean isTime(Span span) {
        return span instanceof Span.Elapsed || span instanceof Span.OpenTime;
    }

    /** Compares spans of one family; a month counts 30 days, which is exact enough to see what was swapped. */
    private static final Comparator<Span> SIZE = Comparator.comparingLong(span -> switch (span) {
        case Span.Elapsed(var length) -> length.toSeconds();
        case Span.OpenTime(var length) -> length.toSeconds();
        case Span.BusinessDays(var days) -> days;
        case Span.CalendarDays(var count, var unit) ->
            switch (unit) {
                case DAY -> count;
                case WEEK -> count * 7L;
                case MONTH -> count * 30L;
            };
    });
}
