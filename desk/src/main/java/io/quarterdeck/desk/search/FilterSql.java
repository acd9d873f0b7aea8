package io.quarterdeck.desk.search;

import io.quarterdeck.desk.tickets.WordIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Puts a filter into SQL over {@code searchable_ticket t}: known columns, every value bound. */
final class FilterSql {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Set<String> OPEN = Set.of("new", "open", "pending", "hold");

    private final Where where;
    private final TextSearch text;
    private final Since since;

    private FilterSql(Where where, boolean isStaff, Since since) {
        this.where = where;
        this.text = new TextSearch(where, isStaff);
        this.since = since;
    }

    static String of(Filter filter, Since since, Where where, boolean isStaff) {
        var sql = new FilterSql(where, isStaff, since).sql(filter);
        return since.isEver() ? sql : "%s and t.id >= %s".formatted(sql, where.bind(since.number(), "bigint"));
    }

    static String idsOf(Filter filter, Since since, Where where, boolean isStaff) {
        return new FilterSql(where, isStaff, since).ids(filter);
    }

    private String sql(Filter filter) {
        return switch (filter) {
            case Filter.All(var of) -> all(of);
            case Filter.Any(var of) -> any(of);
            case Filter.Not(var of) -> "(%s) is not true".formatted(sql(of));
            case Filter.Among(var column, var values) -> among(column, values);
            case Filter.Between it -> between(it);
            case Filter.Empty(var column) -> column.sql() + " is null";
            case Filter.Tagged(var any) -> "t.tags && " + where.bind(any, "text[]");
            case Filter.Untagged() -> "t.tags = '{}'";
            case Filter.Says _, Filter.WrittenBy _, Filter.Copied _ -> "t.id in (%s)".formatted(ids(filter));
            case Filter.Begins(var column, var start) ->
                "%s ilike %s"
                        .formatted(column.sql(), where.bind(start.replaceAll("([\\\\%_])", "\\\\$1") + "%", "text"));
            case Filter.Holds(var field, var value) ->
                "t.fields @> " + where.bind(JSON.writeValueAsString(Map.of(Long.toString(field), value)), "jsonb");
            case Filter.HoldsText(var field, var value) ->
                "lower(t.fields ->> '%d') = lower(%s)".formatted(field, where.bind(value, "text"));
            case Filter.HoldsWord(var field, var word) ->
                "to_tsvector('simple', coalesce(t.fields ->> '%d', '')) @@ phraseto_tsquery('simple', %s)"
                        .formatted(field, where.bind(word, "text"));
            case Filter.HoldsBetween it -> held(it);
            case Filter.HasField(var field) ->
                "t.fields @?? " + where.bind("$.\"%d\" ? (@ != null)".formatted(field), "jsonpath");
            case Filter.OwnRequest() -> """
                    exists (select 1
                              from customer own
                             where own.brand_id = t.brand_id
                               and own.id = t.customer_id
                               and own.person_id = t.owner_id)\
                    """;
            case Filter.Running() -> "t.status not in ('solved', 'closed') and not t.due_paused";
            case Filter.Attached() -> """
                    exists (select 1
                              from message m
                              join attachment f on f.brand_id = m.brand_id and f.message_id = m.id
                             where m.brand_id = t.brand_id
                               and m.ticket_id = t.id)\
                    """;
        };
    }

    /** Words are asked for in one go, what is unwanted with them. */
    private String all(List<Filter> of) {
        var asked = Asked.of(of);
        var parts = new ArrayList<String>();
        if (!asked.wanted().isEmpty()) {
            parts.add("t.id in (%s)".formatted(said(asked.wanted(), asked.unwanted(), asked.isOpen())));
        }
        asked.others().forEach(it -> parts.add(sql(it)));
        return parts.isEmpty() ? "true" : "(" + String.join(" and ", parts) + ")";
    }

    private String any(List<Filter> of) {
        if (of.isEmpty()) {
            return "false";
        }
        return of.size() > 1 && of.stream().anyMatch(FilterSql::looksElsewhere)
                ? "t.id in (%s)".formatted(ids(new Filter.Any(of)))
                : of.stream().map(this::sql).collect(Collectors.joining(" or ", "(", ")"));
    }

    /**
     * Selects the numbers of the tickets that a filter lets through. Alternatives are looked up each by its own index,
     * and put together.
     */
    private String ids(Filter filter) {
        return switch (filter) {
            case Filter.Says it -> said(List.of(it), List.of(), false);
            case Filter.WrittenBy(var customers) -> written(customers);
            case Filter.Copied(var customers) -> copied(customers);
            case Filter.Any(var of) -> of.stream().map(this::ids).collect(Collectors.joining(" union all "));
            case Filter.All(var of)
            when Asked.of(of).others().isEmpty() && !of.isEmpty() ->
                said(Asked.of(of).wanted(), Asked.of(of).unwanted(), false);
            default -> "select t.id from searchable_ticket t where t.brand_id = :brand and " + sql(filter);
        };
    }

    /** What must hold together: words, words that must not stand there, and all else. */
    record Asked(List<Filter.Says> wanted, List<Filter.Says> unwanted, List<Filter> others) {

