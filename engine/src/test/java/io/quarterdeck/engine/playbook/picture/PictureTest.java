package io.quarterdeck.engine.playbook.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarterdeck.engine.playbook.Yaml;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PictureTest {

    private static final Picture BLEUSALT =
            Picture.of(Yaml.shipped("bleusalt"), Set.of("plans.offered.premium.first_response"));
    private static final Picture CALLIE = Picture.of(Yaml.shipped("callie"), Set.of());

    private static Rung rung(Picture picture, String path) {
        return picture.ladder().stream()
                .filter(it -> it.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static WeekPicture.Row row(Picture picture, String name) {
        return picture.week().rows().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_week_has_its_open_minutes_and_its_holes_and_both_make_a_week() {
        assertThat(BLEUSALT.week().openMinutes()).isEqualTo(98 * 60);
        assertThat(CALLIE.week().openMinutes()).isEqualTo(76 * 60);
        assertThat(BLEUSALT.week().holes()).hasSize(8).startsWith(new WeekPicture.Stretch(0, 480));
        assertThat(BLEUSALT.week().holes().stream()
                        .mapToInt(it -> it.to() - it.from())
                        .sum())
                .isEqualTo(70 * 60);
    }

    @Test
    void machines_never_close_and_whoever_is_on_call_fills_the_holes() {
        assertThat(row(BLEUSALT, "bot").windows()).containsExactly(new WeekPicture.Stretch(0, 10_080));
        assertThat(row(BLEUSALT, "duty_manager").windows())
                .isEqualTo(BLEUSALT.week().holes());
    }

    @Test
    void a_hub_is_drawn_in_the_time_of_the_brand() {
        var apac = row(CALLIE, "apac");
        assertThat(apac.active()).isFalse();
        // Singapore's Monday 08:00 is Sunday 19:00 in New York, and that Sunday ends the week.
        assertThat(apac.windows()).contains(new WeekPicture.Stretch(6 * 1440 + 19 * 60, 10_080));
    }

    @Test
    void the_ladder_tells_every_promise_with_its_line() {
        assertThat(BLEUSALT.ladder())
                .extracting(Rung::path)
                .contains(
                        "priorities.critical.first_response",
                        "priorities.critical.steps.stakeholder_call",
                        "priorities.standard.resolution",
                        "channels.chat.answer",
                        "plans.offered.premium.first_response");
        var answer = rung(BLEUSALT, "priorities.high.substantive_response");
        assertThat(answer.aim()).isEqualTo(new Rung.Mark("4h", 4 * 3600));
        assertThat(answer.breach()).isEqualTo(new Rung.Mark("12h", 12 * 3600));
        assertThat(Yaml.source("bleusalt").lines().toList().get(answer.line() - 1))
                .contains("substantive_response: 4h..12h");
        assertThat(rung(BLEUSALT, "channels.chat.answer").breach().seconds()).isEqualTo(60);
    }

    @Test
    void a_step_is_one_and_what_the_linter_found_idle_never_binds() {
        assertThat(rung(BLEUSALT, "priorities.critical.steps.stakeholder_call").step())
                .isTrue();
        assertThat(rung(BLEUSALT, "priorities.critical.first_response").step()).isFalse();
        assertThat(rung(BLEUSALT, "plans.offered.premium.first_response").neverBinds())
                .isTrue();
        assertThat(rung(BLEUSALT, "priorities.high.first_response").neverBinds())
                .isFalse();
    }

    @Test
    void business_time_is_drawn_as_it_is_on_the_wall_in_the_middle_of_a_day() {
        assertThat(rung(BLEUSALT, "priorities.high.first_response").breach()).isEqualTo(new Rung.Mark("1bh", 3600));
        assertThat(rung(BLEUSALT, "priorities.standard.resolution").breach().seconds())
                .as("Wednesday to Monday")
                .isEqualTo(5 * 86_400);
    }

    @Test
    void the_matrix_follows_the_ranks_and_triggers_speak() {
        assertThat(BLEUSALT.matrix())
                .extracting(Picture.Carrier::priority, Picture.Carrier::owner, Picture.Carrier::then)
                .containsExactly(
                        tuple("critical", "head_of_support", null),
                        tuple("high", "team_lead", "head_of_support"),
                        tuple("standard", "agent", "team_lead"));
        assertThat(BLEUSALT.triggers())
                .extracting(Picture.Raise::when, Picture.Raise::raiseTo)
                .contains(tuple("intent is legal", "high"), tuple("refund is over $150", "high"));
    }

    @Test
    void a_desk_that_is_never_open_or_never_closed_can_be_drawn() {
        var always = Picture.of(
                Yaml.playbook(
                        Yaml.source("bleusalt").replace("open: {mon-sun: 08:00-22:00}", "open: 24/7               ")),
                Set.of());
        assertThat(always.week().openMinutes()).isEqualTo(10_080);
        assertThat(always.week().holes()).isEmpty();
    }
}
