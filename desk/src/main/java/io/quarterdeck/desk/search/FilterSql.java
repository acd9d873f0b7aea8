package io.quarterdeck.desk.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Puts a filter into SQL over {@code searchable_ticket t}: known columns, every value bound. */
final class FilterSql {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Where where;
    private final TextSearch text;

    private FilterSql(Where where, boolean isStaff) {
        this.where = where;
        this.text = new TextSearch(where, isStaff);
    }

    static String of(Filter filter, Where where, boolean isStaff) {
        return new FilterSql(where, isStaff).sql(filter);
    }

    private String sql(Filter filter) {
        return switch (filter) {
            case Filter.All(var of) -> all(of);
            case Filter.Any(var of) -> any(of);
            case Filter.Not(var of) -> "(%s) is not true".formatted(sql(of));
            case Filter.Among(var column, var values) -> "%s = any(%s)"
                    .formatted(column.sql(), where.bind(values, column.type() + "[]"));
            case Filter.Between it -> between(it);
            case Filter.Empty(var column) -> column.sql() + " is null";
            case Filter.Tagged(var any) -> "t.tags && " + where.bind(any, "text[]");
            case Filter.Untagged() -> "t.tags = '{}'";
            case Filter.Says it -> said(List.of(it), List.of());
            case Filter.Begins(var column, var start) -> "%s ilike %s"
                    .formatted(column.sql(), where.bind(start.replaceAll("([\\\\%_])", "\\\\$1") + "%", "text"));
            case Filter.Holds(var field, var value) -> "t.fields @> "
                    + where.bind(JSON.writeValueAsString(Map.of(Long.toString(field), value)), "jsonb");
            case Filter.HoldsBetween it -> held(it);
            case Filter.HasField(var field) -> "t.fields @?? "
                    + where.bind("$.\"%d\" ? (@ != null)".formatted(field), "jsonpath");
            case Filter.WrittenBy(var customers) -> written(customers);
            case Filter.Copied(var customers) -> copied(customers);
            case Filter.Attached() -> """
                    exists (select 1
                              from message m
                              join attachment f on f.brand_id = m.brand_id and f.message_id = m.id
                             where m.brand_id = t.brand_id
                               and m.ticket_id = t.id)""";
        };
    }

    /** Words are asked for in one go, what is unwanted with them. */
    private String all(List<Filter> of) {
        var wanted = new ArrayList<Filter.Says>();
        var unwanted = new ArrayList<Filter.Says>();
        var others = new ArrayList<Filter>();
        for (var it : of) {
            switch (it) {
                case Filter.Says says -> wanted.add(says);
                case Filter.Not(Filter.Says says) -> unwanted.add(says);
                default -> others.add(it);
            }
        }
        var parts = new ArrayList<String>();
        if (!wanted.isEmpty()) {
            parts.add(said(wanted, unwanted));
        } else {
            unwanted.forEach(it -> parts.add("(%s) is not true".formatted(sql(it))));
        }
        others.forEach(it -> parts.add(sql(it)));
        return parts.isEmpty() ? "true" : "(" + String.join(" and ", parts) + ")";
    }

    /** Alternatives that look into other tables are looked up each by its own index, and put together. */
    private String any(List<Filter> of) {
        if (of.isEmpty()) {
            return "false";
        }
        if (of.size() > 1 && of.stream().anyMatch(FilterSql::looksElsewhere)) {
            return of.stream()
                    .map(it -> "select t.id from searchable_ticket t where t.brand_id = :brand and " + sql(it))
                    .collect(Collectors.joining(" union all ", "t.id in (", ")"));
        }
        return of.stream().map(this::sql).collect(Collectors.joining(" or ", "(", ")"));
    }

    private static boolean looksElsewhere(Filter filter) {
        return switch (filter) {
            case Filter.Says _, Filter.WrittenBy _, Filter.Copied _ -> true;
            case Filter.All(var of) -> of.stream().anyMatch(FilterSql::looksElsewhere);
            case Filter.Any(var of) -> of.stream().anyMatch(FilterSql::looksElsewhere);
            case Filter.Not _, Filter.Among _, Filter.Between _, Filter.Empty _, Filter.Tagged _, Filter.Untagged _,
                    Filter.Begins _, Filter.Holds _, Filter.HoldsBetween _, Filter.HasField _,
                    Filter.Attached _ -> false;
        };
    }

    private String said(List<Filter.Says> wanted, List<Filter.Says> unwanted) {
        return "t.id in (select x.ticket_id from searchable_ticket_text x where x.brand_id = :brand and x.words @@ %s)"
                .formatted(text.query(wanted, unwanted));
    }

    private String between(Filter.Between it) {
        var parts = new ArrayList<String>();
        if (it.from() != null) {
            parts.add("%s >= %s".formatted(it.column().sql(), where.bind(it.from(), it.column().type())));
        }
        if (it.until() != null) {
            parts.add("%s < %s".formatted(it.column().sql(), where.bind(it.until(), it.column().type())));
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

    private String written(Collection<Long> customers) {
        return """
                t.id in (select m.ticket_id
                           from message m
                          where m.brand_id = :brand
                            and (m.author_kind, m.author_id) in (select 'customer', c.id
                                                                   from customer c
                                                                  where c.brand_id = :brand and c.id = any(%1$s)
                                                                 union all
                                                                 select 'agent', c.person_id
                                                                   from customer c
                                                                  where c.brand_id = :brand and c.id = any(%1$s)))"""
                .formatted(where.bind(customers, "bigint[]"));
    }

    private String copied(Collection<Long> customers) {
        return """
                t.id in (select p.ticket_id
                           from ticket_party p
                          where p.brand_id = :brand
                            and p.customer_id = any(%s))"""
                .formatted(where.bind(customers, "bigint[]"));
    }
}
