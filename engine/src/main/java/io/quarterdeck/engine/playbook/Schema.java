package io.quarterdeck.engine.playbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The language as a JSON Schema, which editors complete and explain a playbook with. */
public final class Schema {
    private static final Currency DOLLAR = Currency.getInstance("USD");
    private static final String DAYS = "(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?";
    private static final String WINDOW = "\\d{2}:\\d{2}-\\d{2}:\\d{2}";

    private Schema() {}

    /** Draft 2020-12, indented, always the same. */
    public static String text() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "A Quarterdeck playbook");
        schema.putAll(of(PlaybookReader.FILE));
        return Json.text(schema);
    }

    private static Map<String, Object> of(Kind<?> kind) {
        return switch (kind) {
            case Format<?> format -> value(format);
            case Shape<?> shape -> map(shape);
            case Kind.Names<?>(var value) -> names(of(value));
            case Kind.Items<?>(var item) -> list(of(item));
            case Kind.OneOrMore<?>(var item) -> Map.of("anyOf", List.of(of(item), list(of(item))));
            case Kind.TextOr<?>(var map, var _) -> Map.of("anyOf", List.of(of(Formats.TEXT), of(map)));
            case Kind.Days _ -> days();
            case Kind.Schedule _ -> Map.of("anyOf", List.of(Map.of("const", "24/7"), windows()));
        };
    }

    private static Map<String, Object> map(Shape<?> shape) {
        var schema = new LinkedHashMap<String, Object>();
        var properties = new LinkedHashMap<String, Object>();
        shape.settings().forEach(setting -> properties.put(setting.key(), setting(setting)));
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                shape.settings().stream()
                        .filter(Setting::needed)
                        .map(Setting::key)
                        .toList());
        shape.others().ifPresent(_ -> schema.put("propertyNames", named()));
        schema.put(
                "additionalProperties", shape.others().<Object>map(Schema::of).orElse(false));
        return schema;
    }

    private static Map<String, Object> setting(Setting<?> setting) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("description", setting.doc());
        if (!setting.otherwise().isEmpty()) {
            schema.put(
                    "default",
                    setting.kind() instanceof Format<?> format
                            ? literal(format, setting.otherwise())
                            : setting.otherwise());
        }
        schema.putAll(of(setting.kind()));
        return schema;
    }

    private static Map<String, Object> value(Format<?> format) {
        var schema = new LinkedHashMap<String, Object>();
        var form = format.form();
        if (!form.words().isEmpty()) {
            schema.put("enum", form.words().stream().map(Schema::word).toList());
            return schema;
        }
        var types = new ArrayList<>(List.of("string"));
        if (takes(format, "1")) {
            types.add("number");
        }
        if (takes(format, "true") && form.pattern().isEmpty()) {
            types.add("boolean");
        }
        schema.put("type", types.size() == 1 ? "string" : types);
        if (!form.pattern().isEmpty()) {
            schema.put("pattern", whole(form.pattern()));
        }
        schema.put(
                "examples",
                form.examples().stream().map(text -> literal(format, text)).toList());
        return schema;
    }

    private static Map<String, Object> names(Map<String, Object> value) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("propertyNames", named());
        schema.put("additionalProperties", value);
        return schema;
    }

    private static Map<String, Object> list(Map<String, Object> item) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "array");
        schema.put("items", item);
        return schema;
    }

    private static Map<String, Object> days() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("propertyNames", Map.of("pattern", whole(DaysOffReader.DAYS)));
        schema.put("additionalProperties", of(Formats.TEXT));
        return schema;
    }

    private static Map<String, Object> windows() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("minProperties", BigDecimal.ONE);
        schema.put("propertyNames", Map.of("pattern", whole(DAYS)));
        var value = new LinkedHashMap<String, Object>();
        value.put("type", "string");
        value.put("pattern", whole("\\s*%1$s\\s*(,\\s*%1$s\\s*)*".formatted(WINDOW)));
        value.put("examples", List.of("08:00-20:00", "08:00-12:00, 13:00-24:00"));
        schema.put("additionalProperties", value);
        return schema;
    }

    private static Map<String, Object> named() {
        return Map.of("pattern", whole(Formats.NAME_WORD.form().pattern()));
    }

    private static String whole(String pattern) {
        return "^(?:" + pattern + ")$";
    }

    private static Object word(String text) {
        return text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
    }

    private static Object literal(Format<?> format, String text) {
        return takes(format, "1") && text.matches("\\d{1,9}(\\.\\d+)?") ? new BigDecimal(text) : word(text);
    }

    private static boolean takes(Format<?> format, String text) {
        return format.parse(text, DOLLAR) instanceof Parsed.Ok<?>;
    }
}
