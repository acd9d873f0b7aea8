package io.quarterdeck.desk.search;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.tickets.fields.FieldType;
import io.quarterdeck.desk.tickets.fields.Fields;
import io.quarterdeck.desk.tickets.fields.TicketField;
import io.quarterdeck.engine.rules.Condition.Than;
import io.quarterdeck.engine.rules.Kind;
import io.quarterdeck.engine.rules.Vocabulary;
import io.quarterdeck.engine.search.Comparison;
import io.quarterdeck.engine.search.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows what a brand's own fields of tickets hold, and how that is looked for. */
@Component
class CustomFields {

    private final Fields fields;

    CustomFields(Fields fields) {
        this.fields = fields;
    }

    /** As conditions know them. */
    Map<Long, Vocabulary.Shape> shapes() {
        return own().stream()
                .collect(Collectors.toMap(
                        it -> it.id().value(),
                        it -> new Vocabulary.Shape(
                                kind(it.type()),
                                it.options().stream()
                                        .map(option -> option.value())
                                        .collect(Collectors.toSet()))));
    }

    private List<TicketField> own() {
        return fields.all().stream().filter(it -> !it.type().isSystem()).toList();
    }

    private static Kind kind(FieldType type) {
        return switch (type) {
            case CHECKBOX -> Kind.FLAG;
            case DATE -> Kind.DATE;
            case INTEGER, DECIMAL -> Kind.NUMBER;
            case MULTISELECT -> Kind.OPTIONS;
            case TAGGER -> Kind.OPTION;
            default -> Kind.TEXT;
        };
    }

    private Kind kind(long id) {
        return own().stream()
                .filter(it -> it.id().value() == id)
                .findFirst()
                .map(it -> kind(it.type()))
                .orElseThrow(() -> Refusal.invalid("custom_field", "There is no ticket field %d".formatted(id)));
    }

    /** The field as somebody typed it into a search. */
    Filter is(long id, Value value, Instant now, ZoneId zone) {
        return switch (value) {
            case Value.None() -> Filter.not(new Filter.HasField(id));
            case Value.Any() -> new Filter.HasField(id);
            case Value.Prefix(var start) -> new Filter.HoldsBetween(id, false, start, start + "\uFFFF");
            default -> written(id, kind(id), word(value), Comparison.IS, now, zone);
        };
    }

    Filter compares(long id, Comparison how, Value value, Instant now, ZoneId zone) {
        return written(id, kind(id), word(value), how, now, zone);
    }

    /** Any field of text or choice that holds the words. */
    Filter anywhere(Value value) {
        return switch (value) {
            case Value.None() ->
                new Filter.All(own().stream()
                        .map(it -> Filter.not(new Filter.HasField(it.id().value())))
                        .toList());
            case Value.Any() ->
                new Filter.Any(own().stream()
                        .<Filter>map(it -> new Filter.HasField(it.id().value()))
                        .toList());
            default ->
                new Filter.Any(own().stream()
                        .filter(it -> it.type() != FieldType.CHECKBOX && kind(it.type()) != Kind.NUMBER)
                        .<Filter>map(it -> new Filter.Holds(it.id().value(), json(kind(it.type()), word(value))))
                        .toList());
        };
    }

    private static Filter written(long id, Kind kind, String word, Comparison how, Instant now, ZoneId zone) {
        return switch (kind) {
            case NUMBER ->
                number(word).map(it -> range(id, true, how, it)).orElseThrow(() -> wrong(id, "a number", word));
            case DATE ->
                day(word, now, zone)
                        .map(it -> range(id, false, how, it.toString()))
                        .orElseThrow(() -> wrong(id, "a day such as 2026-11-01", word));
            case FLAG -> new Filter.Holds(id, Boolean.valueOf(word.toLowerCase(Locale.ROOT)));
            default -> {
                if (how != Comparison.IS) {
                    throw wrong(id, "no more or less", word);
                }
                yield new Filter.Holds(id, json(kind, word));
            }
        };
    }

