package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.measure.Threshold;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** How one kind of value is written, with an example for whoever wrote it differently. */
record Format<T>(String example, Function<String, Parsed<T>> parser) {

    static <T> Format<T> of(String example, Function<String, Optional<T>> reader) {
        return new Format<>(
                example,
                text -> reader.apply(text)
                        .map(Parsed::ok)
                        .orElseGet(() -> Parsed.unreadable(text, "write it like " + example)));
    }

    /** One word of a closed list. */
    static <T> Format<T> oneOf(List<T> values, Function<T, String> word) {
        var words = values.stream().map(word).toList();
        return new Format<>(
                words.getFirst(),
                text -> values.stream()
                        .filter(value -> word.apply(value).equals(text))
                        .findFirst()
                        .map(Parsed::ok)
                        .orElseGet(() -> Parsed.unreadable(text, Nearest.advice(text, words))));
    }

    static <E extends Enum<E>> Format<E> oneOf(Class<E> type) {
        return oneOf(List.of(type.getEnumConstants()), value -> value.name().toLowerCase(Locale.ROOT));
    }

    Parsed<T> parse(String text) {
        return parser.apply(text);
    }

    <R> Format<R> map(Function<T, R> change) {
        return new Format<>(example, text -> parse(text).then(value -> Parsed.ok(change.apply(value))));
    }

    /** {@code low..high} or a single value. */
    Format<Range<T>> range(Comparator<T> order) {
        return new Format<>(example, text -> {
            var parts = text.split("\\.\\.", 2);
            return parse(parts[0])
                    .then(low -> parse(parts[parts.length - 1]).then(high -> {
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
        var like = "under " + example;
        return new Format<>(like, text -> {
            for (var side : Threshold.Side.values()) {
                if (text.startsWith(side.words() + " ")) {
                    return parse(text.substring(side.words().length() + 1))
                            .then(limit -> Parsed.ok(new Threshold<>(side, limit)));
                }
            }
            return Parsed.unreadable(text, "write it like " + like);
        });
    }
}
