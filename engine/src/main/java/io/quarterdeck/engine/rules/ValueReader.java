package io.quarterdeck.engine.rules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads what somebody wrote as the value of a field; nothing when it is none. */
final class ValueReader {
    private static final Set<Field.Known> COUNTS =
            Set.of(Field.Known.REOPENS, Field.Known.REPLIES, Field.Known.AGENT_STATIONS, Field.Known.GROUP_STATIONS);

    static final String NOBODY_THERE = "An automation runs by itself; there is no current user or group";

    private final Vocabulary vocabulary;

    ValueReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Optional<Value> read(Field field, String text) {
        var word = text.strip();
        return switch (field.kind()) {
            case STATUS, PRIORITY, SCORE -> option(field, word);
            case CHOICE, OPTION -> word.isEmpty() ? Optional.of(Value.NONE) : option(field, word);
            case REFERENCE -> word.isEmpty() ? Optional.of(Value.NONE) : reference(field, word);
            case PERSON -> word.isEmpty() ? Optional.of(Value.NONE) : person(field, word);
            case ROLE -> role(word);
            case TAGS, OPTIONS -> Optional.of(Value.Words.of(words(field, text)));
            case WORDS, TEXT -> word.isEmpty() ? Optional.empty() : Optional.of(new Value.Text(word));
            case NUMBER -> number(field, word);
            case FLAG -> flag(word);
            case DATE -> date(word);
            case MOMENT -> moment(word);
            case HOURS -> Optional.empty();
        };
    }

    /** Words between spaces or commas; those of tags without case. */
    SortedSet<String> words(Field field, String text) {
        var words = new TreeSet<String>();
        Arrays.stream((field.kind() == Kind.TAGS ? text.replace(',', ' ') : text)
                        .strip()
                        .split("\\s+"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return words;
    }

    static boolean isCurrent(Value value) {
        return value == Value.Someone.CURRENT_USER || value == Value.Someone.CURRENT_GROUPS;
    }

    /** What could have been written instead. */
    String advice(Field field) {
        var options = vocabulary.options(field);
        return switch (field.kind()) {
            case STATUS, PRIORITY, SCORE, CHOICE, OPTION, OPTIONS ->
                "one of " + String.join(", ", new TreeSet<>(options));
            case REFERENCE -> "an id, or empty for none";
            case PERSON -> "the id of a person, current_user, or empty for none";
            case ROLE -> "agent, end_user, or the id of a person";
            case TAGS -> "tags with spaces between";
            case WORDS, TEXT -> "a text";
            case NUMBER -> field instanceof Field.Known ? "a whole number" : "a number";
            case FLAG -> "true or false";
            case DATE -> "a day such as 2026-11-26";
            case MOMENT -> "a day such as 2026-11-26, an instant such as 2026-11-26T14:00:00Z, or whole hours";
            case HOURS -> "whole hours up to " + Limits.HOURS;
        };
    }

    private Optional<Value> option(Field field, String word) {
        var options = vocabulary.options(field);
        var open = options.isEmpty() && !(field instanceof Field.Known);
        return (open && !word.isEmpty()) || options.contains(word)
                ? Optional.of(new Value.Word(word))
                : Optional.empty();
    }

    private static Optional<Value> reference(Field field, String word) {
        if (field == Field.Known.GROUP && word.equals(Value.Someone.CURRENT_GROUPS.word())) {
            return Optional.of(Value.Someone.CURRENT_GROUPS);
        }
        if ((field == Field.Known.VIA || field == Field.Known.CURRENT_VIA) && word.equals("0")) {
            return Optional.of(new Value.Reference(0));
        }
        return Numbers.id(word).map(Value.Reference::new);
    }

    private static Optional<Value> person(Field field, String word) {
        var somebody = Arrays.stream(Value.Someone.values())
                .filter(it -> it == Value.Someone.CURRENT_USER
                        || it == Value.Someone.REQUESTER && field == Field.Known.ASSIGNEE
                        || it == Value.Someone.ASSIGNEE && field == Field.Known.REQUESTER)
                .filter(it -> it.word().equals(word))
                .findFirst();
        return somebody.isPresent()
                ? Optional.of(somebody.get())
                : Numbers.id(word).map(Value.Reference::new);
    }

    private static Optional<Value> role(String word) {
        var valid = word.equals("agent")
                || word.equals("end_user")
                || Numbers.id(word).isPresent();
        return valid ? Optional.of(new Value.Word(word)) : Optional.empty();
    }

    private static Optional<Value> number(Field field, String word) {
        return Numbers.decimal(word)
                .filter(it -> !(field instanceof Field.Known known && COUNTS.contains(known))
                        || it.signum() >= 0 && it.scale() == 0)
                .map(Value.Number::new);
    }

    private static Optional<Value> flag(String word) {
        return switch (word) {
            case "true", "public", "requester_can_see_comment" -> Optional.of(new Value.Flag(true));
            case "false", "private" -> Optional.of(new Value.Flag(false));
            default -> Optional.empty();
        };
    }

    private static Optional<Value> date(String word) {
        try {
            return Optional.of(new Value.Date(LocalDate.parse(word)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Value> moment(String word) {
        try {
            return Optional.of(new Value.At(
                    word.length() > 10
                            ? Instant.parse(word)
                            : LocalDate.parse(word).atStartOfDay(ZoneOffset.UTC).toInstant()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
