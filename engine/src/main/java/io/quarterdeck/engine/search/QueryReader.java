package io.quarterdeck.engine.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a search from left to right, once. */
final class QueryReader {

    static final int LONGEST = 2_000;
    static final int MOST_TERMS = 100;
    static final int LONGEST_VALUE = 250;

    private static final Pattern FIELD = Pattern.compile("([\\p{Alpha}][\\p{Alnum}_]{0,60})(?::?(<=|>=|<|>)|:)");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}\\p{Cs}]+");

    /** Ends the reading with a sentence for who typed. */
    private static final class Unclear extends RuntimeException {
        Unclear(String why) {
            super(why, null, false, false);
        }
    }

    private final String text;
    private int at;
    private int begun;
    private int read;
    private boolean dropped;
    private final EnumSet<Thing> types = EnumSet.noneOf(Thing.class);
    private final List<Term> terms = new ArrayList<>();
    private final Map<Field, Integer> asked = new LinkedHashMap<>();
    private Order.@Nullable By by;
    private @Nullable Boolean ascending;

    QueryReader(String text) {
        this.text = BLANK.matcher(text).replaceAll(" ").strip();
    }

    Reading read() {
        try {
            if (text.length() > LONGEST) {
                throw new Unclear(
                        "A search has at most %,d characters; this one has %,d".formatted(LONGEST, text.length()));
            }
            for (blanks(); at < text.length(); blanks()) {
                if (++read > MOST_TERMS) {
                    throw new Unclear("A search has at most %d terms".formatted(MOST_TERMS));
                }
                begun = at;
                term();
            }
            begun = 0;
            return new Reading.Understood(query());
        } catch (Unclear it) {
            return new Reading.Unclear(String.valueOf(it.getMessage()), place());
        }
    }

    /** The term that is being read, as far as the next blank; all of it when no one term is to blame. */
    private String place() {
        var blank = text.indexOf(' ', Math.max(at, begun));
        var end = at > begun && text.charAt(at - 1) == '"' ? at : blank < 0 ? text.length() : blank;
        return text.substring(begun, Math.min(end, begun + LONGEST_VALUE));
    }

    private Query query() {
        if (terms.isEmpty() && dropped && types.isEmpty()) {
            throw new Unclear("'%s' has no letter or digit to look for".formatted(text));
        }
        var order = by == null && ascending == null
                ? Order.BEST_FIRST
                : new Order(by == null ? Order.By.RELEVANCE : by, Boolean.TRUE.equals(ascending));
        var query = new Query(types, terms, order);
        if (query.things().isEmpty()) {
            throw new Unclear("Nothing has all of these at once: %s".formatted(whose()));
        }
        return query;
    }

    private String whose() {
        var fields = asked.keySet().stream().map(it -> "%s is of %s".formatted(it, plural(it.of())));
        var typed = types.isEmpty() ? "" : "only %s are asked for, ".formatted(plural(types));
        return typed + fields.collect(Collectors.joining(", "));
    }

    private static String plural(Set<Thing> things) {
        return things.stream().sorted().map(it -> it.word() + "s").collect(Collectors.joining(" and "));
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private void term() {
        var not = text.charAt(at) == '-';
        if (not) {
            at++;
        }
        var form = FIELD.matcher(text).region(at, text.length());
        if (form.lookingAt()) {
            var name = form.group(1).toLowerCase(Locale.ROOT);
            var rest = form.end();
            var empty = rest == text.length() || text.charAt(rest) == ' ';
            var field = Field.named(name);
            if (field.isPresent() || isDirective(name)) {
                at = rest;
                if (empty) {
                    throw new Unclear("%s%s needs a value: %s:something, %s:none"
                            .formatted(name, form.group().substring(name.length()), name, name));
                }
                var how = form.group(2) == null ? Comparison.IS : Comparison.of(form.group(2));
                var words = words();
                if (field.isPresent()) {
                    property(field.get(), how, words, not);
                } else {
                    directive(name, how, words, not);
                }
                return;
            }
            if (!empty && !text.startsWith("//", rest)) {
                throw new Unclear("There is no field '%s'; to look for the words, put them in quotation marks"
                        .formatted(form.group(1)));
            }
        }
        if (at < text.length() && text.charAt(at) != ' ') {
            free(words(), not);
        } else {
            dropped = true;
        }
    }

    /** What stands here up to the next blank, or in quotation marks; marks that are never closed end with the text. */
    private Value words() {
        if (text.charAt(at) == '"') {
            var end = text.indexOf('"', at + 1);
            var phrase = text.substring(at + 1, end < 0 ? text.length() : end).strip();
            at = end < 0 ? text.length() : end + 1;
            return bounded(new Value.Phrase(phrase), phrase);
        }
        var end = text.indexOf(' ', at);
        var word = text.substring(at, end < 0 ? text.length() : end);
        at += word.length();
        return word.length() > 1 && word.endsWith("*")
                ? bounded(new Value.Prefix(word.substring(0, word.length() - 1)), word)
                : bounded(new Value.Word(word), word);
    }

    private static Value bounded(Value value, String text) {
        if (text.length() > LONGEST_VALUE) {
            throw new Unclear("A word or phrase has at most %d characters; '%s…' has %d"
                    .formatted(LONGEST_VALUE, text.substring(0, 20), text.length()));
        }
        return value;
    }

    private void free(Value words, boolean not) {
        if (words.toString().codePoints().noneMatch(Character::isLetterOrDigit)) {
            dropped = true;
            return;
        }
        add(new Term.Says(words), not);
    }

    private void property(Field field, Comparison how, Value words, boolean not) {
        if (how != Comparison.IS && !field.shape().isOrdered()) {
            throw new Unclear("%s has no more or less; ask for %s:%s".formatted(field.name(), field.name(), words));
        }
        var value = Values.of(field, how, words).orElseThrow(() -> new Unclear(Values.why(field, how, words)));
        if (how != Comparison.IS) {
            asked.putIfAbsent(field, -1);
            add(new Term.Compares(field, how, value), not);
        } else if (not) {
            asked.putIfAbsent(field, -1);
            add(new Term.Is(field, List.of(value)), true);
        } else {
            orElse(field, value);
        }
    }

    /** The same field again is an alternative. */
    private void orElse(Field field, Value value) {
        var place = asked.getOrDefault(field, -1);
        if (place < 0) {
            asked.put(field, terms.size());
            terms.add(new Term.Is(field, List.of(value)));
            return;
        }
        var any = new ArrayList<>(((Term.Is) terms.get(place)).any());
        if (!any.contains(value)) {
            any.add(value);
        }
        terms.set(place, new Term.Is(field, any));
    }

    private void add(Term term, boolean not) {
        var told = not ? new Term.Not(term) : term;
        if (!terms.contains(told)) {
            terms.add(told);
        }
    }

    private static boolean isDirective(String name) {
        return name.equals("type") || name.equals("order_by") || name.equals("sort");
    }

    private void directive(String name, Comparison how, Value words, boolean not) {
        var word = words instanceof Value.Phrase(var phrase) ? phrase : words.toString();
        if (how != Comparison.IS) {
            throw new Unclear("%s has no more or less; write %s:%s".formatted(name, name, word));
        }
        switch (name) {
            case "type" -> {
                var thing = Thing.named(word)
                        .orElseThrow(() -> new Unclear(
                                "There is no type '%s'; it is ticket, user, organization or group".formatted(word)));
                types.addAll(not ? EnumSet.complementOf(EnumSet.of(thing)) : EnumSet.of(thing));
            }
            case "order_by" ->
                by = Order.By.named(word)
                        .orElseThrow(() -> new Unclear(
                                "Nothing is ordered by '%s'; it is created, updated, priority, status, ticket_type or relevance"
                                        .formatted(word)));
            default ->
                ascending = Order.isAscending(word)
                        .orElseThrow(() -> new Unclear("sort is asc or desc, not '%s'".formatted(word)));
        }
    }
}
