package io.quarterdeck.desk.search;

import static io.quarterdeck.desk.search.Filter.Part.ANYWHERE;
import static io.quarterdeck.desk.search.Filter.Part.DESCRIPTION;
import static io.quarterdeck.desk.search.Filter.Part.SUBJECT;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.engine.search.Comparison;
import io.quarterdeck.engine.search.Field;
import io.quarterdeck.engine.search.Query;
import io.quarterdeck.engine.search.Term;
import io.quarterdeck.engine.search.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Turns what somebody typed into what must hold of a ticket. */
final class QueryFilters {

    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,18})");

    private final Asker asker;

    private QueryFilters(Asker asker) {
        this.asker = asker;
    }

    static Filter of(Query query, Asker asker) {
        var filters = new QueryFilters(asker);
        return new Filter.All(query.terms().stream().map(filters::term).toList());
    }

    /** The words that the found are to be ranked and marked by. */
    static List<Filter.Says> words(Query query) {
        var words = new ArrayList<Filter.Says>();
        for (var term : query.terms()) {
            if (term instanceof Term.Says(var said)) {
                words.add(new Filter.Says(ANYWHERE, said));
            } else if (term instanceof Term.Is(var field, var any) && field.shape() == Field.Shape.TEXT) {
                any.forEach(it -> words.add(new Filter.Says(ANYWHERE, it)));
            }
        }
        return words.stream().filter(it -> isWritten(it.words())).toList();
    }

    private static boolean isWritten(Value value) {
        return value instanceof Value.Word || value instanceof Value.Phrase || value instanceof Value.Prefix;
    }

    private Filter term(Term term) {
        return switch (term) {
            case Term.Says(var words) -> anywhere(words);
            case Term.Is(var field, var any) ->
                any.size() == 1
                        ? is(field, any.getFirst())
                        : new Filter.Any(any.stream().map(it -> is(field, it)).toList());
            case Term.Compares(var field, var how, var value) -> compares(field, how, value);
            case Term.Not(var it) -> new Filter.Not(term(it));
        };
    }

    /** A number may be a ticket's, and an address the requester's. */
    private Filter anywhere(Value words) {
        var says = new Filter.Says(ANYWHERE, words);
        var number = NUMBER.matcher(words.toString());
        if (words instanceof Value.Word && number.matches()) {
            return Filter.any(says, Filter.is(Column.ID, Long.valueOf(number.group(1))));
        }
        if (words instanceof Value.Word(var word) && word.indexOf('@') > 0) {
            return Filter.any(says, new Filter.Among(Column.CUSTOMER_ID, asker.people(words)));
        }
        return says;
    }

    private Filter is(Field field, Value value) {
        return switch (field.name()) {
            case "subject" -> text(SUBJECT, value);
            case "description" -> text(DESCRIPTION, value);
            case "status" -> levels(Column.STATUS, Ladder.STATUS, Comparison.IS, value);
            case "priority" -> levels(Column.PRIORITY, asker.priorities(), Comparison.IS, value);
            case "ticket_type" -> words(Column.TYPE, value);
            case "via" -> words(Column.CHANNEL, value);
            case "recipient" -> words(Column.RECIPIENT, value);
            case "external_id" -> words(Column.EXTERNAL_ID, value);
            case "satisfaction" -> words(Column.SATISFACTION, value);
            case "assignee" -> known(Column.OWNER_ID, value, asker::staff);
            case "requester" -> known(Column.CUSTOMER_ID, value, asker::people);
            case "submitter" -> known(Column.SUBMITTER_ID, value, asker::people);
            case "group" -> known(Column.GROUP_ID, value, asker.names()::groups);
            case "organization" -> known(Column.ORGANIZATION_ID, value, asker.names()::organizations);
            case "form" -> known(Column.FORM_ID, value, asker.names()::forms);
            case "brand" -> brand(value);
            case "cc" -> new Filter.Copied(asker.people(value));
            case "commenter" -> new Filter.WrittenBy(asker.people(value));
            case "tags" -> tags(value);
            case "custom_status_id" -> numbers(Column.CUSTOM_STATUS_ID, value);
            case "problem_id" -> numbers(Column.PROBLEM_ID, value);
            case "has_attachment" ->
                ((Value.Flag) value).isSet() ? new Filter.Attached() : Filter.not(new Filter.Attached());
            case "fieldvalue" -> asker.fields().anywhere(value);
            case "created", "updated", "solved", "due_date" -> time(column(field), Comparison.IS, value);
            default ->
                field.shape() == Field.Shape.CUSTOM
                        ? asker.fields().is(field.customId(), value, asker.now(), asker.zone())
                        : Filter.NOTHING;
        };
    }

    private Filter compares(Field field, Comparison how, Value value) {
        return switch (field.shape()) {
            case LEVEL ->
                levels(
                        field.name().equals("status") ? Column.STATUS : Column.PRIORITY,
                        field.name().equals("status") ? Ladder.STATUS : asker.priorities(),
                        how,
                        value);
            case DATE -> time(column(field), how, value);
            case NUMBER ->
                between(
                        field.name().equals("problem_id") ? Column.PROBLEM_ID : Column.CUSTOM_STATUS_ID,
                        how,
                        ((Value.Number) value).number().longValue());
            case CUSTOM -> asker.fields().compares(field.customId(), how, value, asker.now(), asker.zone());
            case TEXT, WORD, PERSON, NAMED, FLAG -> Filter.NOTHING;
        };
    }

    private static Column column(Field date) {
        return switch (date.name()) {
            case "created" -> Column.CREATED_AT;
            case "updated" -> Column.UPDATED_AT;
            case "solved" -> Column.SOLVED_AT;
            default -> Column.TASK_DUE_AT;
        };
    }

    /** Every ticket has a subject and a description. */
    private static Filter text(Filter.Part part, Value value) {
        return switch (value) {
            case Value.None() -> Filter.NOTHING;
            case Value.Any() -> Filter.EVERYTHING;
            default -> new Filter.Says(part, value);
        };
    }

    private static Filter levels(Column column, Ladder ladder, Comparison how, Value value) {
        return switch (value) {
            case Value.None() -> new Filter.Empty(column);
            case Value.Any() -> Filter.not(new Filter.Empty(column));
            default -> new Filter.Among(column, ladder.rungs(how, value.toString()));
        };
    }

    private static Filter words(Column column, Value value) {
        return switch (value) {
            case Value.None() -> new Filter.Empty(column);
            case Value.Any() -> Filter.not(new Filter.Empty(column));
            case Value.Prefix(var start) -> new Filter.Begins(column, start);
            case Value.Phrase(var text) -> Filter.is(column, text);
            default -> Filter.is(column, value.toString());
        };
    }

    private static Filter known(Column column, Value value, Function<Value, ? extends Collection<Long>> find) {
        return switch (value) {
            case Value.None() -> new Filter.Empty(column);
            case Value.Any() -> Filter.not(new Filter.Empty(column));
            default -> new Filter.Among(column, find.apply(value));
        };
    }

    private static Filter numbers(Column column, Value value) {
        return switch (value) {
            case Value.None() -> new Filter.Empty(column);
            case Value.Number(var number) -> Filter.is(column, number.longValue());
            default -> Filter.not(new Filter.Empty(column));
        };
    }

    private Filter brand(Value value) {
        return asker.names().isOurBrand(value) ? Filter.EVERYTHING : Filter.NOTHING;
    }

    private Filter tags(Value value) {
        return switch (value) {
            case Value.None() -> new Filter.Untagged();
            case Value.Any() -> Filter.not(new Filter.Untagged());
            case Value.Prefix(var start) -> new Filter.Tagged(asker.names().tags(start));
            case Value.Phrase(var text) -> new Filter.Tagged(List.of(text.toLowerCase(Locale.ROOT)));
            default -> new Filter.Tagged(List.of(value.toString().toLowerCase(Locale.ROOT)));
        };
    }

    private Filter time(Column column, Comparison how, Value value) {
        return switch (value) {
            case Value.None() -> new Filter.Empty(column);
            case Value.Time time -> {
                var window = time.window(how, asker.now(), asker.zone());
                yield new Filter.Between(column, window.from(), window.to());
            }
            default -> Filter.not(new Filter.Empty(column));
        };
    }

    private static Filter between(Column column, Comparison how, long number) {
        return switch (how) {
            case IS -> Filter.is(column, number);
            case LESS -> new Filter.Between(column, null, number);
            case AT_MOST -> new Filter.Between(column, null, number + 1);
            case MORE -> new Filter.Between(column, number + 1, null);
            case AT_LEAST -> new Filter.Between(column, number, null);
        };
    }

    /** The words of an order, the least first. */
    record Ladder(String what, List<String> words) {

        static final Ladder STATUS =
                new Ladder("status", List.of("new", "open", "pending", "hold", "solved", "closed"));

        List<String> rungs(Comparison how, String word) {
            var rung = words.indexOf(word);
            if (rung < 0) {
                throw Refusal.invalid(
                        what, "There is no %s '%s'; it is %s".formatted(what, word, String.join(", ", words)));
            }
            return switch (how) {
                case IS -> List.of(word);
                case LESS -> words.subList(0, rung);
                case AT_MOST -> words.subList(0, rung + 1);
                case MORE -> words.subList(rung + 1, words.size());
                case AT_LEAST -> words.subList(rung, words.size());
            };
        }
    }
}
