package io.quarterdeck.desk.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.fixture.DeskTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published document of the native API is the API, as the running server has it. */
@DeskTest
class DeskDocumentTest {

    static final Path COMMITTED = Path.of("../docs/openapi/desk.json");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    JsonMapper json;

    @Test
    void the_committed_document_is_the_document() throws IOException {
        var drawn = new DeskDocument(mapping, json).text();
        if (Boolean.getBoolean("quarterdeck.map.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, drawn);
        }
        assertThat(COMMITTED)
                .as("run 'make map' and commit docs/openapi/desk.json")
                .exists()
                .content()
                .isEqualTo(drawn);
    }

    @Test
    void every_call_has_a_name_of_its_own_and_says_what_it_does() {
        var calls = new DeskDocument(mapping, json)
                .draw().path("paths").valueStream().flatMap(JsonNode::valueStream).toList();
        assertThat(calls).extracting(it -> it.path("operationId").asString()).doesNotHaveDuplicates();
        assertThat(calls).extracting(it -> it.path("summary").asString("")).doesNotContain("");
    }
}