        static Asked of(List<Filter> filters) {
            var asked = new Asked(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (var it : filters) {
                switch (it) {
                    case Filter.Says says -> asked.wanted.add(says);
                    case Filter.Not(Filter.Says says) -> asked.unwanted.add(says);
                    default -> asked.others.add(it);
                }
            }
            if (asked.wanted.isEmpty()) {
                asked.unwanted.forEach(it -> asked.others.add(new Filter.Not(it)));
                asked.unwanted.clear();
            }
            return asked;
        }

        /** Whether all else lets open tickets through alone. */
        boolean isOpen() {
            return others.stream().anyMatch(Asked::isOpen);
        }

        private static boolean isOpen(Filter filter) {
            return filter instanceof Filter.Running
                    || filter instanceof Filter.Among(var column, var values)
                            && column == Column.STATUS
                            && OPEN.containsAll(values);
        }

        /** Those words together, as one filter. */
        Filter.All words() {
            var words = new ArrayList<Filter>(wanted);
            unwanted.forEach(it -> words.add(new Filter.Not(it)));
            return new Filter.All(words);
        }
    }

    /** Whether it asks other tables than the ticket's own. */
    static boolean looksElsewhere(Filter filter) {
        return switch (filter) {
            case Filter.Says _, Filter.WrittenBy _, Filter.Copied _ -> true;
            case Filter.All(var of) -> of.stream().anyMatch(FilterSql::looksElsewhere);
            case Filter.Any(var of) -> of.stream().anyMatch(FilterSql::looksElsewhere);
            case Filter.Not _,
                    Filter.Among _,
                    Filter.Between _,
                    Filter.Empty _,
                    Filter.Tagged _,
                    Filter.Untagged _,
                    Filter.Begins _,
                    Filter.Holds _,
                    Filter.HoldsText _,
                    Filter.HoldsWord _,
                    Filter.HoldsBetween _,
                    Filter.HasField _,
                    Filter.Attached _,
                    Filter.OwnRequest _,
                    Filter.Running _ -> false;
        };
    }

    private String said(List<Filter.Says> wanted, List<Filter.Says> unwanted, boolean isOpen) {
        return "select x.ticket_id as id from searchable_ticket_text x where x.brand_id = :brand and %s and x.words @@ %s"
                .formatted(String.join(" and ", keys(isOpen)), text.query(wanted, unwanted));
    }

    /** What the index of words is asked for beside them; the brand is in each. */
    private List<String> keys(boolean isOpen) {
        if (since.isEver()) {
            return List.of(isOpen ? WordIndex.OPEN : WordIndex.EITHER);
        }
        var young = "%s = any(%s)".formatted(WordIndex.STRETCH, where.bind(since.stretches(), "bigint[]"));
        return isOpen ? List.of(WordIndex.OPEN, young) : List.of(young);
    }

    /** One value alone leaves an index in the order of what follows it; open tickets have indexes of their own. */
    private String among(Column column, Collection<?> values) {
        if (column == Column.STATUS && values.size() == OPEN.size() && OPEN.containsAll(values)) {
            return "t.status not in ('solved', 'closed')";
        }
        return values.size() == 1
                ? "%s = %s".formatted(column.sql(), where.bind(values.iterator().next(), column.type()))
                : "%s = any(%s)".formatted(column.sql(), where.bind(values, column.type() + "[]"));
    }

    private String between(Filter.Between it) {
        var parts = new ArrayList<String>();
        if (it.from() != null) {
            parts.add("%s >= %s"
                    .formatted(
                            it.column().sql(), where.bind(it.from(), it.column().type())));
        }
        if (it.until() != null) {
            parts.add("%s < %s"
                    .formatted(
                            it.column().sql(),
                            where.bind(it.until(), it.column().type())));
        }
        return parts.isEmpty() ? "%s is not null".formatted(it.column().sql()) : String.join(" and ", parts);
    }

    private String held(Filter.HoldsBetween it) {
        var type = it.isNumber() ? "number" : "string";
        var key = Long.toString(it.field());
        var held = it.isNumber()
                ? "cast(t.fields ->> '%s' as numeric)".formatted(key)
                : "t.fields ->> '%s'".formatted(key);
        var parts = new ArrayList<String>();
        if (it.from() != null) {
            parts.add("%s >= %s".formatted(held, where.bind(it.from(), it.isNumber() ? "numeric" : "text")));
        }
        if (it.to() != null) {
            parts.add("%s <= %s".formatted(held, where.bind(it.to(), it.isNumber() ? "numeric" : "text")));
        }
        return "(case when jsonb_typeof(t.fields -> '%s') = '%s' then %s else false end)"
                .formatted(key, type, parts.isEmpty() ? "true" : String.join(" and ", parts));
    }

    /** People are customers, but the staff sign their messages as the persons that they are. */
    private String written(Collection<Long> customers) {
        return """
                select m.ticket_id as id
                  from message m
                  join customer c
                    on c.brand_id = m.brand_id
                   and ((m.author_kind = 'customer' and m.author_id = c.id) or (m.author_kind = 'agent' and m.author_id = c.person_id))
                 where m.brand_id = :brand
                   and c.id = any(%s)\
                """.formatted(where.bind(customers, "bigint[]"));
    }

    private String copied(Collection<Long> customers) {
        return """
                select p.ticket_id as id
                  from ticket_party p
                 where p.brand_id = :brand
                   and p.customer_id = any(%s)
                   and p.role = 'copied'\
                """.formatted(where.bind(customers, "bigint[]"));
    }
}
