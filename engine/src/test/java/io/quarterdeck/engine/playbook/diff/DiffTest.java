package io.quarterdeck.engine.playbook.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.playbook.Yaml;
import io.quarterdeck.engine.playbook.diff.Change.Effect;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiffTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', maxCharsPerColumn = 400, textBlock = """
            bleusalt | resolution_or_plan: 24h | resolution_or_plan: 12h | High: plan due 24 h → 12 h | STRICTER
            bleusalt | answer: 90% within 60s | answer: 90% within 30s | Chat: 90% within 60 s → 90% within 30 s | STRICTER
            bleusalt | answer: 90% within 60s | answer: 80% within 60s | Chat: 90% within 60 s → 80% within 60 s | LOOSER
            bleusalt | answer: 90% within 60s | answer: 95% within 90s | Chat: 90% within 60 s → 95% within 90 s | NEUTRAL
            callie | sat-sun: 09:00-17:00 | sun: 09:00-17:00 | Open on Saturdays 09:00-17:00 → closed | LOOSER
            callie | mon-fri: 08:00-20:00 | mon-fri: 08:00-21:00 | Open on Mondays to Fridays 08:00-20:00 → 08:00-21:00 | STRICTER
            bleusalt | mon-sun: 08:00-22:00 | mon-sun: 08:00-20:00 | Open on all days 08:00-22:00 → 08:00-20:00 | LOOSER
            bleusalt | $199 per month | $249 per month | Premium costs $199 a month → $249 a month | NEUTRAL
            bleusalt | {over: $150, by: team_lead} | {over: $100, by: team_lead} | Refunds over $150 → $100 need a team lead | STRICTER
            bleusalt | until: 2027-03-31 | until: 2027-06-30 | Waiver QD-P07 until 2027-03-31 → 2027-06-30 | LOOSER
            bleusalt | retention: 5%} | retention: 15%} | Scorecard: retention counts 5% → 15% | NEUTRAL
            bleusalt | csat:       {target: at least 90% | csat:       {target: at least 92% | Csat: target at least 90% → at least 92% | STRICTER
            bleusalt | standard: {owner: agent, then: team_lead} | standard: {owner: agent} | No longer: Standard is taken over by team_lead | NEUTRAL
            bleusalt | within: 30d of delivery, label | within: 14d of delivery, label | Full refund within 30 days of delivery → 14 days of delivery | LOOSER
            bleusalt | wallboard: [first_response, occupancy] | wallboard: [first_response, csat] | Wallboard dashboard: adds csat; drops occupancy | NEUTRAL
            bleusalt | facts: {hq: Anytown} | facts: {hq: Charleston} | Fact hq is Anytown → Charleston | NEUTRAL
            bleusalt | version: 1 | version: 2 | Version 1 → 2 | NEUTRAL
            bleusalt | {email: 24/7} | {email: {mon-fri: 08:00-22:00}} | Premium covers email on Mondays to Fridays 00:00-24:00 → 08:00-22:00; Saturdays to Sundays 00:00-24:00 → closed | LOOSER
            bleusalt | automated: 24/7 | automated: {mon-sun: 06:00-24:00} | Machines answer on all days 00:00-24:00 → 06:00-24:00 | LOOSER
            bleusalt | starts: 11-15 | starts: thanksgiving | Holidays starts on 11-15 → thanksgiving | NEUTRAL
            callie | apac: {timezone: Asia/Singapore, open: {mon-sun: 08:00-21:00}, active: false} | apac: {timezone: Asia/Singapore, open: {mon-sun: 08:00-21:00}, active: true} | Apac is switched off → active | NEUTRAL
            """)
    void one_edit_is_one_sentence(String brand, String from, String to, String sentence, Effect effect) {
        var before = Yaml.source(brand);
        assertThat(before).contains(from);
        var changes = Diff.of(Yaml.playbook(before), Yaml.playbook(before.replace(from, to)));
        assertThat(changes).extracting(Change::sentence).containsExactly(sentence);
        assertThat(changes).extracting(Change::effect).containsExactly(effect);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', maxCharsPerColumn = 400, textBlock = """
            bleusalt | resolution_or_plan: 24h | resolution_or_plan: 1440m
            bleusalt | version: 1 | version:    1  # the first
            bleusalt | brand: bleusalt | brand: "bleusalt"
            bleusalt | laws: [gdpr, ccpa] | laws: [ccpa, gdpr]
            bleusalt | {email: 24/7} | {email: {mon-sun: 00:00-24:00}}
            bleusalt | live_coverage: +30%..+50% | staff: x1.3..x1.5
            bleusalt | mon-sun: 08:00-22:00 | mon-fri: 08:00-22:00, sat-sun: 08:00-22:00
            bleusalt | {hq: Anytown} | {hq: {value: Anytown, confirmed: true}}
            bleusalt | occupancy: 75%..85% | occupancy: 75.0%..85.0%
            callie | concurrency: 1.5..2.5 | concurrency: 1.50..2.50
            callie | microlearning: {every: month, length: 20m..30m} | microlearning: {length: 1200s..30m, every: month}
            """)
    void the_same_said_in_other_words_is_no_change(String brand, String from, String to) {
        var before = Yaml.source(brand);
        assertThat(before).contains(from);
        assertThat(Diff.of(Yaml.playbook(before), Yaml.playbook(before.replace(from, to))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bleusalt", "callie"})
    void a_playbook_differs_in_nothing_from_itself(String brand) {
        assertThat(Diff.of(Yaml.shipped(brand), Yaml.shipped(brand))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n# a note", "\n\n\n"})
    void comments_and_empty_lines_mean_nothing(String more) {
        var source = Yaml.source("callie");
        assertThat(Diff.of(Yaml.playbook(source), Yaml.playbook(source + more))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"intents:, NEUTRAL"})
    void a_new_intent_is_told_whole(String section, Effect effect) {
        var before = Yaml.source("callie");
        var line = "\n  gift_card: {kind: transactional, priority: normal, tier: tier1, skill: orders}";
        var after = before.replace("\n" + section, "\n" + section + line);
        var change = new Change("intents", "intents.gift_card", "New intent gift_card: normal, tier1, orders", effect);
        assertThat(Diff.of(Yaml.playbook(before), Yaml.playbook(after))).containsExactly(change);
        assertThat(Diff.of(Yaml.playbook(after), Yaml.playbook(before)))
                .extracting(Change::sentence)
                .containsExactly("No more intent gift_card: normal, tier1, orders");
    }

    @ParameterizedTest
    @ValueSource(strings = "bleusalt")
    void another_order_of_priorities_is_a_change_and_another_order_of_channels_is_none(String brand) {
        var source = Yaml.source(brand);
        var lines = List.of(
                "  phone:       {hours: open, answer: 80% within 30s, aht: 6m..12m, concurrency: 1}",
                "  sms:         {hours: open, aht: 3m..6m, concurrency: 3}");
        var swapped = source.replace(lines.getFirst(), "§")
                .replace(lines.getLast(), lines.getFirst())
                .replace("§", lines.getLast());
        assertThat(swapped).isNotEqualTo(source);
        assertThat(Diff.of(Yaml.playbook(source), Yaml.playbook(swapped))).isEmpty();
        var high = source.substring(source.indexOf("  high:\n"), source.indexOf("  standard:\n"));
        var first = source.replace(high, "").replace("priorities:\n", "priorities:\n" + high);
        assertThat(Diff.of(Yaml.playbook(source), Yaml.playbook(first)))
                .extracting(Change::sentence)
                .containsExactly("Priorities, most urgent first: critical, high, standard → high, critical, standard");
    }

    @ParameterizedTest
    @CsvSource({"bleusalt, callie", "callie, bleusalt"})
    void two_brands_differ_in_sentences_without_holes(String one, String other) {
        var changes = Diff.of(Yaml.shipped(one), Yaml.shipped(other));
        assertThat(changes).hasSizeGreaterThan(100);
        assertThat(changes)
                .extracting(Change::sentence)
                .doesNotHaveDuplicates()
                .allSatisfy(sentence -> assertThat(sentence).doesNotContain("null", "%s", "Optional", "[", "="));
    }
}
