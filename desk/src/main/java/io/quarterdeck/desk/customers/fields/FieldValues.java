package io.quarterdeck.desk.customers.fields;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The values of a brand's own fields: each is of its field's type, and null clears it. */
public record FieldValues(List<ProfileField> fields) {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_LINE = 1_000;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(30);
    private static final int FINEST = 20;

    /** What was known with what was said; a key that no field has is ignored. */
    public Map<String, Object> with(Map<String, Object> before, Said said) {
        var values = new TreeMap<>(before);
        for (var field : fields) {
            if (said.has(field.key())) {
                var value = value(field, said.get(field.key()));
                if (value == null) {
                    values.remove(field.key());
                } else {
                    values.put(field.key(), value);
                }
            }
        }
        return values;
    }

    /** Every active field with its value, or null where there is none. */
    public SequencedMap<String, @Nullable Object> all(Map<String, Object> values) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        fields.stream().filter(ProfileField::active).forEach(it -> all.put(it.key(), values.get(it.key())));
        return all;
    }

    private static @Nullable Object value(ProfileField field, @Nullable Object said) {
        if (said == null || said.equals("")) {
            return null;
        }
        return switch (field.type()) {
            case TEXT -> text(field, said, LONGEST_LINE);
            case TEXTAREA -> text(field, said, LONGEST_TEXT);
            case CHECKBOX -> flag(field, said);
            case DATE -> date(field, said);
            case INTEGER -> integer(field, said);
            case DECIMAL -> decimal(field, said);
            case REGEXP -> matching(field, text(field, said, LONGEST_LINE));
            case DROPDOWN -> offered(field, text(field, said, LONGEST_LINE));
            case MULTISELECT -> chosen(field, said);
            case LOOKUP -> Long.toString(integer(field, said));
        };
    }

    private static String text(ProfileField field, Object said, int longest) {
        if (said instanceof Map<?, ?> || said instanceof Collection<?>) {
            throw wrong(field, "is a text");
        }
        var text = said.toString();
        if (text.length() > longest || text.indexOf('\0') >= 0) {
            throw Said.wrong(field.key(), "TooLong", "is too long (the most is %,d characters)".formatted(longest));
        }
        return text;
    }

    private static boolean flag(ProfileField field, Object said) {
        return switch (said.toString()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw wrong(field, "is true or false");
        };
    }

    /** A day; of an instant, the day that it is written with. */
    private static String date(ProfileField field, Object said) {
        var text = text(field, said, 40);
        try {
            return LocalDate.parse(text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text)
                    .toString();
        } catch (DateTimeException e) {
            throw wrong(field, "is a day such as 2026-11-27");
        }
    }

    private static long integer(ProfileField field, Object said) {
        try {
            return decimal(field, said).longValueExact();
        } catch (ArithmeticException e) {
            throw wrong(field, "is a whole number");
        }
    }

    private static BigDecimal decimal(ProfileField field, Object said) {
        try {
            var number = new BigDecimal(text(field, said, 60));
            if (number.scale() <= FINEST
                    && number.scale() >= -FINEST
                    && number.abs().compareTo(LARGEST) < 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(field, "is a number");
        }
        throw wrong(field, "is too large or too fine a number");
    }

    private static String matching(ProfileField field, String text) {
        if (field.pattern() != null && !Patterns.matches(field.pattern(), text)) {
            throw wrong(field, "does not have the form that is asked for");
        }
        return text;
    }

    private static String offered(ProfileField field, String value) {
        if (!field.offers(value)) {
            throw wrong(field, "is none of the values that may be chosen");
        }
        return value;
    }

    private static List<String> chosen(ProfileField field, Object said) {
        var many = said instanceof Collection<?> values ? values : List.of(said);
        return many.stream()
                .map(it -> offered(field, text(field, it == null ? "" : it, LONGEST_LINE)))
                .distinct()
                .sorted()
                .toList();
    }

    private static Refusal wrong(ProfileField field, String why) {
        return Said.wrong(field.key(), "InvalidValue", why);
    }
}
