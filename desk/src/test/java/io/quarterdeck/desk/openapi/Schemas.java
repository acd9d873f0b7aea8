package io.quarterdeck.desk.openapi;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarterdeck.desk.kit.Means;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Draws JSON Schemas of wire types: their names as the mapper spells them, their nulls as JSpecify tells them. */
final class Schemas {

    /** What is asked may leave out what is nullable; what is answered says everything. */
    enum Way {
        ASKED,
        ANSWERED
    }

    private static final Map<Class<?>, List<String>> PLAIN = Map.ofEntries(
            Map.entry(String.class, List.of("string")),
            Map.entry(boolean.class, List.of("boolean")),
            Map.entry(Boolean.class, List.of("boolean")),
            Map.entry(int.class, List.of("integer", "int32")),
            Map.entry(Integer.class, List.of("integer", "int32")),
            Map.entry(long.class, List.of("integer", "int64")),
            Map.entry(Long.class, List.of("integer", "int64")),
            Map.entry(double.class, List.of("number", "double")),
            Map.entry(Double.class, List.of("number", "double")),
            Map.entry(Instant.class, List.of("string", "date-time")),
            Map.entry(LocalDate.class, List.of("string", "date")),
            Map.entry(URI.class, List.of("string", "uri")));

    private static final Set<Class<?>> ANYTHING = Set.of(Object.class, JsonNode.class);

    private final JsonMapper json;
    private final Javadocs docs;
    private final Names names;
    private final Map<Class<?>, Set<Way>> used = new HashMap<>();
    private final Map<String, Class<?>> owners = new HashMap<>();
    private final Map<String, ObjectNode> drawn = new TreeMap<>();

    Schemas(JsonMapper json, Javadocs docs) {
        this.json = json;
        this.docs = docs;
        this.names = new Names(json);
    }

    /** What was drawn so far, by name. */
    Map<String, ObjectNode> drawn() {
        return drawn;
    }

    /** Which types go which way is known only when all have been seen; then everything is drawn anew. */
    void again() {
        owners.clear();
        drawn.clear();
    }

    ObjectNode of(AnnotatedType type, Way way) {
        var schema = present(type, way);
        return type.isAnnotationPresent(Nullable.class) ? orNull(schema) : schema;
    }

