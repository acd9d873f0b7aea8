package io.quarterdeck.desk.search;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.engine.rules.Condition;
import io.quarterdeck.engine.rules.Condition.Than;
import io.quarterdeck.engine.rules.Conditions;
import io.quarterdeck.engine.rules.Field;
import io.quarterdeck.engine.rules.Field.Known;
import io.quarterdeck.engine.rules.Kind;
import io.quarterdeck.engine.rules.Ranks;
import io.quarterdeck.engine.rules.Value;
import io.quarterdeck.engine.rules.Via;
import io.quarterdeck.engine.search.Comparison;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Turns the conditions of a view or an automation into what must hold of a ticket; it says what {@code Conditions.hold} says. */
final class ConditionFilters {

    private static final Map<Known, Column> COLUMNS = Map.ofEntries(
            Map.entry(Known.STATUS, Column.STATUS),
            Map.entry(Known.CUSTOM_STATUS, Column.CUSTOM_STATUS_ID),
            Map.entry(Known.TYPE, Column.TYPE),
            Map.entry(Known.PRIORITY, Column.PRIORITY),
            Map.entry(Known.GROUP, Column.GROUP_ID),
            Map.entry(Known.ASSIGNEE, Column.OWNER_ID),
            Map.entry(Known.REQUESTER, Column.CUSTOMER_ID),
            Map.entry(Known.ORGANIZATION, Column.ORGANIZATION_ID),
            Map.entry(Known.VIA, Column.CHANNEL),
            Map.entry(Known.CHANNEL, Column.CHANNEL),
            Map.entry(Known.INTENT, Column.INTENT),
            Map.entry(Known.RECIPIENT, Column.RECIPIENT),
            Map.entry(Known.FORM, Column.FORM_ID),
            Map.entry(Known.SATISFACTION, Column.SATISFACTION),
            Map.entry(Known.TICKET_IS_PUBLIC, Column.IS_PUBLIC),
            Map.entry(Known.EXACT_CREATED_AT, Column.CREATED_AT),
            Map.entry(Known.CREATED_AT, Column.CREATED_AT),
            Map.entry(Known.UPDATED_AT, Column.UPDATED_AT),
            Map.entry(Known.SOLVED, Column.SOLVED_AT),
            Map.entry(Known.DUE_DATE, Column.TASK_DUE_AT),
            Map.entry(Known.UNTIL_DUE_DATE, Column.TASK_DUE_AT),
            Map.entry(Known.SLA_NEXT_BREACH_AT, Column.BREACH_AT),
            Map.entry(Known.UNTIL_SLA_NEXT_BREACH_AT, Column.BREACH_AT));

    private static final Set<Known> WITHOUT_COLUMN = Set.of(Known.TAGS, Known.SUBJECT, Known.DESCRIPTION, Known.BRAND);

    private final Looker looker;

    private ConditionFilters(Looker looker) {
        this.looker = looker;
    }

    static Filter of(Conditions conditions, Looker looker) {
        var filters = new ConditionFilters(looker);
        var all = new ArrayList<>(conditions.all().stream().map(filters::filter).toList());
        if (!conditions.any().isEmpty()) {
            all.add(new Filter.Any(
                    conditions.any().stream().map(filters::filter).toList()));
        }
        return new Filter.All(all);
    }

    /** The fields that no list can be asked for, and why. */
    static Map<String, String> absent() {
        var absent = new TreeMap<String, String>();
        for (var it : Known.values()) {
            if (!COLUMNS.containsKey(it) && !WITHOUT_COLUMN.contains(it)) {
                absent.put(
                        it.word(),
                        "%s cannot be asked of a list of tickets, only of one that changes".formatted(it.word()));
            }
        }
        return absent;
    }

    private Filter filter(Condition condition) {
        return switch (condition) {
            case Condition.Equal(var field, var not, var value) -> unless(not, equal(field, value));
            case Condition.Compared(var field, var than, var value) -> compared(field, than, value);
            case Condition.Includes(var field, var not, var words) -> unless(not, includes(field, words));
            case Condition.Present(var field, var not) -> unless(not, present(field));
            case Condition.Elapsed it -> elapsed(it);
            case Condition.Changed _, Condition.ChangedTo _, Condition.ChangedFrom _ ->
                throw new IllegalStateException("nothing changes in a list");
        };
    }

