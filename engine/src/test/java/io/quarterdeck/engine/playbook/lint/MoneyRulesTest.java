package io.quarterdeck.engine.playbook.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MoneyRulesTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(
            files = "src/test/resources/playbooks/lint/money.csv",
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            maxCharsPerColumn = 4000)
    void one_edit_of_a_shipped_playbook_says_what_it_breaks_and_nothing_else(
            String brand, String right, String wrong, String expected) {
        assertThat(Mutant.of(brand).with(right, wrong).news()).isEqualTo(Mutant.expected(expected));
    }

    @Test
    void without_an_approval_nobody_is_above_the_agent() {
        assertThat(Mutant.of("bleusalt")
                        .with("  approval:       {over: $150, by: team_lead} ", "  # ")
                        .with("path: \"money.approval.over\"", "path: \"money.exchange\"")
                        .news())
                .containsExactly("bleusalt.yaml:145:3: error QD-$02: nobody above the agent approves a refund, however "
                        + "large   add approval: {over: $150, by: team_lead}");
    }

    @Test
    void a_brand_without_a_money_policy_has_nothing_to_prove() {
        var source = Mutant.of("bleusalt").source();
        var money = source.substring(source.indexOf("\nmoney:"), source.indexOf("# ── PEOPLE"));
        assertThat(new Mutant("bleusalt", source.replace(money, "\n")).news()).noneMatch(it -> it.contains("QD-$"));
    }
}
