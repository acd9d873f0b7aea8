package io.quarterdeck.desk.kit;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a caller said of a thing, attribute by attribute: each may be said, cleared with null, or left alone, and then
 * stays as it was. What is said wrongly is refused by name; what nobody knows is ignored.
 */
public record Said(Map<String, @Nullable Object> values) {

    private static final int MOST_TAGS = 200;
    private static final int LONGEST_TAG = 100;

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public @Nullable Object get(String key) {
        return values.get(key);
    }

    /** A text that may be cleared; blank is as good as null. */
    public @Nullable String text(String key, @Nullable String before, int longest) {
        if (!has(key)) {
            return before;
        }
        var text = string(key).map(String::strip).orElse("");
        if (text.codePointCount(0, text.length()) > longest) {
            throw wrong(key, "TooLong", "is too long (the most is %,d characters)".formatted(longest));
        }
        if (!isStorable(text)) {
            throw wrong(key, "InvalidValue", "contains a character that no text may hold");
        }
        return text.isEmpty() ? null : text;
    }

    /** A text that there must be. */
    public String required(String key, @Nullable String before, int longest) {
        var text = text(key, before, longest);
        if (text == null) {
            throw wrong(key, "BlankValue", "cannot be blank");
        }
        return text;
    }

    public boolean flag(String key, boolean before) {
        return switch (has(key) ? get(key) : (Object) before) {
            case null -> before;
            case Boolean flag -> flag;
            case String text when text.equals("true") -> true;
            case String text when text.equals("false") -> false;
            default -> throw wrong(key, "InvalidValue", "is true or false");
        };
    }

    /** A number, also one written as text; null when cleared. */
    public @Nullable Long number(String key, @Nullable Long before) {
        return has(key) ? number(key) : before;
    }

    private @Nullable Long number(String key) {
        return switch (get(key)) {
            case null -> null;
            case Integer number -> number.longValue();
            case Long number -> number;
            case String text when text.isBlank() -> null;
            case String text when text.matches("-?\\d{1,18}") -> Long.valueOf(text);
            default -> throw wrong(key, "InvalidValue", "is a whole number");
        };
    }

    /** Texts in a list, or in one text with spaces or commas between them. */
    public List<String> words(String key, List<String> before) {
        if (!has(key)) {
            return before;
        }
        return switch (get(key)) {
            case null -> List.of();
            case String text -> split(text);
            case Collection<?> many ->
                many.stream()
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList();
            default -> throw wrong(key, "InvalidValue", "is a list of texts");
        };
    }

    /**
     * Tags in the one spelling under which they are kept: lower case, each once, in order. Beside the whole list a caller
     * may say {@code additional_tags} and {@code remove_tags}, which are added to and taken from whatever is there.
     */
    public List<String> tags(String key, List<String> before) {
        var tags = new TreeSet<>(has(key) ? spelled(key) : before);
        tags.addAll(spelled("additional_tags"));
        tags.removeAll(spelled("remove_tags"));
        if (tags.size() > MOST_TAGS) {
            throw wrong(key, "TooLong", "are too many (the most is %d)".formatted(MOST_TAGS));
        }
        return List.copyOf(tags);
    }

    private List<String> spelled(String key) {
        return words(key, List.of()).stream()
                .map(it -> it.toLowerCase(Locale.ROOT).replaceAll("\\s+", "_"))
                .peek(it -> {
                    if (it.length() > LONGEST_TAG || !isStorable(it)) {
                        throw wrong(key, "TooLong", "has a tag of more than %d characters".formatted(LONGEST_TAG));
                    }
                })
                .toList();
    }

    /** What stands beneath a key, as something said in its own right. */
    public Said within(String key) {
        return switch (get(key)) {
            case null -> new Said(Map.of());
            case Map<?, ?> map -> of(map);
            default -> throw wrong(key, "InvalidValue", "is an object");
        };
    }

    /** The same, but for what is said under these keys. */
    public Said without(String... keys) {
        var rest = new LinkedHashMap<String, @Nullable Object>(values);
        rest.keySet().removeAll(List.of(keys));
        return new Said(rest);
    }

    public static Said of(Map<?, ?> map) {
        var said = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> said.put(String.valueOf(key), value));
        return new Said(said);
    }

    /** Why an attribute is refused; {@code error} is one of the few words that programs look at. */
    public static Refusal wrong(String key, String error, String why) {
        var sentence = "%s: %s".formatted(title(key), why);
        return Refusal.invalid(key, sentence, Map.of(key, List.of(Map.of("description", sentence, "error", error))));
    }

    private static String title(String key) {
        var words = key.replace('_', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Neither U+0000, which the database knows no place for, nor half of a character. */
    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private Optional<String> string(String key) {
        return switch (get(key)) {
            case null -> Optional.empty();
            case String text -> Optional.of(text);
            case Number number -> Optional.of(number.toString());
            default -> throw wrong(key, "InvalidValue", "is a text");
        };
    }

    private static List<String> split(String text) {
        return List.of(text.strip().split("[\\s,]+")).stream()
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
