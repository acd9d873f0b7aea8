package io.quarterdeck.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.routing.Exploration;
import io.quarterdeck.engine.routing.Practice;
import io.quarterdeck.engine.sim.Account.Verdict;
import io.quarterdeck.engine.sim.Witness.Seen;
import io.quarterdeck.engine.sla.PromiseKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TwinTest {

    static Stream<Playbook> playbooks() {
        return Stream.of(Brand.BLEUSALT, Brand.CALLIE);
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void the_same_seed_gives_the_same_run_on_any_number_of_threads(Playbook playbook) {
        var twin = Brand.of(playbook).twin();
        var alone = digests(twin, Workers.inTurn());
        assertThat(alone).doesNotHaveDuplicates();
        for (var threads : List.of(1, 2, 5)) {
            assertThat(digests(twin, new ThreadedWorkers(threads))).isEqualTo(alone);
        }
        assertThat(digests(Brand.of(playbook).twin(), Workers.inTurn())).isEqualTo(alone);
    }

    private static List<Digest> digests(Twin twin, Workers workers) {
        return new Replications(Seed.OF_ALL_TESTS, 4).run(workers, streams -> {
            var hash = new StateHash();
            twin.play(streams, hash);
            return hash.digest();
        });
    }

    @Test
    void the_volume_of_a_day_is_the_forecast_whoever_comes_back() {
        var twin = Brand.of(Brand.BLEUSALT, Assumptions.usual().withBusyness(0), 60)
                .twin();
        var all = new Ratio();
        for (var replication = 0; replication < 12; replication++) {
            var account = twin.play(new Streams(Seed.OF_ALL_TESTS, replication));
            var came = (double) account.onCall();
            for (var channel = 0; channel < twin.channels().size(); channel++) {
                came += account.contacts(channel, twin.countedFrom, twin.countedTo)
                                .arrived()
                        + account.turnedAway(channel);
            }
            all.add(came, 1);
        }
        // who gives up or finds us closed does not come back, so it is a little less
        assertThat(all.amount().value()).isBetween(0.93 * twin.expected(), 1.02 * twin.expected());
    }

    @Test
    void mail_is_answered_although_nobody_is_there_all_night() {
        var brand = Brand.of(Brand.BLEUSALT);
        var answered = new ArrayList<Instant>();
        brand.play(0, Brand.of(Seen.ANSWERED, (ticket, _, at) -> {
            if (!ticket.kind.live) {
                answered.add(at);
            }
        }));
        assertThat(answered).hasSizeGreaterThan(300);
    }

    @Test
    void with_nobody_on_the_roster_all_callers_give_up_and_all_mails_wait() {
        var world = Brand.of(Brand.BLEUSALT).twin().world();
        var days = Days.of(Brand.BLACK_FRIDAY, 1, Brand.BLEUSALT.zone());
        var account = Twin.of(world, new Roster(List.of(), List.of(), 0, 1), Twin.orders(), days)
                .play(new Streams(1, 0));
        var all = account.contacts().all();
        assertThat(all.answered()).isZero();
        assertThat(all.abandoned()).isGreaterThan(500);
        assertThat(account.open).isGreaterThan(200);
        assertThat(account.promises(PromiseKind.FIRST_RESPONSE, Verdict.MISSED)).isGreaterThan(100);
        assertThat(account.oldestSeconds()).isGreaterThan(86_400);
    }

    @Test
    void mail_is_put_aside_for_calls_and_taken_up_again() {
        var seen = new ArrayList<Seen>();
        Brand.of(Brand.BLEUSALT).play(0, (what, _, _, _) -> seen.add(what));
        assertThat(seen).contains(Seen.PUT_ASIDE, Seen.TAKEN_UP, Seen.CAME_BACK, Seen.ESCALATED, Seen.GAVE_UP);
    }

    @Test
    void offers_are_accepted_after_a_moment() {
        var world = Brand.of(Brand.BLEUSALT).twin().world();
        var days = Days.of(Brand.BLACK_FRIDAY, 1, Brand.BLEUSALT.zone());
        var roster = ErlangRoster.of(world, days);
        var asking = new Practice(0, true, Duration.ofSeconds(30), Duration.ofHours(4), Exploration.NONE);
        var asked = new Runs(Twin.of(world, roster, asking, days));
        var told = new Runs(Twin.of(world, roster, Twin.orders(), days));
        for (var replication = 0; replication < 4; replication++) {
            asked.add(Twin.of(world, roster, asking, days).play(new Streams(3, replication)));
            told.add(Twin.of(world, roster, Twin.orders(), days).play(new Streams(3, replication)));
        }
        var slower = asked.report().channels().getFirst().speedOfAnswer().value()
                - told.report().channels().getFirst().speedOfAnswer().value();
        assertThat(slower).isBetween(3.0, 12.0);
    }

    @Test
    void a_reserve_of_idle_people_answers_calls_sooner() {
        var brand = Brand.of(Brand.BLEUSALT, Assumptions.usual(), 26);
        var usual = Twin.orders();
        var reserve = new Practice(2, false, usual.offerLasts(), usual.ownerWait(), usual.exploration());
        var none = new Practice(0, false, usual.offerLasts(), usual.ownerWait(), usual.exploration());
        assertThat(waitOfCalls(brand, reserve)).isLessThan(waitOfCalls(brand, none));
    }

    private static double waitOfCalls(Brand brand, Practice practice) {
        var twin = Twin.of(
                brand.twin().world(),
                brand.twin().roster(),
                practice,
                brand.twin().period());
        var runs = new Runs(twin);
        IntStream.range(0, 6).forEach(it -> runs.add(twin.play(new Streams(5, it))));
        return runs.report().channels().getFirst().speedOfAnswer().value();
    }

    @Test
    void who_is_served_in_time_and_helped_is_as_satisfied_as_the_logit_says() {
        var assumed = Assumptions.usual().with(Assumptions.Returns.nobody());
        var twin = Brand.of(Brand.BLEUSALT, assumed, 80).twin();
        var surveys = 0L;
        var satisfied = 0L;
        for (var replication = 0; replication < 4; replication++) {
            var account = twin.play(new Streams(2, replication));
            surveys += account.surveys();
            satisfied += account.satisfied();
        }
        assertThat(surveys).isGreaterThan(500);
        assertThat((double) satisfied / surveys).isBetween(0.92, 0.97);
    }

    @Test
    void calls_go_to_the_partner_when_too_many_would_give_up() {
        // C-20: 60 calls an hour of 6 minutes, patience 120 s
        var overflow = new Overflow(0.03, 360, 120);
        assertThat(overflow.projected(15, 9)).isBetween(0.0425, 0.0435);
        assertThat(overflow.projected(15, 10)).isLessThan(0.03);
        assertThat(overflow.projected(1, 0)).isEqualTo(1);
        var sent = IntStream.rangeClosed(1, 15)
                .mapToObj(call -> overflow.sends(call * 59 * Timeline.SECOND, 9))
                .toList();
        assertThat(sent.getFirst()).isFalse();
        assertThat(sent.getLast()).isTrue();
        assertThat(overflow.sends(3600 * Timeline.SECOND, 9)).isFalse();
    }

    @Test
    void the_partner_takes_calls_of_a_brand_that_has_too_few_people() {
        var few = Brand.of(Brand.CALLIE, Assumptions.usual(), 15);
        var phone = few.twin().channels().indexOf("phone");
        assertThat(few.play(0, Witness.NOBODY).partner(phone)).isGreaterThan(20);
        assertThat(Brand.of(Brand.CALLIE, Assumptions.usual(), 80)
                        .play(0, Witness.NOBODY)
                        .partner(phone))
                .isLessThan(20);
    }

    @Test
    void a_lead_who_raises_tickets_changes_who_is_next() {
        var usual = Assumptions.usual();
        var house = usual.house();
        var raising = usual.with(new Assumptions.House(
                house.accepts(), house.page(), house.partnerSeats(), house.perHour(), house.perPartnerCall(), true));
        var raised = new ArrayList<Long>();
        var account = Brand.of(Brand.BLEUSALT, raising, 14).play(0, Brand.of(Seen.BEGUN, (ticket, _, _) -> {
            if (ticket.raised) {
                raised.add(ticket.number);
            }
        }));
        assertThat(raised).isNotEmpty();
        assertThat(IntStream.range(0, 3).mapToLong(account::escalations).sum()).isGreaterThan(10);
    }

    @Test
    void a_day_on_which_the_clock_changes_has_an_hour_more() {
        var zone = Brand.BLEUSALT.zone();
        assertThat(new Days(LocalDate.parse("2026-11-01"), 1, 0, 0, zone).intervals())
                .isEqualTo(100);
        assertThat(new Days(LocalDate.parse("2026-03-08"), 1, 0, 0, zone).intervals())
                .isEqualTo(92);
    }

    @Test
    void what_cannot_be_meant_is_refused_with_its_name_value_and_range() {
        assertThatThrownBy(() -> new Days(Brand.BLACK_FRIDAY, 0, 1, 1, ZoneOffset.UTC))
                .hasMessage("days is 0; it must be from 1 to 800");
        assertThatThrownBy(() -> new Days(LocalDate.parse("0001-01-01"), 1, 1, 1, ZoneOffset.UTC))
                .hasMessageContaining("date is 0001-01-01");
        assertThatThrownBy(() -> Assumptions.usual().withBusyness(Double.NaN)).hasMessageContaining("busyness is NaN");
        assertThatThrownBy(() -> Assumptions.Patience.of(Duration.ZERO)).hasMessageContaining("patience in seconds");
        var now = Instant.parse("2026-11-27T14:00:00Z");
        assertThatThrownBy(() -> new Shift(0, now, now)).hasMessageContaining("shift is");
        assertThatThrownBy(() -> new Roster(List.of(), List.of(new Shift(3, now, now.plusSeconds(60))), 0, 1))
                .hasMessageContaining("person of a shift is 3");
        assertThatThrownBy(() -> Brand.of(Brand.BLEUSALT, Assumptions.usual(), -1))
                .hasMessage("people is -1; it must be from 1 to 10000");
    }
}
