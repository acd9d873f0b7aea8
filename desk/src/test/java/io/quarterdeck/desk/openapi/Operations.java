package io.quarterdeck.desk.openapi;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.OpenTo;
import io.quarterdeck.desk.accounts.Person;
import io.quarterdeck.desk.accounts.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Draws what an endpoint takes and gives: parameters, body, answer, and who may call it. */
final class Operations {

    /** One way in. */
    record Endpoint(String method, String path, HandlerMethod handler, List<String> produces) {

        boolean writes() {
            return !method.equals("GET");
        }

        String module() {
            return handler.getBeanType().getPackageName().replace("io.quarterdeck.desk.", "").replaceAll("\\..*", "");
        }

        /** {@code tickets.show}: the noun of the resource and the verb of the method. */
        String id() {
            var noun = handler.getBeanType().getSimpleName().replaceFirst("Resource$", "");
            return noun.substring(0, 1).toLowerCase(Locale.ROOT) + noun.substring(1) + "." + handler.getMethod().getName();
        }
    }

    private static final Set<Class<?>> NOT_ON_THE_WIRE = Set.of(Viewer.class, Person.class, HttpServletRequest.class);

    private final JsonMapper json;
    private final Schemas schemas;
    private final Javadocs docs;

    Operations(JsonMapper json, Schemas schemas, Javadocs docs) {
        this.json = json;
        this.schemas = schemas;
        this.docs = docs;
    }

    ObjectNode draw(Endpoint it) {
        var operation = json.createObjectNode().put("operationId", it.id());
        operation.putArray("tags").add(it.module());
        var said = docs.of(it.handler().getMethod());
        operation.put("summary", said.map(Operations::sentence).orElseGet(() -> plainly(it.id())));
        said.filter(doc -> !sentence(doc).equals(doc.replaceFirst("\\.$", "")))
                .ifPresent(doc -> operation.put("description", doc));
        parameters(it, operation);
        operation.putObject("responses")
                .set(status(it), answer(it))
                .set("default", json.createObjectNode().put("$ref", "#/components/responses/Refused"));
        operation.set("security", security(it));
        var needs = it.handler().getMethodAnnotation(Needs.class);
        if (needs != null) {
            operation.put("x-needs", needs.value().name().toLowerCase(Locale.ROOT));
        }
        return operation;
    }

    private static String sentence(String doc) {
        return doc.replaceFirst("\\.( .*)?$", "");
    }

    /** {@code replies.makePrivate} needs no more than its own words: "Replies: make private". */
    private static String plainly(String id) {
        var words = id.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT).replace(".", ": ");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private void parameters(Endpoint it, ObjectNode operation) {
        var parameters = json.createArrayNode();
        if (it.handler().hasMethodAnnotation(Needs.class)) {
            parameters.add(json.createObjectNode().put("$ref", "#/components/parameters/Brand"));
        }
        for (var parameter : it.handler().getMethod().getParameters()) {
            if (parameter.isAnnotationPresent(RequestBody.class)) {
                operation.set("requestBody", body("application/json", schemas.of(parameter.getAnnotatedType(), Schemas.Way.ASKED)));
            } else if (parameter.isAnnotationPresent(PathVariable.class)) {
                parameters.add(parameter("path", parameter.getName(), true, parameter.getAnnotatedType()));
            } else if (parameter.isAnnotationPresent(RequestParam.class)) {
                parameters.add(asked(parameter, parameter.getAnnotation(RequestParam.class)));
            } else if (parameter.isAnnotationPresent(RequestHeader.class)) {
                var header = parameter.getAnnotation(RequestHeader.class);
                parameters.add(parameter("header", header.name(), header.required(), parameter.getAnnotatedType()));
            } else if (parameter.getType() == HttpServletRequest.class && isFile(it)) {
                operation.set("requestBody", body("*/*", binary()));
            } else if (!NOT_ON_THE_WIRE.contains(parameter.getType())) {
                bound(parameter.getType(), parameters);
            }
        }
        unread(it, parameters);
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
    }