    private static Filter unless(boolean not, Filter filter) {
        return not ? new Filter.Not(filter) : filter;
    }

    private static Column column(Field field) {
        return field instanceof Known known
                ? Optional.ofNullable(COLUMNS.get(known)).orElseThrow(() -> cannot(field))
                : badColumn(field);
    }

    private static Column badColumn(Field field) {
        throw cannot(field);
    }

    private static Refusal cannot(Field field) {
        return Refusal.invalid("conditions", "%s cannot be asked of a list of tickets".formatted(field.word()));
    }

    private Filter equal(Field field, Value value) {
        return switch (field) {
            case Field.Custom(var id, var kind) -> looker.fields().is(id, kind, value);
            case Field.OfRequester _, Field.OfOrganization _ -> throw cannot(field);
            case Known known -> equal(known, value);
        };
    }

    private Filter equal(Known field, Value value) {
        return switch (field) {
            case SUBJECT -> says(Filter.Part.SUBJECT, value);
            case DESCRIPTION -> says(Filter.Part.DESCRIPTION, value);
            case BRAND -> value.equals(new Value.Reference(looker.brand())) ? Filter.EVERYTHING : Filter.NOTHING;
            case TAGS -> value instanceof Value.Words(var words) ? new Filter.Tagged(words) : new Filter.Untagged();
            case VIA ->
                value instanceof Value.Reference(var id)
                        ? new Filter.Among(
                                Column.CHANNEL,
                                Via.of(id).map(Via::channel).stream().toList())
                        : new Filter.Empty(Column.CHANNEL);
            default -> plain(field, value);
        };
    }

    private Filter plain(Known field, Value value) {
        var column = column(field);
        return switch (value) {
            case Value.Nothing _ -> new Filter.Empty(column);
            case Value.Word(var word) -> Filter.is(column, word);
            case Value.Text(var text) -> Filter.is(column, text);
            case Value.Flag(var set) -> Filter.is(column, set);
            case Value.Reference(var id) -> new Filter.Among(column, ids(field, List.of(id)));
            case Value.Someone someone -> someone(field, column, someone);
            case Value.At(var at) -> new Filter.Between(column, at, at.plusSeconds(1));
            case Value.Number _, Value.Date _, Value.Words _ -> Filter.NOTHING;
        };
    }

    /** People are customers wherever they are named, but a ticket's owner is a member of the staff. */
    private Collection<Long> ids(Known field, Collection<Long> ids) {
        return field == Known.ASSIGNEE ? looker.names().owners(ids) : ids;
    }

    private Filter someone(Known field, Column column, Value.Someone someone) {
        return switch (someone) {
            case CURRENT_USER ->
                new Filter.Among(column, ids(field, looker.me().stream().toList()));
            case CURRENT_GROUPS -> new Filter.Among(column, looker.groups());
            case REQUESTER, ASSIGNEE -> new Filter.OwnRequest();
            case REQUESTER_AND_CCS, GROUP -> Filter.NOTHING;
        };
    }

    private static Filter says(Filter.Part part, Value value) {
        return value instanceof Value.Text(var text)
                ? new Filter.Says(part, new io.quarterdeck.engine.search.Value.Phrase(text))
                : Filter.NOTHING;
    }

    private Filter includes(Field field, Collection<String> words) {
        if (field instanceof Field.Custom(var id, var kind)) {
            return looker.fields().includes(id, kind, words);
        }
        return switch (field) {
            case Known.TAGS -> new Filter.Tagged(words);
            case Known.SUBJECT -> saysAny(Filter.Part.SUBJECT, words);
            case Known.DESCRIPTION -> saysAny(Filter.Part.DESCRIPTION, words);
            default -> new Filter.Among(column(field), words);
        };
    }

    private static Filter saysAny(Filter.Part part, Collection<String> words) {
        return new Filter.Any(words.stream()
                .<Filter>map(it -> new Filter.Says(part, new io.quarterdeck.engine.search.Value.Phrase(it)))
                .toList());
    }

