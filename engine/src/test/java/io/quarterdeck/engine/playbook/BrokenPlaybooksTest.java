package io.quarterdeck.engine.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Deliberately broken copies of the shipped playbooks: one edit each, and the line a manager then reads. */
class BrokenPlaybooksTest {

    @ParameterizedTest(name = "{1} -> {2}")
    @CsvFileSource(
            files = "src/test/resources/playbooks/broken.csv",
            delimiter = '|',
            quoteCharacter = '~',
            maxCharsPerColumn = 1000)
    void one_mistake_is_refused_with_its_place_and_what_to_write(
            String brand, String right, String wrong, String expected) {
        assertThat(refusal(brand, right, wrong == null ? "" : wrong)).containsExactly(expected.split(" // "));
    }

    private static List<String> refusal(String brand, String right, String wrong) {
        var source = Yaml.source(brand);
        assertThat(source).contains(right);
        var at = source.indexOf(right);
        var broken = source.substring(0, at) + wrong.replace("\\n", "\n") + source.substring(at + right.length());
        var reading = Playbook.read(Yaml.node(broken));
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return reading.findings().stream()
                .map(finding -> finding.format(brand + ".yaml"))
                .toList();
    }
}
