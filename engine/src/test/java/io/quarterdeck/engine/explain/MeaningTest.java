package io.quarterdeck.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.playbook.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningTest {
    private static final Meaning BLEUSALT = Meaning.of(Yaml.shipped("bleusalt"));
    private static final Meaning CALLIE = Meaning.of(Yaml.shipped("callie"));
    private static final Meaning WORLDWIDE = Meaning.of(Yaml.playbook(Yaml.source("callie")
            .replace("{mon-sun: 08:00-21:00}, active: false", "{mon-sun: 08:00-20:00}, active: true")));

    private static Rung rung(Meaning meaning, String priority, String path) {
        return meaning.ladder().stream()
                .filter(rung -> rung.priority().equals(priority) && rung.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_week_has_the_brand_each_channel_and_who_is_on_call() {
        assertThat(BLEUSALT.week().rows())
                .extracting(WeekStrip.Row::name)
                .containsExactly(
                        "bleusalt", "phone", "chat", "email", "sms", "help_center", "bot", "ivr", "duty_manager");
        assertThat(BLEUSALT.week().openMinutes()).isEqualTo(7 * 14 * 60);
        assertThat(BLEUSALT.week().rows().getFirst().windows().getFirst()).isEqualTo(new Stretch(480, 1320));
        assertThat(BLEUSALT.week().rows().getLast().windows()).hasSize(8).contains(new Stretch(0, 480));
        assertThat(BLEUSALT.week().holes()).isEmpty();
    }

    @Test
    void a_second_hub_leaves_the_hour_that_the_linter_names() {
        assertThat(WORLDWIDE.week().holes()).contains(new Stretch(7 * 60, 8 * 60));
        assertThat(WORLDWIDE.week().rows())
                .filteredOn(row -> row.kind() == WeekStrip.Kind.HUB)
                .extracting(WeekStrip.Row::active)
                .containsExactly(true, true);
        assertThat(CALLIE.week().holes()).isEmpty();
    }

    @Test
    void a_rung_says_how_long_it_is_in_the_middle_of_an_open_day() {
        var first = rung(BLEUSALT, "standard", "priorities.standard.first_response");
        assertThat(first.aim()).isEqualTo(new Rung.Length("1bh", 3600));
        assertThat(first.breach()).isEqualTo(new Rung.Length("24h", 24 * 3600));
        assertThat(rung(BLEUSALT, "standard", "priorities.standard.resolution").aim())
                .isEqualTo(new Rung.Length("3bd", 3 * 24 * 3600));
        assertThat(rung(BLEUSALT, "critical", "priorities.critical.steps.stakeholder_call")
                        .step())
                .isTrue();
        assertThat(rung(BLEUSALT, "high", "channels.chat.answer").aim()).isEqualTo(new Rung.Length("60s", 60));
    }

    @Test
    void a_paid_promise_that_is_never_earlier_than_the_free_one_is_marked() {
        assertThat(rung(BLEUSALT, "high", "plans.offered.premium.first_response")
                        .neverBinds())
                .isTrue();
        assertThat(rung(BLEUSALT, "high", "priorities.high.first_response").neverBinds())
                .isFalse();
        assertThat(rung(CALLIE, "normal", "channels.email.first_response").neverBinds())
                .isFalse();
    }

    @Test
    void a_channel_for_some_stands_on_their_ladder_only() {
        assertThat(CALLIE.ladder())
                .filteredOn(rung -> rung.path().equals("channels.sms.first_response"))
                .extracting(Rung::priority)
                .containsExactly("urgent");
    }

    @Test
    void the_matrix_and_the_triggers_are_said_in_words() {
        assertThat(BLEUSALT.matrix())
                .extracting(Meaning.Owner::owner)
                .containsExactly("head_of_support", "team_lead", "agent");
        assertThat(BLEUSALT.triggers())
                .extracting(Meaning.Trigger::when)
                .containsExactly("intent is legal", "intent is regulatory", "intent is safety", "refund is over $150");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bleusalt", "callie"})
    void everything_shown_has_a_place_in_the_file(String brand) {
        var playbook = Yaml.shipped(brand);
        var meaning = Meaning.of(playbook);
        assertThat(meaning.ladder())
                .isNotEmpty()
                .allSatisfy(rung -> assertThat(playbook.marks().has(rung.path()))
                        .as(rung.path())
                        .isTrue());
        assertThat(meaning.week().rows())
                .allSatisfy(row -> assertThat(playbook.marks().has(row.path()))
                        .as(row.path())
                        .isTrue());
        assertThat(meaning.matrix())
                .allSatisfy(
                        owner -> assertThat(playbook.marks().has(owner.path())).isTrue());
    }
}
