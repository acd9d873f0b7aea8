package io.quarterdeck.desk.openapi;

import io.quarterdeck.desk.openapi.Operations.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document of the desk's own API, drawn from the endpoints and the mapper of the running server. */
final class DeskDocument {

    private static final String PREFIX = "/api/desk";

    private final RequestMappingHandlerMapping mapping;
    private final JsonMapper json;

    DeskDocument(RequestMappingHandlerMapping mapping, JsonMapper json) {
        this.mapping = mapping;
        this.json = json;
    }

    String text() {
        var lines = new DefaultIndenter("  ", "\n");
        var layout = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        return json.writer().with(layout).writeValueAsString(draw()) + "\n";
    }

    ObjectNode draw() {
        var docs = new Javadocs();
        var schemas = new Schemas(json, docs);
        var operations = new Operations(json, schemas, docs);
        paths(operations);
        schemas.again();
        var paths = paths(operations);
        var document = frame();
        document.set("tags", tags(docs));
        document.set("paths", paths);
        ((ObjectNode) document.at("/components/schemas")).setAll(schemas.drawn());
        return document;
    }

    private ObjectNode paths(Operations operations) {
        var paths = json.createObjectNode();
        endpoints()
                .forEach(it -> paths.withObjectProperty(it.path())
                        .set(it.method().toLowerCase(Locale.ROOT), operations.draw(it)));
        return paths;
    }

    private ArrayNode tags(Javadocs docs) {
        var tags = json.createArrayNode();
        var modules = new TreeMap<String, Endpoint>();
        endpoints().forEach(it -> modules.putIfAbsent(it.module(), it));
        modules.forEach((name, it) ->
                tags.addObject().put("name", name).put("description", docs.ofModule(it.handler().getBeanType(), name)));
        return tags;
    }

    private ObjectNode frame() {
        try (var frame = DeskDocument.class.getResourceAsStream("/openapi/frame.json")) {
            return (ObjectNode) json.readTree(frame);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Endpoint> endpoints() {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(it -> it.getKey().getPathPatternsCondition().getPatternValues().stream()
                        .filter(path -> path.startsWith(PREFIX + "/"))
                        .flatMap(path -> it.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Endpoint(
                                        method.name(),
                                        path,
                                        it.getValue(),
                                        produces(it.getKey())))))
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                .toList();
    }

    private static List<String> produces(RequestMappingInfo info) {
        return info.getProducesCondition().getProducibleMediaTypes().stream()
                .map(MediaType::toString)
                .sorted()
                .toList();
    }
}
