package io.quarterdeck.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Deadline;
import io.quarterdeck.engine.playbook.Intent;
import io.quarterdeck.engine.playbook.Plans;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Priority;
import io.quarterdeck.engine.playbook.Yaml;
import io.quarterdeck.engine.sla.Clocks;
import io.quarterdeck.engine.sla.Contact;
import io.quarterdeck.engine.sla.Happening;
import io.quarterdeck.engine.sla.Promises;
import io.quarterdeck.engine.sla.Reason;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExplanationPropertiesTest {
    private static final Map<String, Playbook> SHIPPED =
            Map.of("bleusalt", Yaml.shipped("bleusalt"), "callie", Yaml.shipped("callie"));
    private static final List<String> CLOCK_CHANGES = List.of("2026-03-08T00:00", "2026-11-01T00:00");
    private static final int YEAR_OF_SECONDS = 365 * 24 * 3600;
    private static final int NIGHT_OF_SECONDS = 6 * 3600;

    record Arriving(String brand, String words, Contact contact, Instant at) {}

    @Property(tries = 1000)
    void bleusalt_is_explained_as_it_is_promised(@ForAll("bleusalt") Arriving arriving) {
        agrees(arriving);
    }

    @Property(tries = 1000)
    void callie_is_explained_as_it_is_promised(@ForAll("callie") Arriving arriving) {
        agrees(arriving);
    }

    private static void agrees(Arriving arriving) {
        var playbook = SHIPPED.get(arriving.brand());
        var local = LocalDateTime.ofInstant(arriving.at(), playbook.zone());
        var text = "%s %tF %<tT".formatted(arriving.words(), local);
        var at = local.atZone(playbook.zone()).toInstant();
        assertThat(Contacts.parse(text, playbook, Instant.EPOCH)).isEqualTo(new Asked.Known(arriving.contact(), at));
        var explanation = Explanation.of(playbook, arriving.contact(), arriving.at());
        var promised = Promises.step(Clocks.none(), new Happening.Opened(arriving.contact()), playbook, arriving.at())
                .next();
        assertThat(explanation.due()).isEqualTo(promised.due());
        for (var clock : promised.clocks()) {
            var lines = explanation.lines().stream()
                    .filter(line -> line.kind() == clock.kind())
                    .toList();
            assertThat(lines)
                    .extracting(it -> new Reason(it.source(), it.rule(), it.aimAt(), it.breachAt(), it.binds()))
                    .containsExactlyInAnyOrderElementsOf(clock.reasons());
            assertThat(lines)
                    .filteredOn(Explanation.Line::binds)
                    .singleElement()
                    .satisfies(line -> assertThat(line.aimAt()).isEqualTo(clock.aimAt()));
            assertThat(lines.stream().map(Explanation.Line::breachAt).min(Comparator.naturalOrder()))
                    .contains(clock.breachAt());
            lines.stream().filter(line -> !line.source().startsWith("plans.")).forEach(line -> {
                var breach = playbook.calendar()
                        .after(arriving.at(), Deadline.parse(line.rule()).breach());
                assertThat(line.breachAt()).as(line.source()).isEqualTo(breach);
            });
        }
        assertThat(explanation.lines())
                .hasSize(promised.clocks().stream()
                        .mapToInt(it -> it.reasons().size())
                        .sum());
        assertThat(explanation.lines())
                .allSatisfy(line -> assertThat(playbook.marks().has(line.source()))
                        .as(line.source())
                        .isTrue());
    }

    @Provide
    Arbitrary<Arriving> bleusalt() {
        return arriving("bleusalt");
    }

    @Provide
    Arbitrary<Arriving> callie() {
        return arriving("callie");
    }

    private static Arbitrary<Arriving> arriving(String brand) {
        var playbook = SHIPPED.get(brand);
        var channels = Arbitraries.of(playbook.channels()).map(Channel::name);
        var plans =
                Arbitraries.of(playbook.plans().offered()).map(Plans.Plan::name).injectNull(0.5);
        var byPriority =
                Arbitraries.of(playbook.priorities()).map(Priority::name).map(name -> List.of(name, ""));
        var byIntent = Arbitraries.of(playbook.intents())
                .map(Intent::name)
                .map(name -> List.of(playbook.priorityOf(name).name(), name));
        return Combinators.combine(channels, Arbitraries.oneOf(byPriority, byIntent), plans, instants(playbook))
                .as((channel, what, plan, at) -> {
                    var intent = what.getLast().isEmpty() ? null : what.getLast();
                    var words = (intent == null ? what.getFirst() : intent) + " " + channel
                            + (plan == null ? "" : " plan " + plan);
                    return new Arriving(brand, words, new Contact(channel, what.getFirst(), intent, plan), at);
                });
    }

    /** Any second of a year, and half of the time one of the nights in which the clocks change. */
    private static Arbitrary<Instant> instants(Playbook playbook) {
        var anyTime = Arbitraries.integers()
                .between(0, YEAR_OF_SECONDS)
                .map(Instant.parse("2026-01-01T05:00:00Z")::plusSeconds);
        var night = Combinators.combine(
                        Arbitraries.of(CLOCK_CHANGES), Arbitraries.integers().between(0, NIGHT_OF_SECONDS))
                .as((day, seconds) -> LocalDateTime.parse(day)
                        .atZone(playbook.zone())
                        .toInstant()
                        .plusSeconds(seconds));
        return Arbitraries.oneOf(anyTime, night);
    }
}
