package io.quarterdeck.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Yaml;
import io.quarterdeck.engine.sla.PromiseKind;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The deadlines that the checks of the two guides name, asked for in words. */
class ExplanationTest {
    private static final Instant NOW = Instant.parse("2026-10-30T12:00:00Z");

    private static Explanation explained(String brand, String text) {
        var playbook = Yaml.shipped(brand);
        return switch (Contacts.parse(text, playbook, NOW)) {
            case Asked.Known(var contact, var at) -> Explanation.of(playbook, contact, at);
            case Asked.Unclear(var why) -> throw new IllegalArgumentException(why);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "bleusalt, high email arriving 2026-11-06 21:30, FIRST_RESPONSE, 2026-11-07T08:30, 2026-11-07T08:30",
        "bleusalt, high email arriving Sat 21:30, FIRST_RESPONSE, 2026-11-01T08:30, 2026-11-01T08:30",
        "bleusalt, standard email 2026-11-10 22:00:01, FIRST_RESPONSE, 2026-11-11T09:00, 2026-11-11T22:00:01",
        "bleusalt, safety email 2026-11-08 03:00, FIRST_RESPONSE, 2026-11-08T03:00, 2026-11-08T05:00",
        "bleusalt, safety email 2026-11-08 03:00, STAKEHOLDER_CALL, 2026-11-08T04:00, 2026-11-08T04:00",
        "bleusalt, safety email 2026-11-08 03:00, EXECUTIVE_NOTICE, 2026-11-08T05:00, 2026-11-08T05:00",
        "bleusalt, lost_shipment bot 2026-11-08 03:00, SUBSTANTIVE_RESPONSE, 2026-11-08T07:00, 2026-11-08T15:00",
        "bleusalt, standard email 2026-11-06 10:00, RESOLUTION, 2026-11-11T10:00, 2026-11-11T10:00",
        "callie, normal email 2026-11-07 17:30, FIRST_RESPONSE, 2026-11-08T05:30, 2026-11-08T05:30",
        "callie, urgent sms 2026-11-06 19:50, FIRST_RESPONSE, 2026-11-07T09:05, 2026-11-07T09:05",
        "callie, safety email 2026-11-08 02:00, ASSIGN_SENIOR, 2026-11-08T02:30, 2026-11-08T02:30",
        "callie, safety email 2026-11-08 02:00, REVIEW, 2026-11-10T02:00, 2026-11-10T02:00",
    })
    void a_check_of_the_guides_is_explained_with_its_numbers(
            String brand, String text, PromiseKind kind, LocalDateTime aim, LocalDateTime breach) {
        var zone = Yaml.shipped(brand).zone();
        assertThat(explained(brand, text).lines())
                .filteredOn(line -> line.kind() == kind && line.binds())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.aimAt()).isEqualTo(aim.atZone(zone).toInstant());
                    assertThat(line.breachAt()).isEqualTo(breach.atZone(zone).toInstant());
                });
    }

    @Test
    void a_plan_that_sells_no_more_than_everybody_gets_loses_and_says_by_how_much() {
        var lines = explained("bleusalt", "standard email plan premium 2026-11-10 10:00")
                .lines();
        assertThat(lines)
                .filteredOn(line -> line.kind() == PromiseKind.FIRST_RESPONSE)
                .extracting(Explanation.Line::source, Explanation.Line::binds, Explanation.Line::why)
                .containsExactly(
                        tuple("priorities.standard.first_response", true, "the earliest"),
                        tuple("plans.offered.premium.first_response", false, "11 h later, but breaks first"));
    }

    @Test
    void a_plan_counts_in_the_hours_that_it_covers_on_the_channel() {
        var source = Yaml.source("bleusalt")
                .replace(
                        "coverage: {email: 24/7}, first_response: 12h",
                        "coverage: {email: 24/7}, first_response: 30bm");
        var playbook = Yaml.playbook(source);
        assertThat(first(playbook, "high email plan premium 2026-11-06 23:00"))
                .isEqualTo(at(playbook, "2026-11-06T23:30"));
        assertThat(first(playbook, "high sms plan premium 2026-11-06 23:00"))
                .isEqualTo(at(playbook, "2026-11-07T08:30"));
        assertThat(first(playbook, "high email 2026-11-06 23:00")).isEqualTo(at(playbook, "2026-11-07T09:00"));
    }

    @Test
    void the_table_says_what_binds_from_where_and_why() {
        var playbook = Yaml.shipped("bleusalt");
        assertThat(Table.of(explained("bleusalt", "high email arriving Fri 21:30"), playbook))
                .containsExactly(
                        "bleusalt: high email arriving Fri 30 Oct 2026 21:30 EDT",
                        "",
                        "promise            aim                        breach                     rule        source",
                        "first reply        Sat 31 Oct 2026 08:30 EDT  same                       in 1bh      "
                                + "priorities.high.first_response        binds: the only rule",
                        "full answer        Sat 31 Oct 2026 01:30 EDT  Sat 31 Oct 2026 09:30 EDT  in 4h..12h  "
                                + "priorities.high.substantive_response  binds: the only rule",
                        "solved or planned  Sat 31 Oct 2026 21:30 EDT  same                       in 24h      "
                                + "priorities.high.resolution_or_plan    binds: the only rule",
                        "",
                        "Ordered by full answer, due Sat 31 Oct 2026 01:30 EDT.");
    }

    private static Instant first(Playbook playbook, String text) {
        if (Contacts.parse(text, playbook, NOW) instanceof Asked.Known(var contact, var at)) {
            return Explanation.of(playbook, contact, at).lines().stream()
                    .filter(line -> line.kind() == PromiseKind.FIRST_RESPONSE && line.binds())
                    .findFirst()
                    .orElseThrow()
                    .aimAt();
        }
        throw new IllegalArgumentException(text);
    }

    private static Instant at(Playbook playbook, String local) {
        return LocalDateTime.parse(local).atZone(playbook.zone()).toInstant();
    }
}