    /** A part of the path that the endpoint itself does not look at is a part of the path all the same. */
    private void unread(Endpoint it, ArrayNode parameters) {
        var read = parameters.valueStream().map(one -> one.path("name").asString("")).toList();
        Pattern.compile("\\{(\\w+)}")
                .matcher(it.path())
                .results()
                .map(found -> found.group(1))
                .filter(name -> !read.contains(name))
                .forEach(name -> parameters
                        .addObject()
                        .put("name", name)
                        .put("in", "path")
                        .put("required", true)
                        .putObject("schema")
                        .put("type", "string"));
    }

    private ObjectNode asked(Parameter parameter, RequestParam asked) {
        var name = asked.name().isEmpty() ? parameter.getName() : asked.name();
        var required = asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
        return parameter("query", name, required, parameter.getAnnotatedType());
    }

    /** A record that is filled from the query, one parameter for each component. */
    private void bound(Class<?> type, ArrayNode parameters) {
        for (var it : type.getDeclaredConstructors()[0].getParameters()) {
            var named = it.getAnnotation(BindParam.class);
            parameters.add(parameter("query", named == null ? it.getName() : named.value(), false, it.getAnnotatedType()));
        }
    }

    private ObjectNode parameter(String in, String name, boolean required, AnnotatedType type) {
        var drawn = json.createObjectNode().put("name", name).put("in", in);
        if (required) {
            drawn.put("required", true);
        }
        return drawn.set("schema", schemas.present(type, Schemas.Way.ASKED));
    }

    /** An endpoint that decides on the status itself says so by returning a response without naming one. */
    private static String status(Endpoint it) {
        var said = it.handler().getMethodAnnotation(ResponseStatus.class);
        if (said != null) {
            return Integer.toString(said.value().value());
        }
        var returned = it.handler().getMethod().getAnnotatedReturnType();
        if (!isResponse(returned) || !it.writes()) {
            return "200";
        }
        return answered(returned) == null ? "204" : "2XX";
    }

    private ObjectNode answer(Endpoint it) {
        var type = answered(it.handler().getMethod().getAnnotatedReturnType());
        var response = json.createObjectNode().put("description", type == null ? "Done" : "The answer");
        if (type == null) {
            return response;
        }
        var plain = type.getType() == String.class ? "text/*" : "application/json";
        var media = it.produces().isEmpty() ? plain : it.produces().getFirst();
        if (type.getType() instanceof Class<?> raw && Resource.class.isAssignableFrom(raw)) {
            return response.set("content", content("*/*", binary()));
        }
        return response.set("content", content(media, schemas.of(type, Schemas.Way.ANSWERED)));
    }

    private static @Nullable AnnotatedType answered(AnnotatedType type) {
        if (isResponse(type)) {
            return answered(((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0]);
        }
        return type.getType() == void.class || type.getType() == Void.class ? null : type;
    }

    /** A post that looks at the request itself and at no body reads a file from it. */
    private static boolean isFile(Endpoint it) {
        return it.method().equals("POST")
                && Arrays.stream(it.handler().getMethod().getParameters())
                        .noneMatch(one -> one.isAnnotationPresent(RequestBody.class));
    }

    private static boolean isResponse(AnnotatedType type) {
        return type.getType() instanceof ParameterizedType it && it.getRawType() == ResponseEntity.class;
    }

    private ObjectNode body(String media, ObjectNode schema) {
        return json.createObjectNode().put("required", true).set("content", content(media, schema));
    }

    private ObjectNode content(String media, ObjectNode schema) {
        return json.createObjectNode().set(media, json.createObjectNode().set("schema", schema));
    }

    private ObjectNode binary() {
        return json.createObjectNode();
    }

    /** A token speaks for itself; a browser's cookie needs the forgery token with every write. */
    private ArrayNode security(Endpoint it) {
        var ways = json.createArrayNode();
        var open = it.handler().getMethodAnnotation(OpenTo.class);
        var anyone = open != null && open.value() == OpenTo.Whom.ANYONE;
        if (anyone) {
            return it.writes() ? ways.add(scheme("csrf")) : ways;
        }
        ways.add(it.writes() ? scheme("session", "csrf") : scheme("session"));
        return ways.add(scheme("bearer")).add(scheme("basic"));
    }

    private ObjectNode scheme(String... names) {
        var all = json.createObjectNode();
        for (var name : names) {
            all.putArray(name);
        }
        return all;
    }
}