    private Filter present(Field field) {
        return switch (field) {
            case Field.Custom(var id, var kind) ->
                kind == Kind.FLAG
                        ? Filter.EVERYTHING // a checkbox that nobody touched is not ticked, which is an answer
                        : new Filter.HasField(id);
            case Known.TAGS -> new Filter.Not(new Filter.Untagged());
            default -> new Filter.Not(new Filter.Empty(column(field)));
        };
    }

    private Filter compared(Field field, Than than, Value value) {
        return switch (field.kind()) {
            case STATUS -> ladder(Column.STATUS, Ranks.STATUSES, than, value);
            case SCORE -> ladder(Column.SATISFACTION, Ranks.SCORES, than, value);
            case PRIORITY -> ladder(Column.PRIORITY, looker.priorities(), than, value);
            case NUMBER, DATE ->
                field instanceof Field.Custom(var id, var _)
                        ? looker.fields().compares(id, than, value)
                        : badFilter(field);
            case MOMENT, HOURS -> moment(column(field), than, value);
            case CHOICE, REFERENCE, PERSON, ROLE, TAGS, WORDS, TEXT, FLAG, OPTION, OPTIONS -> Filter.NOTHING;
        };
    }

    private static Filter badFilter(Field field) {
        throw cannot(field);
    }

    private static Filter ladder(Column column, List<String> rungs, Than than, Value value) {
        if (!(value instanceof Value.Word(var word))) {
            return Filter.NOTHING;
        }
        var how = switch (than) {
            case LESS -> Comparison.LESS;
            case SAME -> Comparison.IS;
            case MORE -> Comparison.MORE;
        };
        return new Filter.Among(column, new QueryFilters.Ladder(column.name(), rungs).rungs(how, word));
    }

    private static Filter moment(Column column, Than than, Value value) {
        if (!(value instanceof Value.At(var at))) {
            return Filter.NOTHING;
        }
        return switch (than) {
            case LESS -> new Filter.Between(column, null, at);
            case SAME -> new Filter.Between(column, at, just(at));
            case MORE -> new Filter.Between(column, just(at), null);
        };
    }

    private Filter elapsed(Condition.Elapsed it) {
        var column = column(it.field());
        var now = looker.now();
        var window = it.field().countsDown() ? ahead(it, now) : behind(it, now);
        return switch (it.field()) {
            case SOLVED -> Filter.all(Filter.is(Column.STATUS, "solved"), window.of(column));
            case SLA_NEXT_BREACH_AT, UNTIL_SLA_NEXT_BREACH_AT -> Filter.all(new Filter.Running(), window.of(column));
            default -> window.of(column);
        };
    }

    /** An instant that has passed, so many hours ago. */
    private Window behind(Condition.Elapsed it, Instant now) {
        return switch (it.than()) {
            case LESS -> new Window(just(ago(it, it.hours())), just(now));
            case SAME -> new Window(just(ago(it, it.hours() + 1)), just(ago(it, it.hours())));
            case MORE -> new Window(Instant.EPOCH, ago(it, it.hours()));
        };
    }

    private Window ahead(Condition.Elapsed it, Instant now) {
        return switch (it.than()) {
            case LESS -> new Window(now, in(it, it.hours()));
            case SAME -> new Window(in(it, it.hours()), in(it, it.hours() + 1));
            case MORE -> new Window(just(in(it, it.hours())), now.plus(WorkingHours.FAR));
        };
    }

    private Instant ago(Condition.Elapsed it, int hours) {
        return WorkingHours.before(looker.now(), hours, it.business() ? looker.hours() : null);
    }

    private Instant in(Condition.Elapsed it, int hours) {
        return WorkingHours.after(looker.now(), hours, it.business() ? looker.hours() : null);
    }

    /** The next instant that the database can tell apart. */
    private static Instant just(Instant at) {
        return at.plusNanos(1_000);
    }

    private record Window(Instant from, Instant until) {
        Filter of(Column column) {
            return new Filter.Between(column, from, until);
        }
    }
}
