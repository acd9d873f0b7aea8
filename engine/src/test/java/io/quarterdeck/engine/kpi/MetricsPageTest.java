package io.quarterdeck.engine.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.playbook.Measures;
import io.quarterdeck.engine.playbook.Metric;
import io.quarterdeck.engine.playbook.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsPageTest {

    @Test
    void the_committed_dictionary_is_the_dictionary() throws IOException {
        var drawn = MetricsPage.draw();
        if (Boolean.getBoolean("quarterdeck.map.write")) {
            Files.writeString(MetricsPage.COMMITTED, drawn);
        }
        assertThat(MetricsPage.COMMITTED)
                .as("run 'make map' and commit docs/metrics.md")
                .exists()
                .content()
                .isEqualTo(drawn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bleusalt", "callie"})
    void whatever_a_shipped_playbook_measures_is_defined_here_or_said_to_be_elsewhere(String brand) {
        var playbook = Yaml.shipped(brand);
        var names = new HashSet<>(Measures.OF_THE_PRODUCT);
        playbook.metrics().stream().map(Metric::name).forEach(names::add);
        var defined = new HashSet<>(MetricsPage.ELSEWHERE.keySet());
        new Dictionary(Rules.of(playbook)).definitions().forEach(it -> defined.add(it.name()));
        assertThat(defined).containsAll(names);
    }

    @Test
    void every_measure_has_its_words_and_its_example() {
        var dictionary = new Dictionary(Told.RULES);
        var examples = WorkedExamples.all();
        for (var it : dictionary.definitions()) {
            assertThat(it.edges().counts()).as(it.name()).isNotEmpty();
            assertThat(it.edges().leavesOut()).as(it.name()).isNotEmpty();
            assertThat(it.timing().isFinal()).as(it.name()).isNotEmpty();
            assertThat(dictionary.variants(it.name())).as(it.name()).isNotEmpty();
            assertThat(examples).as("examples").containsKey(it.name());
        }
    }

    @Test
    void no_two_variants_share_an_id() {
        var dictionary = new Dictionary(Told.RULES);
        var ids = dictionary.definitions().stream()
                .flatMap(it -> dictionary.variants(it.name()).stream())
                .map(Variant::id)
                .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(100);
        assertThat(ids.stream().map(VariantId::toString)).doesNotHaveDuplicates();
    }
}
