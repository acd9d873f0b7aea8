package io.quarterdeck.desk.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.dialect.DialectRecorder;
import io.quarterdeck.desk.zendesk.door.KnownEndpoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The page that tells users which endpoints work is drawn from the tests that prove them. */
@DeskTest
class DialectPageTest {

    /** What the desk has, but not through this door, is refused with a reason: that keeps no promise. */
    static final String REFUSES = "refuse";

    static final Path COMMITTED = Path.of("../docs/dialect.md");

    @Autowired
    KnownEndpoints known;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void the_committed_page_is_the_page() throws IOException {
        var drawn = new DialectPage(known, KeptEndpoints.byTest()).draw();
        if (Boolean.getBoolean("quarterdeck.map.write")) {
            Files.writeString(COMMITTED, drawn);
        }
        assertThat(COMMITTED)
                .as("run 'make map' and commit docs/dialect.md")
                .exists()
                .content()
                .isEqualTo(drawn);
    }

    @Test
    void what_is_served_is_known_to_the_dialect_and_proved_by_a_test() {
        var kept = KeptEndpoints.byTest().keySet();
        var table = known.all().stream()
                .flatMap(it -> it.methods().stream().map(method -> DialectRecorder.plain(method + " " + it.path())))
                .collect(Collectors.toSet());
        assertThat(table).as("every endpoint that a test keeps").containsAll(kept);
        assertThat(kept)
                .as("every endpoint that is served; name it in the @Keeps of the test that proves it")
                .containsAll(served());
        assertThat(table)
                .as("every endpoint that is served; one of our own is added to endpoints.txt")
                .containsAll(served());
    }

    private TreeSet<String> served() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(it -> !it.getValue().getMethod().getName().equals(REFUSES))
                .map(Map.Entry::getKey)
                .flatMap(it -> it.getPathPatternsCondition().getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v2/"))
                        .flatMap(path -> it.getMethodsCondition().getMethods().stream()
                                .map(method ->
                                        DialectRecorder.plain(method + " " + path.substring("/api/v2/".length())))))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
