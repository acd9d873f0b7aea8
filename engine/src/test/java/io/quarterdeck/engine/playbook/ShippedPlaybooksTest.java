package io.quarterdeck.engine.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.measure.ServiceLevel;
import io.quarterdeck.engine.measure.Threshold;
import io.quarterdeck.engine.time.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedPlaybooksTest {
    private final Playbook bleusalt = Yaml.shipped("bleusalt");
    private final Playbook callie = Yaml.shipped("callie");

    @ParameterizedTest
    @ValueSource(strings = {"bleusalt", "callie"})
    void a_shipped_playbook_reads_without_findings(String brand) {
        assertThat(Playbook.read(Yaml.node(Yaml.source(brand))).findings()).isEmpty();
    }

    @Test
    void the_header_says_whose_operation_it_is() {
        assertThat(bleusalt.brand()).isEqualTo("bleusalt");
        assertThat(bleusalt.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(bleusalt.header().version()).isOne();
        assertThat(bleusalt.identity().phone()).isEqualTo("(555) 123-4567");
        assertThat(callie.identity().status()).isEqualTo(Identity.Status.PLACEHOLDER);
    }

    @Test
    void channels_keep_the_hours_of_people_or_of_machines() {
        assertThat(bleusalt.calendarOf("email").describe()).isEqualTo("08:00–22:00 every day");
        assertThat(bleusalt.calendarOf("bot").describe()).isEqualTo("24/7");
        assertThat(bleusalt.calendarOf("pigeon")).isEqualTo(bleusalt.calendar());
        assertThat(callie.calendar().describe()).isEqualTo("08:00–20:00 Mon–Fri, 09:00–17:00 Sat–Sun");
    }

    @Test
    void x_04_and_x_05_the_two_brands_answer_phones_and_chats_differently() {
        assertThat(bleusalt.channel("phone").orElseThrow().answer()).isEqualTo(level(80, 30));
        assertThat(callie.channel("phone").orElseThrow().answer()).isEqualTo(level(80, 60));
        assertThat(bleusalt.channel("chat").orElseThrow().answer()).isEqualTo(level(90, 60));
        assertThat(callie.channel("chat").orElseThrow().answer()).isEqualTo(level(90, 30));
    }

    @Test
    void a_channel_says_what_a_contact_takes() {
        var phone = callie.channel("phone").orElseThrow();
        assertThat(phone.record()).isTrue();
        var usd = callie.header().currency();
        assertThat(phone.effort())
                .isEqualTo(new Channel.Effort(
                        new Range<>(Duration.ofMinutes(4), Duration.ofMinutes(8)),
                        Range.only(BigDecimal.ONE),
                        new Range<>(new Money(600, usd), new Money(2000, usd)),
                        new Threshold<>(Threshold.Side.UNDER, Percent.of(3))));
        assertThat(callie.channel("sms").orElseThrow().promisesTo("urgent", null))
                .isTrue();
        assertThat(callie.channel("sms").orElseThrow().promisesTo("normal", null))
                .isFalse();
    }

    @Test
    void x_12_priorities_rank_in_the_order_of_the_file() {
        assertThat(bleusalt.priorities()).extracting(Priority::name).containsExactly("critical", "high", "standard");
        assertThat(bleusalt.priorities()).extracting(Priority::rank).containsExactly(1, 2, 3);
        assertThat(callie.lowestPriority().name()).isEqualTo("normal");
    }

    @Test
    void x_01_aim_and_limit_of_a_first_response_may_run_on_two_clocks() {
        assertThat(bleusalt.priority("standard").orElseThrow().promise(Promise.FIRST_RESPONSE))
                .contains(new Deadline(Span.parse("1bh"), Span.parse("24h")))
                .get()
                .hasToString("1bh..24h");
        assertThat(callie.priority("normal").orElseThrow().firstResponseByChannel())
                .isTrue();
        assertThat(callie.priority("normal").orElseThrow().backlog()).hasToString("under 48h");
    }

    @Test
    void an_intent_brings_its_priority_and_a_trigger_may_raise_it() {
        assertThat(bleusalt.priorityOf("warranty").name()).isEqualTo("standard");
        assertThat(bleusalt.priorityOf("safety").name()).isEqualTo("critical");
        assertThat(bleusalt.priorityOf(null).name()).isEqualTo("standard");
        var raised = Yaml.playbook(Yaml.source("bleusalt")
                .replace(
                        "legal:                       {kind: high_touch,    priority: high, ",
                        "legal: {kind: high_touch, priority: standard, "));
        assertThat(raised.priorityOf("legal").name()).isEqualTo("high");
    }

    @Test
    void the_matrix_names_who_owns_and_who_takes_over() {
        assertThat(bleusalt.escalation().matrix("critical"))
                .isEqualTo(new Stage(
                        "head_of_support",
                        Optional.empty(),
                        List.of("product", "legal", "operations"),
                        List.of("ceo", "coo")));
        assertThat(callie.escalation().matrix("urgent").isSenior("team_lead")).isTrue();
        assertThat(callie.escalation().matrix("urgent").isSenior("agent")).isFalse();
        assertThat(callie.escalation().triggers()).hasSize(4).last().satisfies(trigger -> {
            assertThat(trigger.tell()).isEqualTo("team_lead");
            assertThat(trigger.when()).hasToString("[RefundIs[amount=over $150]]");
        });
    }

    @Test
    void x_14_peaks_say_how_much_more_work_comes_and_leave_the_hours_alone() {
        assertThat(bleusalt.hours().peaks().getFirst().load()).hasToString("130%..150%");
        var blackFriday = callie.hours().peaks().getFirst();
        assertThat(blackFriday.load()).hasToString("150%..200%");
        assertThat(blackFriday.lasts()).hasToString("2w..4w");
        assertThat(blackFriday.startsIn(2026)).contains(LocalDate.of(2026, 11, 26));
        assertThat(callie.hours().peaks().getLast().startsIn(2026)).isEmpty();
    }

    @Test
    void a_hub_opens_the_desk_only_while_it_is_active() {
        var midnight = Instant.parse("2026-11-12T05:00:00Z"); // in New York; 13:00 in Singapore
        assertThat(callie.calendar().hours().isOpen(midnight)).isFalse();
        var follows = Yaml.playbook(Yaml.source("callie").replace("active: false", "active: true"));
        assertThat(follows.calendar().hours().isOpen(midnight)).isTrue();
    }

    @Test
    void every_value_has_its_place_in_the_file() {
        assertThat(bleusalt.marks().of("priorities.high.first_response")).isEqualTo(new Mark(107, 21));
        assertThat(bleusalt.marks().of("channels.phone.answer")).isEqualTo(new Mark(52, 38));
        assertThat(bleusalt.marks().ofKey("priorities.high")).isEqualTo(new Mark(106, 3));
        assertThat(bleusalt.marks().of("tiers.level2.skills[1]").line()).isEqualTo(70);
    }

    @Test
    void every_section_is_read() {
        assertThat(bleusalt.goals().sizing().ordersPerYear()).isEqualTo(50_000);
        assertThat(bleusalt.plans().plan("premium").orElseThrow().coverage()).containsOnlyKeys("email");
        assertThat(bleusalt.complaints().acknowledge()).hasToString("1h");
        assertThat(bleusalt.money().approval().over()).hasToString("$150");
        assertThat(bleusalt.staffing().shrinkage()).containsKeys("breaks", "training", "coaching");
        assertThat(bleusalt.quality().scorecard()).hasSize(10);
        assertThat(bleusalt.waivers()).extracting(Waiver::rule).containsExactly("QD-P07");
    }

    private static ServiceLevel level(int percent, int seconds) {
        return new ServiceLevel(Percent.of(percent), Duration.ofSeconds(seconds));
    }
}