    private static Object json(Kind kind, String word) {
        return kind == Kind.OPTIONS ? List.of(word) : word;
    }

    private static Refusal wrong(long id, String wanted, String word) {
        return Refusal.invalid("custom_field", "custom_field_%d wants %s, not '%s'".formatted(id, wanted, word));
    }

    private static Filter range(long id, boolean isNumber, Comparison how, Object value) {
        return switch (how) {
            case IS -> new Filter.HoldsBetween(id, isNumber, value, value);
            case AT_MOST -> new Filter.HoldsBetween(id, isNumber, null, value);
            case AT_LEAST -> new Filter.HoldsBetween(id, isNumber, value, null);
            case LESS ->
                Filter.all(
                        new Filter.HoldsBetween(id, isNumber, null, value),
                        Filter.not(new Filter.HoldsBetween(id, isNumber, value, value)));
            case MORE ->
                Filter.all(
                        new Filter.HoldsBetween(id, isNumber, value, null),
                        Filter.not(new Filter.HoldsBetween(id, isNumber, value, value)));
        };
    }

    private static Optional<BigDecimal> number(String word) {
        return word.matches("-?\\d{1,18}(\\.\\d{1,9})?") ? Optional.of(new BigDecimal(word)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String word, Instant now, ZoneId zone) {
        return Value.Time.read(word)
                .map(it -> it instanceof Value.Day(var day)
                        ? day
                        : LocalDate.ofInstant(
                                instant(
                                        it.window(Comparison.AT_LEAST, now, zone)
                                                .from(),
                                        now),
                                zone));
    }

    private static Instant instant(@Nullable Instant at, Instant otherwise) {
        return at == null ? otherwise : at;
    }

    private static String word(Value value) {
        return value instanceof Value.Phrase(var text) ? text : value.toString();
    }

    /** The field as a condition has it. */
    Filter is(long id, Kind kind, io.quarterdeck.engine.rules.Value value) {
        return switch (value) {
            case io.quarterdeck.engine.rules.Value.Nothing _ -> Filter.not(new Filter.HasField(id));
            case io.quarterdeck.engine.rules.Value.Word(var word) -> new Filter.Holds(id, json(kind, word));
            case io.quarterdeck.engine.rules.Value.Text(var text) -> new Filter.HoldsText(id, text);
            case io.quarterdeck.engine.rules.Value.Number(var number) ->
                new Filter.HoldsBetween(id, true, number, number);
            case io.quarterdeck.engine.rules.Value.Date(var date) -> new Filter.Holds(id, date.toString());
            case io.quarterdeck.engine.rules.Value.Flag(var set) ->
                set ? new Filter.Holds(id, true) : Filter.not(new Filter.Holds(id, true));
            case io.quarterdeck.engine.rules.Value.Words(var words) -> includes(id, kind, words);
            case io.quarterdeck.engine.rules.Value.Reference(var reference) ->
                new Filter.Holds(id, Long.toString(reference));
            case io.quarterdeck.engine.rules.Value.At _, io.quarterdeck.engine.rules.Value.Someone _ -> Filter.NOTHING;
        };
    }

    Filter includes(long id, Kind kind, Collection<String> words) {
        return new Filter.Any(words.stream()
                .<Filter>map(
                        it -> kind == Kind.TEXT ? new Filter.HoldsWord(id, it) : new Filter.Holds(id, json(kind, it)))
                .toList());
    }

    Filter compares(long id, Than than, io.quarterdeck.engine.rules.Value value) {
        var how = switch (than) {
            case LESS -> Comparison.LESS;
            case SAME -> Comparison.IS;
            case MORE -> Comparison.MORE;
        };
        return switch (value) {
            case io.quarterdeck.engine.rules.Value.Number(var number) -> range(id, true, how, number);
            case io.quarterdeck.engine.rules.Value.Date(var date) -> range(id, false, how, date.toString());
            default -> Filter.NOTHING;
        };
    }
}
