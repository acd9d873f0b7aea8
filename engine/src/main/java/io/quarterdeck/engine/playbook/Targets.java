package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.measure.Threshold;
import io.quarterdeck.engine.time.Span;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** Measured numbers and what is wanted of them, as the file writes them. */
final class Targets {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,3})?");
    private static final Pattern POINTS = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)pp");
    private static final Pattern FACTOR = Pattern.compile("x(\\d{1,3}(?:\\.\\d{1,2})?)");
    private static final Pattern DROPS = Pattern.compile("drops over (\\S+) week over week");
    private static final Pattern ABOVE_NORMAL = Pattern.compile("above normal at (\\S+)");
    private static final String IN_TIME = " in time";
    private static final String LIKE = "75%..85%, at least 90%, under 3%, rising, falling or per channel";

    static final Format<BigDecimal> FACTORS = Format.of("x3", text -> {
        var form = FACTOR.matcher(text);
        return form.matches() ? Optional.of(new BigDecimal(form.group(1))) : Optional.empty();
    });

    static final Format<Quantity> QUANTITY = new Format<>(
            Form.like("90%"),
            (text, currency) ->
                    read(text, currency).map(Parsed::ok).orElseGet(() -> Parsed.unreadable(text, "write it like 90%")));

    static final Format<Target> TARGET = new Format<>(
            Form.like(LIKE).examples("75%..85%", "at least 90%", "under 3%", "rising", "falling", "per channel"),
            (text, currency) -> switch (text) {
                case "rising" -> Parsed.ok(new Target.Rising());
                case "falling" -> Parsed.ok(new Target.Falling());
                case "per channel" -> Parsed.ok(new Target.PerChannel());
                default -> limit(text, currency);
            });

    /** An effect grows away from zero: {@code -20%..-40%}. */
    static final Format<Range<Quantity>> EFFECT = new Format<>(Form.like("-10%..-15%"), Targets::effect);

    private Targets() {}

    private static Parsed<Target> limit(String text, Currency currency) {
        var drops = DROPS.matcher(text);
        if (drops.matches()) {
            return QUANTITY.parse(drops.group(1), currency)
                    .then(it -> it.unit() == Quantity.Unit.POINTS
                            ? Parsed.ok(new Target.Drops(it))
                            : Parsed.unreadable(text, "write it like drops over 5pp week over week"));
        }
        var normal = ABOVE_NORMAL.matcher(text);
        if (normal.matches()) {
            return Formats.PERCENT.parse(normal.group(1), currency).then(it -> Parsed.ok(new Target.AboveNormal(it)));
        }
        for (var side : Threshold.Side.values()) {
            if (text.startsWith(side.words() + " ")) {
                var rest = text.substring(side.words().length() + 1);
                var inTime = rest.endsWith(IN_TIME);
                var value = inTime ? rest.substring(0, rest.length() - IN_TIME.length()) : rest;
                return QUANTITY.parse(value, currency)
                        .then(it -> Parsed.ok(new Target.Limit(new Threshold<>(side, it), inTime)));
            }
        }
        return band(text, currency);
    }

    private static Parsed<Target> band(String text, Currency currency) {
        var parts = text.split("\\.\\.", 2);
        return switch (QUANTITY.parse(parts[0], currency)) {
            case Parsed.Bad<Quantity> _ -> Parsed.unreadable(text, "write it like " + LIKE);
            case Parsed.Ok<Quantity>(var low) ->
                QUANTITY.parse(parts[parts.length - 1], currency).then(high -> {
                    if (low.unit() != high.unit()) {
                        return Parsed.misfit(text + " mixes two units", "use one unit on both sides");
                    }
                    return low.compareTo(high) > 0
                            ? Parsed.misfit(
                                    text + " runs backwards",
                                    "write %s..%s".formatted(parts[parts.length - 1], parts[0]))
                            : Parsed.ok(new Target.Band(new Range<>(low, high)));
                });
        };
    }

    private static Parsed<Range<Quantity>> effect(String text, Currency currency) {
        var parts = text.split("\\.\\.", 2);
        var least = signed(parts[0], currency).orElse(null);
        var most = signed(parts[parts.length - 1], currency).orElse(null);
        if (least == null || most == null) {
            return Parsed.unreadable(text, "write it like -10%..-15% or -1.5m");
        }
        if (least.unit() != most.unit()) {
            return Parsed.misfit(text + " mixes two units", "use one unit on both sides");
        }
        return least.amount().abs().compareTo(most.amount().abs()) > 0
                ? Parsed.misfit(text + " runs backwards", "write %s..%s".formatted(parts[parts.length - 1], parts[0]))
                : Parsed.ok(new Range<>(least, most));
    }

    private static Optional<Quantity> signed(String text, Currency currency) {
        if (text.startsWith("-") || text.startsWith("+")) {
            var negative = text.startsWith("-");
            return read(text.substring(1), currency)
                    .map(it -> negative ? new Quantity(it.amount().negate(), it.unit()) : it);
        }
        return read(text, currency);
    }

    private static Optional<Quantity> read(String text, Currency currency) {
        if (text.endsWith("%")) {
            return Percent.read(text).map(it -> of(BigDecimal.valueOf(it.hundredths(), 2), Quantity.Unit.PERCENT));
        }
        var points = POINTS.matcher(text);
        if (points.matches()) {
            return Optional.of(of(new BigDecimal(points.group(1)), Quantity.Unit.POINTS));
        }
        var factor = FACTOR.matcher(text);
        if (factor.matches()) {
            return Optional.of(of(new BigDecimal(factor.group(1)), Quantity.Unit.FACTOR));
        }
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(of(new BigDecimal(text), Quantity.Unit.NUMBER));
        }
        if (Span.read(text).orElse(null) instanceof Span.Elapsed(var length)) {
            return Optional.of(of(BigDecimal.valueOf(length.toSeconds()), Quantity.Unit.SECONDS));
        }
        return Formats.MONEY.parse(text, currency) instanceof Parsed.Ok<Money>(var money)
                ? Optional.of(of(
                        BigDecimal.valueOf(money.minor(), Math.max(0, currency.getDefaultFractionDigits())),
                        Quantity.Unit.MONEY))
                : Optional.empty();
    }

    private static Quantity of(BigDecimal amount, Quantity.Unit unit) {
        return new Quantity(amount.stripTrailingZeros(), unit);
    }
}
