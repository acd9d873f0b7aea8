package io.quarterdeck.desk.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarterdeck.engine.playbook.Node;
import io.quarterdeck.engine.playbook.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Editors judge a playbook by the published schema: it likes what the reader likes. */
class SchemaTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @ParameterizedTest
    @ValueSource(strings = {"bleusalt", "callie"})
    void a_shipped_playbook_is_valid(String brand) {
        assertThat(complaints(source(brand))).isEmpty();
    }

    @ParameterizedTest(name = "{1} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "bleusalt|goals:|golas:",
                "bleusalt|answer: 80%|anwser: 80%",
                "bleusalt|brand: bleusalt|brand: Bleu Salt",
                "bleusalt|follow: brand|follow: brands",
                "bleusalt|first_response: 1bh  |first_response: soon ",
                "bleusalt|mon-sun: 08:00-22:00|mon-son: 08:00-22:00",
                "bleusalt|mon-sun: 08:00-22:00|mon-sun: 8-22",
                "bleusalt|currency: USD|# USD",
                "bleusalt|skills: [orders, subscriptions]|skills: orders",
                "callie|record: true|record: yes",
                "callie|until: 2027-03-31|until: soon",
                "callie|connector: odoo|conector: odoo"
            })
    void what_the_reader_refuses_by_its_looks_is_invalid(String brand, String right, String wrong) {
        var source = source(brand);
        assertThat(source).contains(right);
        assertThat(complaints(source.replaceFirst(Pattern.quote(right), wrong))).isNotEmpty();
    }

    @Test
    void every_property_is_explained() {
        var text = Schema.text();
        assertThat(text).isEqualTo(Schema.text()).startsWith("{\n  \"$schema\"");
        explained("", JsonMapper.shared().readTree(text));
    }

    private static void explained(String path, JsonNode schema) {
        schema.path("properties").properties().forEach(entry -> {
            assertThat(entry.getValue().path("description").asString())
                    .as(path + entry.getKey())
                    .endsWith(".");
            explained(path + entry.getKey() + ".", entry.getValue());
        });
        for (var below : List.of("additionalProperties", "items")) {
            if (schema.path(below).isObject()) {
                explained(path, schema.path(below));
            }
        }
    }

    private static List<String> complaints(String source) {
        var root = ((YamlReader.Text.Tree) YamlReader.read(source)).root();
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Schema.text())
                .validate(json(root))
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private static JsonNode json(Node node) {
        return switch (node) {
            case Node.Scalar(var text, var quoted, var _) -> quoted ? JSON.stringNode(text) : plain(text);
            case Node.Sequence(var items, var _) -> {
                var list = JSON.arrayNode();
                items.forEach(item -> list.add(json(item)));
                yield list;
            }
            case Node.Mapping(var entries, var _) -> {
                var map = JSON.objectNode();
                entries.forEach(entry -> map.set(entry.key().text(), json(entry.value())));
                yield map;
            }
        };
    }

    private static JsonNode plain(String text) {
        if (text.equals("true") || text.equals("false")) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        return text.matches("\\d+(\\.\\d+)?") ? JSON.numberNode(new BigDecimal(text)) : JSON.stringNode(text);
    }

    private static String source(String brand) {
        try {
            return Files.readString(Path.of("..", "playbooks", brand + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
