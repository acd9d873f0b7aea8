package io.quarterdeck.desk.search;

import io.quarterdeck.engine.search.Comparison;
import io.quarterdeck.engine.search.Field;
import io.quarterdeck.engine.search.Query;
import io.quarterdeck.engine.search.Term;
import io.quarterdeck.engine.search.Thing;
import io.quarterdeck.engine.search.Value;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts a search for people, organizations or groups into SQL over {@code p}: known columns, every value bound. */
final class PeopleSql {

    private final Thing thing;
    private final Asker asker;
    private final Where where;

    private PeopleSql(Thing thing, Asker asker, Where where) {
        this.thing = thing;
        this.asker = asker;
        this.where = where;
    }

    static String of(Thing thing, Query query, Asker asker, Where where) {
        var sql = new PeopleSql(thing, asker, where);
        return query.terms().isEmpty()
                ? "true"
                : query.terms().stream().map(sql::term).collect(Collectors.joining(" and "));
    }

    private String term(Term term) {
        return switch (term) {
            case Term.Says(var words) -> anywhere(word(words));
            case Term.Is(var field, var any) ->
                any.stream().map(it -> is(field, it)).collect(Collectors.joining(" or ", "(", ")"));
            case Term.Compares(var field, var how, var value) -> time(field, how, value);
            case Term.Not(var it) -> "(%s) is not true".formatted(term(it));
        };
    }

    /** By the beginning of a word of the name, of an address or of a key: each by its own index, put together. */
    private String anywhere(String word) {
        var name = "select n.id from %s n where n.brand_id = :brand and (n.name ilike %s or n.name ilike %s)"
                .formatted(table(), begins(word), where.bind("% " + escaped(word) + "%", "text"));
        return switch (thing) {
            case USER -> """
                    p.id in (%s
                             union all
                             select a.customer_id from searchable_customer_address a
                              where a.brand_id = :brand and a.address like %s
                             union all
                             select e.id from searchable_customer e where e.brand_id = :brand and e.external_id ilike %s)
                    """.formatted(name, begins(word.toLowerCase(Locale.ROOT)), begins(word));
            case ORGANIZATION -> """
                    p.id in (%s
                             union all
                             select e.id from organization e where e.brand_id = :brand and e.external_id = %s)
                    """.formatted(name, where.bind(word, "text"));
            case GROUP, TICKET -> "p.id in (%s)".formatted(name);
        };
    }

    private String is(Field field, Value value) {
        return switch (field.name()) {
            case "name" -> text("p.name", value);
            case "notes", "details" -> text("p." + field.name(), value);
            case "external_id", "phone" -> word("p." + field.name(), value);
            case "email" ->
                "p.id in (select a.customer_id from searchable_customer_address a"
                        + " where a.brand_id = :brand and a.kind = 'email' and a.address like %s)"
                                .formatted(like(value, word(value).toLowerCase(Locale.ROOT)));
            case "role" -> role(word(value).toLowerCase(Locale.ROOT));
            case "tags" -> tags(value);
            case "organization" ->
                value instanceof Value.None
                        ? "not exists (select 1 from organization_membership o where o.brand_id = p.brand_id and o.customer_id = p.id)"
                        : "p.id in (select o.customer_id from organization_membership o"
                                + " where o.brand_id = :brand and o.organization_id = any(%s))"
                                        .formatted(where.bind(asker.names().organizations(value), "bigint[]"));
            case "group" ->
                "p.person_id in (select g.person_id from group_membership g"
                        + " where g.brand_id = :brand and g.group_id = any(%s))"
                                .formatted(where.bind(asker.names().groups(value), "bigint[]"));
            case "is_suspended" -> "p.suspended = " + where.bind(((Value.Flag) value).isSet(), "boolean");
            case "is_verified" ->
                "exists (select 1 from customer_address v where v.brand_id = p.brand_id"
                        + " and v.customer_id = p.id and v.verified_at is not null) = "
                        + where.bind(((Value.Flag) value).isSet(), "boolean");
            case "created", "updated" -> time(field, Comparison.IS, value);
            default -> "false";
        };
    }

    private String role(String word) {
        var roles = switch (word) {
            case "admin" -> List.of("admin");
            case "agent" -> List.of("agent", "lead", "light_agent");
            default -> List.of("customer");
        };
        var staff =
                "exists (select 1 from membership m where m.brand_id = p.brand_id and m.person_id = p.person_id and m.active"
                        + " and m.role = any(%s))";
        return word.equals("admin") || word.equals("agent")
                ? staff.formatted(where.bind(roles, "text[]"))
                : "(%s) is not true"
                        .formatted(staff.formatted(
                                where.bind(List.of("admin", "agent", "lead", "light_agent"), "text[]")));
    }

    private String tags(Value value) {
        return switch (value) {
            case Value.None() -> "p.tags = '{}'";
            case Value.Any() -> "p.tags <> '{}'";
            case Value.Prefix(var start) ->
                "exists (select 1 from unnest(p.tags) tag where starts_with(tag, %s))"
                        .formatted(where.bind(start.toLowerCase(Locale.ROOT), "text"));
            default -> "p.tags && " + where.bind(List.of(word(value).toLowerCase(Locale.ROOT)), "text[]");
        };
    }

    private String text(String column, Value value) {
        return switch (value) {
            case Value.None() -> "coalesce(%s, '') = ''".formatted(column);
            case Value.Any() -> "%s <> ''".formatted(column);
            default ->
                "(%s ilike %s or %s ilike %s)"
                        .formatted(
                                column,
                                begins(word(value)),
                                column,
                                where.bind("% " + escaped(word(value)) + "%", "text"));
        };
    }

    private String word(String column, Value value) {
        return switch (value) {
            case Value.None() -> column + " is null";
            case Value.Any() -> column + " is not null";
            default -> "%s ilike %s".formatted(column, like(value, word(value)));
        };
    }

    private String time(Field field, Comparison how, Value value) {
        if (!(value instanceof Value.Time time)) {
            return Boolean.toString(value instanceof Value.Any);
        }
        var column = field.name().equals("created") ? "p.created_at" : "p.updated_at";
        var window = time.window(how, asker.now(), asker.zone());
        var from =
                window.from() == null ? "true" : "%s >= %s".formatted(column, where.bind(window.from(), "timestamptz"));
        var to = window.to() == null ? "true" : "%s < %s".formatted(column, where.bind(window.to(), "timestamptz"));
        return "(%s and %s)".formatted(from, to);
    }

    private String table() {
        return switch (thing) {
            case USER -> "searchable_customer";
            case ORGANIZATION -> "searchable_organization";
            case GROUP, TICKET -> "searchable_agent_group";
        };
    }

    private String begins(String word) {
        return where.bind(escaped(word) + "%", "text");
    }

    private String like(Value value, String word) {
        return value instanceof Value.Prefix ? begins(word) : where.bind(escaped(word), "text");
    }

    private static String escaped(String word) {
        return word.replaceAll("([\\\\%_])", "\\\\$1");
    }

    private static String word(Value value) {
        return switch (value) {
            case Value.Phrase(var text) -> text;
            case Value.Prefix(var start) -> start;
            default -> value.toString();
        };
    }
}
