package io.quarterdeck.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of all requirements and the tests that act them out agree. */
class EveryClauseIsKeptTest {

    private static final Path PAGE = Path.of("../docs/operation.md");
    private static final Pattern ROW = Pattern.compile("^\\| ([BC]-\\d\\d) \\| (.+) \\| (open|kept) \\| (.*) \\|$");

    record Row(String id, String status) {}

    @Test
    void all_172_requirements_have_a_line() throws IOException {
        assertThat(rows()).hasSize(172).extracting(Row::id).doesNotHaveDuplicates();
    }

    @Test
    void a_requirement_called_kept_is_acted_out_by_a_test() throws IOException {
        var acted = actedOut();
        assertThat(rows().stream().filter(it -> it.status().equals("kept")).map(Row::id))
                .as("kept clauses without a test that carries them")
                .allMatch(acted::contains);
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .map(ROW::matcher)
                .filter(it -> it.matches())
                .map(it -> new Row(it.group(1), it.group(3)))
                .toList();
    }

    private static Set<String> actedOut() {
        var tests =
                new ClassFileImporter().withImportOption(new OnlyIncludeTests()).importPackages("io.quarterdeck");
        var clauses = new TreeSet<String>();
        tests.stream()
                .flatMap(it -> Stream.concat(
                        it.tryGetAnnotationOfType(Clause.class.getName()).stream(),
                        it.getMethods().stream()
                                .flatMap(m -> m.tryGetAnnotationOfType(Clause.class.getName()).stream())))
                .map(JavaAnnotation::getProperties)
                .forEach(it -> Arrays.stream((Object[]) it.get("value"))
                        .map(String::valueOf)
                        .forEach(clauses::add));
        return clauses;
    }
}
