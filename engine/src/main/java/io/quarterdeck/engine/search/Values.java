package io.quarterdeck.engine.search;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the value of a field as its shape wants it. */
final class Values {

    private static final Pattern LEVEL = Pattern.compile("\\p{L}[\\p{L}\\p{N}_-]*");
    private static final Pattern AGE = Pattern.compile("(\\d{1,4})(minute|hour|day|week|month|year)s?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);
    private static final int MOST_YEARS = 100;

    private Values() {}

    static Optional<Value> of(Field field, Comparison how, Value words) {
        var isOrder = how != Comparison.IS;
        if (words instanceof Value.Word(var word) && !isOrder && field.shape() != Field.Shape.FLAG) {
            if (word.equalsIgnoreCase("none")) {
                return Optional.of(new Value.None());
            }
            if (word.equals("*")) {
                return Optional.of(new Value.Any());
            }
        }
        return switch (field.shape()) {
            case LEVEL ->
                text(words)
                        .map(it -> it.toLowerCase(Locale.ROOT))
                        .filter(it -> LEVEL.matcher(it).matches() && !it.equals("none"))
                        .map(Value.Word::new);
            case TEXT, WORD, PERSON, NAMED ->
                words instanceof Value.Phrase(var phrase) && phrase.isEmpty() ? Optional.empty() : Optional.of(words);
            case NUMBER -> text(words).flatMap(Values::number);
            case FLAG -> text(words).flatMap(Values::flag);
            case DATE -> text(words).flatMap(Values::time).map(it -> it);
            case CUSTOM -> isOrder && words instanceof Value.Prefix ? Optional.empty() : Optional.of(words);
        };
    }

    /** Why {@link #of} found nothing. */
    static String why(Field field, Comparison how, Value words) {
        var wanted = switch (field.shape()) {
            case LEVEL ->
                "one word of its ladder, such as %s:%s"
                        .formatted(field, field.name().equals("status") ? "open" : "high");
            case TEXT, WORD, PERSON, NAMED, CUSTOM -> "something to look for";
            case NUMBER -> "a number";
            case FLAG -> "true or false";
            case DATE ->
                "a day between %s and %s (2026-11-01), a time (2026-11-01T14:30:00Z) or an age (4hours, 3days, 2weeks)"
                        .formatted(FIRST, LAST);
        };
        return "%s%s wants %s; '%s' is none"
                .formatted(field, how.sign(), wanted, words instanceof Value.Phrase(var it) ? it : words);
    }

    private static Optional<String> text(Value words) {
        return switch (words) {
            case Value.Word(var word) -> Optional.of(word);
            case Value.Phrase(var phrase) when !phrase.isEmpty() && !phrase.contains(" ") -> Optional.of(phrase);
            default -> Optional.empty();
        };
    }

    private static Optional<Value> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new Value.Number(new BigDecimal(text))) : Optional.empty();
    }

    private static Optional<Value> flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> Optional.of(new Value.Flag(true));
            case "false", "no" -> Optional.of(new Value.Flag(false));
            default -> Optional.empty();
        };
    }

    static Optional<Value.Time> time(String text) {
        var age = AGE.matcher(text.toLowerCase(Locale.ROOT));
        if (age.matches()) {
            return age(Integer.parseInt(age.group(1)), age.group(2));
        }
        try {
            if (DAY.matcher(text).matches()) {
                var parts =
                        List.of(text.split("-")).stream().map(Integer::valueOf).toList();
                var day = LocalDate.of(parts.get(0), parts.get(1), parts.get(2));
                return isPlausible(day) ? Optional.of(new Value.Day(day)) : Optional.empty();
            }
            var at = moment(text.toUpperCase(Locale.ROOT));
            return isPlausible(at.atOffset(ZoneOffset.UTC).toLocalDate())
                    ? Optional.of(new Value.Moment(at))
                    : Optional.empty();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** A time without a zone is UTC. */
    private static Instant moment(String text) {
        return text.matches(".*(Z|[+-]\\d{2}:?\\d{2})$") && text.indexOf('T') > 0
                ? OffsetDateTime.parse(text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                        .toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private static boolean isPlausible(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    private static Optional<Value.Time> age(int count, String unit) {
        var counted = Value.Age.Unit.valueOf(unit.toUpperCase(Locale.ROOT) + "S");
        var isLong = counted == Value.Age.Unit.YEARS && count > MOST_YEARS
                || counted == Value.Age.Unit.MONTHS && count > 12 * MOST_YEARS;
        return isLong ? Optional.empty() : Optional.of(new Value.Age(count, counted));
    }
}
