package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.measure.Threshold;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** How one value is written; {@code standIn} is what reading goes on with when a needed one is not there. */
record Format<T>(Form form, Parser<T> parser, Optional<T> standIn) implements Kind<T> {
    private static final Currency DOLLAR = Currency.getInstance("USD");

    /** Turns text into a value; an amount without a code is in the currency of the file. */
    interface Parser<T> {
        Parsed<T> parse(String text, Currency currency);
    }

    Format(Form form, Parser<T> parser) {
        this(form, parser, Optional.empty());
    }

    static <T> Format<T> of(String example, Function<String, Optional<T>> reader) {
        return new Format<>(
                Form.like(example),
                (text, _) -> reader.apply(text)
                        .map(Parsed::ok)
                        .orElseGet(() -> Parsed.unreadable(text, "write it like " + example)));
    }

    /** One word of a closed list. */
    static <T> Format<T> oneOf(List<T> values, Function<T, String> word) {
        var words = values.stream().map(word).toList();
        return new Format<>(
                Form.words(words),
                (text, _) -> values.stream()
                        .filter(value -> word.apply(value).equals(text))
                        .findFirst()
                        .map(Parsed::ok)
                        .orElseGet(() -> Parsed.unreadable(text, () -> Nearest.advice(text, words))));
    }

    static <E extends Enum<E>> Format<E> oneOf(Class<E> type) {
        return oneOf(List.of(type.getEnumConstants()), value -> value.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<T> read(Place place) {
        if (!(place.node() instanceof Node.Scalar(var text, var _, var _))) {
            place.error("QD-S02", " must be one value", "write it like " + form.like());
            return Optional.empty();
        }
        return switch (parse(text, place.currency())) {
            case Parsed.Ok<T>(var value) -> Optional.of(value);
            case Parsed.Bad<T>(var rule, var complaint, var advice) -> {
                place.error(rule, ": " + complaint, advice);
                yield Optional.empty();
            }
        };
    }

    Parsed<T> parse(String text, Currency currency) {
        return parser.parse(text, currency);
    }

    @Override
    public T standIn(Place place) {
        return standIn.orElseGet(() -> switch (parse(form.example(), DOLLAR)) {
            case Parsed.Ok<T>(var value) -> value;
            case Parsed.Bad<T>(var _, var complaint, var _) -> throw new IllegalStateException(complaint);
        });
    }

    @Override
    public String like() {
        return form.like();
    }

    Format<T> orElse(T value) {
        return new Format<>(form, parser, Optional.of(value));
    }

    Format<T> examples(String... right) {
        return new Format<>(form.examples(right), parser, standIn);
    }

    Format<T> pattern(String regex) {
        return new Format<>(form.pattern(regex), parser, standIn);
    }

    /** The value, or a word that stands for none. */
    Format<Optional<T>> orWord(String word) {
        var regex = form.pattern().isEmpty() ? "" : word + "|" + form.pattern();
        return new Format<>(
                form.pattern(regex),
                (text, currency) -> text.equals(word)
                        ? Parsed.ok(Optional.empty())
                        : parse(text, currency).then(value -> Parsed.ok(Optional.of(value))));
    }

    /** {@code low..high} or a single value. */
    Format<Range<T>> range(Comparator<T> order) {
        var regex = form.pattern().isEmpty() ? "" : "(%1$s)(\\.\\.(%1$s))?".formatted(form.pattern());
        return new Format<>(form.pattern(regex), (text, currency) -> {
            var parts = text.split("\\.\\.", 2);
            return parse(parts[0], currency)
                    .then(low -> parse(parts[parts.length - 1], currency).then(high -> {
                        return order.compare(low, high) > 0
                                ? Parsed.misfit(
                                        "%s runs backwards".formatted(text),
                                        "write %s..%s".formatted(parts[parts.length - 1], parts[0]))
                                : Parsed.ok(new Range<>(low, high));
                    }));
        });
    }

    /** {@code under 3%}. */
    Format<Threshold<T>> threshold() {
        var like = "under " + form.like();
        var regex = form.pattern().isEmpty() ? "" : "(at least|at most|under|over) (%s)".formatted(form.pattern());
        return new Format<>(Form.like(like).pattern(regex), (text, currency) -> {
            for (var side : Threshold.Side.values()) {
                if (text.startsWith(side.words() + " ")) {
                    return parse(text.substring(side.words().length() + 1), currency)
                            .then(limit -> Parsed.ok(new Threshold<>(side, limit)));
                }
            }
            return Parsed.unreadable(text, "write it like " + like);
        });
    }
}
