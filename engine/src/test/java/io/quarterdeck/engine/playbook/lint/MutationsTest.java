package io.quarterdeck.engine.playbook.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.playbook.Finding;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Reading;
import io.quarterdeck.engine.playbook.Yaml;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Copies of the shipped playbooks with one edit each: exactly what the edit breaks is found, and where. */
class MutationsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    @ParameterizedTest(name = "{2}")
    @CsvFileSource(
            files = "src/test/resources/playbooks/mutations.csv",
            delimiter = '|',
            quoteCharacter = '~',
            maxCharsPerColumn = 1000)
    void one_edit_breaks_exactly_one_rule(String brand, String right, String wrong, String expected) {
        var source = Yaml.source(brand);
        assertThat(source).contains(right);
        var at = source.indexOf(right);
        var replacement = wrong == null ? "" : wrong.replace("\\n", "\n");
        var broken = source.substring(0, at) + replacement + source.substring(at + right.length());
        var edited = line(source, at);
        var added = broken.lines().count() - source.lines().count();
        var before = judge(source).stream()
                .filter(finding -> finding.mark().line() != edited)
                .map(finding -> place(finding, added, edited))
                .collect(Collectors.toSet());

        var fresh = judge(broken).stream()
                .filter(finding -> !before.contains(place(finding, 0, 0)))
                .map(finding -> finding.format(brand + ".yaml"))
                .toList();

        assertThat(fresh).containsExactly(expected.split(" // "));
    }

    private static List<Finding> judge(String source) {
        return switch (Playbook.read(Yaml.node(source))) {
            case Reading.Read(var playbook, var _) -> Lint.of(playbook, TODAY).findings();
            case Reading.Refused(var findings) -> findings;
        };
    }

    /** A rule and its line; what stands below the edit moves with the lines it adds. */
    private static String place(Finding finding, long added, long edited) {
        var line = finding.mark().line();
        return finding.rule() + ":" + (line > edited ? line + added : line);
    }

    private static long line(String source, int at) {
        return source.substring(0, at).chars().filter(it -> it == '\n').count() + 1;
    }
}
