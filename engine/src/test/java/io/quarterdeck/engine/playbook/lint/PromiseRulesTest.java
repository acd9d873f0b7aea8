package io.quarterdeck.engine.playbook.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PromiseRulesTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(
            files = "src/test/resources/playbooks/lint/promises.csv",
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            maxCharsPerColumn = 4000)
    void one_edit_of_a_shipped_playbook_says_what_it_breaks_and_nothing_else(
            String brand, String right, String wrong, String expected) {
        assertThat(Mutant.of(brand).with(right, wrong).news()).isEqualTo(Mutant.expected(expected));
    }

    @Test
    void p_06_a_channel_for_a_priority_that_no_ticket_can_have() {
        assertThat(Mutant.of("bleusalt")
                        .with("priorities:\n  critical:", "priorities:\n  vip: {triage: 1h}\n  critical:")
                        .with("    critical: {owner", "    vip: {owner: agent}\n    critical: {owner")
                        .with("takes: [critical]", "takes: [critical, vip]")
                        .with("sms:         {hours: open, ", "sms:         {hours: open, only_for: [vip], ")
                        .news())
                .containsExactly(
                        "bleusalt.yaml:55:41: error QD-P06: channel sms is only for 'vip', which cannot arrive "
                                + "there: no intent has this priority and no trigger raises to it   take it out, or say what brings it");
    }

    @Test
    void p_07_a_plan_for_everybody_sells_nothing_and_a_plan_on_a_channel_without_promises_binds() {
        assertThat(Mutant.of("bleusalt")
                        .with("price: $199 per month, coverage", "price: included, coverage")
                        .news())
                .isEmpty();
        assertThat(Mutant.of("callie")
                        .with(
                                "standard: {price: included}",
                                "standard: {price: $9 per month, coverage: {phone: 24/7}, first_response: 100h}")
                        .news())
                .noneMatch(it -> it.contains("QD-P07"));
    }

    @Test
    void p_07_a_plan_on_a_channel_with_a_free_promise_is_compared_with_that() {
        assertThat(Mutant.of("callie")
                        .with("first_response: by channel", "first_response: 4bh")
                        .with("    triage: 2h ", "    triage: 2h\n    first_response: 1bh ")
                        .with(
                                "standard: {price: included}",
                                "standard: {price: $9 per month, coverage: {social: 24/7}, first_response: 4bh}")
                        .news())
                .filteredOn(it -> it.contains("QD-P07"))
                .singleElement()
                .asString()
                .contains(
                        "plan 'standard' sells 4bh, but everyone already gets 4bh (normal), which is never later than 20 h");
    }
}
