package io.quarterdeck.engine.playbook.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class EscalationRulesTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(
            files = "src/test/resources/playbooks/lint/escalation.csv",
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            maxCharsPerColumn = 4000)
    void one_edit_of_a_shipped_playbook_says_what_it_breaks_and_nothing_else(
            String brand, String right, String wrong, String expected) {
        assertThat(Mutant.of(brand).with(right, wrong).news()).isEqualTo(Mutant.expected(expected));
    }

    @Test
    void e_03_safety_must_be_known() {
        assertThat(Mutant.of("bleusalt")
                        .with("  safety:                      {", "  hazard:                      {")
                        .with("{intent: safety}", "{intent: hazard}")
                        .news())
                .containsExactly("bleusalt.yaml:78:3: error QD-E03: no intent 'safety': it would wait like any other "
                        + "question   add safety: {kind: high_touch, priority: critical, ...}");
    }

    @Test
    void e_03_legal_matters_may_be_kept_with_regulatory_ones_but_must_be_known() {
        var without = Mutant.of("callie")
                .with("  legal:              {", "  law:                {")
                .with("{intent: legal}", "{intent: law}");
        assertThat(without.news())
                .filteredOn(it -> it.contains("QD-E03"))
                .singleElement()
                .asString()
                .contains("no intent 'legal' or 'regulatory'");
        assertThat(without.with("  law:                {", "  regulatory:         {")
                        .with("{intent: law}", "{intent: regulatory}")
                        .news())
                .noneMatch(it -> it.contains("QD-E03"));
    }

    @Test
    void e_03_what_is_grave_goes_before_ordinary_work_by_its_priority_or_by_a_trigger() {
        var standard = Mutant.of("bleusalt")
                .with(
                        "safety:                      {kind: high_touch,    priority: critical",
                        "safety:                      {kind: high_touch,    priority: standard");
        assertThat(standard.news()).isEmpty();
        assertThat(standard.with("{intent: safety}, ", "{intent: recall}, ").news())
                .containsExactly("bleusalt.yaml:93:64: error QD-E03: intent safety has priority 'standard', the one of "
                        + "ordinary questions   write priority: critical");
    }
}