    /** The same, whether or not nothing may stand in its place. */
    ObjectNode present(AnnotatedType type, Way way) {
        var means = type.getAnnotation(Means.class);
        if (means != null) {
            return meant(means, way);
        }
        var raw = raw(type.getType());
        if (type instanceof AnnotatedArrayType array) {
            return list(of(array.getAnnotatedGenericComponentType(), way));
        }
        if (type instanceof AnnotatedParameterizedType generic) {
            var of = generic.getAnnotatedActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw)) {
                return list(of(of[0], way));
            }
            if (Map.class.isAssignableFrom(raw)) {
                return type("object", null).set("additionalProperties", of(of[1], way));
            }
        }
        return of(raw, way);
    }

    private ObjectNode meant(Means means, Way way) {
        var each = Arrays.stream(means.value())
                .map(it -> it.isEnum() ? words(it, names::spelled) : of(it, way))
                .toList();
        return each.size() == 1
                ? each.getFirst()
                : json.createObjectNode().set("oneOf", json.createArrayNode().addAll(each));
    }

    private ObjectNode of(Class<?> type, Way way) {
        if (ANYTHING.contains(type)) {
            return json.createObjectNode();
        }
        if (PLAIN.containsKey(type)) {
            var plain = PLAIN.get(type);
            return type(plain.getFirst(), plain.size() > 1 ? plain.get(1) : null);
        }
        if (isId(type)) {
            var value = of(type.getRecordComponents()[0].getType(), way);
            return named(type.getSimpleName(), type, () -> value.put("x-id", true));
        }
        if (type.isEnum()) {
            return words(type, names::written);
        }
        used.computeIfAbsent(type, _ -> EnumSet.noneOf(Way.class)).add(way);
        var bothWays = used.get(type).size() > 1 && !isAlike(type);
        var name = bothWays && way == Way.ASKED ? Names.of(type) + "Asked" : Names.of(type);
        if (type.isRecord()) {
            return named(name, type, () -> object(type, way));
        }
        if (type.isSealed()) {
            return named(name, type, () -> json.createObjectNode()
                    .set(
                            "oneOf",
                            json.createArrayNode()
                                    .addAll(Arrays.stream(type.getPermittedSubclasses())
                                            .map(it -> of(it, way))
                                            .toList())));
        }
        throw new IllegalStateException("Nobody knows how %s looks on the wire".formatted(type));
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord() && type.getSimpleName().endsWith("Id") && type.getRecordComponents().length == 1;
    }

    private ObjectNode object(Class<?> type, Way way) {
        var properties = json.createObjectNode();
        var required = json.createArrayNode();
        var parts = json.createArrayNode();
        for (var component : type.getRecordComponents()) {
            if (has(component, JsonUnwrapped.class)) {
                parts.add(of(component.getAnnotatedType(), way));
            } else if (!has(component, JsonIgnore.class)) {
                var name = names.of(component);
                properties.set(name, of(component.getAnnotatedType(), way));
                if (isAlwaysThere(type, component, way)) {
                    required.add(name);
                }
            }
        }
        var object = type("object", null).set("properties", properties);
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        return parts.isEmpty() ? object : json.createObjectNode().set("allOf", parts.add(object));
    }

    private boolean isAlwaysThere(Class<?> type, RecordComponent component, Way way) {
        var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (way == Way.ASKED) {
            return !nullable;
        }
        var include = component.getAccessor().getAnnotation(JsonInclude.class);
        return include == null || include.value() == JsonInclude.Include.ALWAYS;
    }

    /** Whether it looks the same asked and answered: nothing in it may be left out. */
    private static boolean isAlike(Class<?> type) {
        return !type.isRecord()
                || Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getAnnotatedType)
                        .allMatch(Schemas::isAlike);
    }

    private static boolean isAlike(AnnotatedType type) {
        var within = type instanceof AnnotatedParameterizedType generic
                ? generic.getAnnotatedActualTypeArguments()
                : new AnnotatedType[0];
        return !type.isAnnotationPresent(Nullable.class)
                && isAlike(raw(type.getType()))
                && Arrays.stream(within).allMatch(Schemas::isAlike);
    }

    private static boolean has(RecordComponent component, Class<? extends Annotation> what) {
        return component.getAccessor().isAnnotationPresent(what);
    }

    private ObjectNode words(Class<?> type, Function<Enum<?>, String> spelling) {
        var words = Arrays.stream(type.getEnumConstants())
                .map(it -> spelling.apply((Enum<?>) it))
                .toList();
        return named(Names.of(type), type, () -> type("string", null).set("enum", json.valueToTree(words)));
    }

    private ObjectNode named(String name, Class<?> type, Supplier<ObjectNode> schema) {
        var owner = owners.putIfAbsent(name, type);
        if (owner != null && owner != type) {
            throw new IllegalStateException("%s and %s are both called %s".formatted(owner, type, name));
        }
        if (!drawn.containsKey(name)) {
            drawn.put(name, json.createObjectNode());
            var all = schema.get();
            docs.of(type).ifPresent(it -> all.put("description", it));
            drawn.put(name, all);
        }
        return json.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    private ObjectNode orNull(ObjectNode schema) {
        if (schema.isEmpty()) {
            return schema;
        }
        if (schema.has("type")) {
            return schema.set("type", json.valueToTree(List.of(schema.get("type").asString(), "null")));
        }
        var either = json.createArrayNode().add(schema).add(type("null", null));
        return json.createObjectNode().set("oneOf", either);
    }

    private ObjectNode list(ObjectNode items) {
        return type("array", null).set("items", items);
    }

    private ObjectNode type(String type, @Nullable String format) {
        var schema = json.createObjectNode().put("type", type);
        return format == null ? schema : schema.put("format", format);
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> it -> it;
            case ParameterizedType it -> (Class<?>) it.getRawType();
            default -> throw new IllegalStateException("Nobody knows how %s looks on the wire".formatted(type));
        };
    }
}
