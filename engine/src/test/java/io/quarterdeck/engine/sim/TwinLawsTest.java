package io.quarterdeck.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.explain.Explanation;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.sim.Account.Spent;
import io.quarterdeck.engine.sim.Account.Verdict;
import io.quarterdeck.engine.sim.Witness.Seen;
import io.quarterdeck.engine.sla.Happening;
import io.quarterdeck.engine.sla.PromiseKind;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Seen holds in every run of the twin, on both shipped playbooks. */
class TwinLawsTest {
    private static final double ROUNDING = 1e-6;

    static Stream<Playbook> playbooks() {
        return Stream.of(Brand.BLEUSALT, Brand.CALLIE);
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void every_contact_is_answered_or_gives_up_or_still_waits(Playbook playbook) {
        var account = Brand.of(playbook).play(0, Witness.NOBODY);
        var all = account.contacts().all();
        assertThat(all.answered() + all.abandoned() + account.open).isEqualTo(account.came);
        assertThat(all.arrived()).isGreaterThan(2000);
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void the_time_in_the_queue_is_the_sum_of_all_waits(Playbook playbook) {
        var brand = Brand.of(playbook);
        var account = brand.play(0, Witness.NOBODY);
        for (var live : List.of("phone", "chat")) {
            var outcome = account.contacts().ofType(brand.twin().channels().indexOf(live));
            assertThat(outcome.queueSeconds())
                    .isCloseTo(outcome.waitOfAnswered() + outcome.waitOfAbandoned(), within(ROUNDING * 1e6));
        }
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void what_became_of_promises_is_no_more_than_was_promised(Playbook playbook) {
        var account = Brand.of(playbook).play(0, Witness.NOBODY);
        for (var kind : PromiseKind.values()) {
            var judged = account.promises(kind, Verdict.KEPT)
                    + account.promises(kind, Verdict.MISSED)
                    + account.promises(kind, Verdict.DROPPED);
            assertThat(judged).as(kind.name()).isBetween(0L, account.promises(kind, Verdict.MADE));
        }
        assertThat(account.promises(PromiseKind.FIRST_RESPONSE, Verdict.KEPT)).isGreaterThan(500);
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void a_contact_is_promised_what_explain_says(Playbook playbook) {
        var compared = new ArrayList<Long>();
        Brand.of(playbook).play(0, Brand.of(Seen.CAME, (ticket, _, at) -> {
            var contact = ((Happening.Opened) ticket.kind.opened).contact();
            assertThat(ticket.clocks.clocks())
                    .isEqualTo(Explanation.of(playbook, contact, at).clocks().clocks());
            compared.add(ticket.number);
        }));
        assertThat(compared).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void nobody_has_more_in_hand_than_the_playbook_allows(Playbook playbook) {
        var most = new HashMap<String, Double>();
        playbook.channels().forEach(channel -> {
            var range = channel.effort().concurrency();
            most.put(channel.name(), range == null ? 1 : range.high().doubleValue());
        });
        var fullest = new int[1];
        Brand.of(playbook).play(0, Brand.of(Seen.DONE, (_, agent, _) -> {
            if (agent != null) {
                var load = 0.0;
                for (var i = 0; i < agent.count; i++) {
                    load += 1 / most.get(agent.inHand[i].kind.need.channel());
                }
                assertThat(load).isLessThanOrEqualTo(1 + ROUNDING);
                fullest[0] = Math.max(fullest[0], agent.count);
            }
        }));
        assertThat(fullest[0]).isGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void while_closed_only_the_person_on_call_begins_anything(Playbook playbook) {
        var hours = playbook.calendar().hours();
        var onCall = new ArrayList<Long>();
        for (var replication = 0; replication < 3; replication++) {
            Brand.of(playbook).play(replication, Brand.of(Seen.BEGUN, (ticket, agent, at) -> {
                if (!hours.isOpen(at)) {
                    assertThat(agent).as("who begins at %s", at).isNull();
                    assertThat(ticket.kind.onCall).isTrue();
                    onCall.add(ticket.number);
                }
            }));
        }
        assertThat(onCall).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void paid_time_is_busy_idle_or_off_the_floor(Playbook playbook) {
        var brand = Brand.of(playbook);
        var twin = brand.twin();
        var account = brand.play(0, Witness.NOBODY);
        var spent = 0.0;
        for (var how : Spent.values()) {
            spent += account.seconds(how, 0, twin.period().intervals());
        }
        var rostered = twin.roster().paid().toSeconds();
        var overtime = spent - rostered;
        assertThat(overtime)
                .isBetween(-ROUNDING * rostered, 3600.0 * twin.roster().shifts().size());
        assertThat(account.seconds(Spent.OFF_THE_FLOOR, 0, twin.period().intervals()) / rostered)
                .isBetween(0.75 * twin.roster().offTheFloor(), twin.roster().offTheFloor());
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void customers_are_the_same_under_every_roster(Playbook playbook) {
        var many = new HashMap<Long, String>();
        var few = new HashMap<Long, String>();
        Brand.of(playbook)
                .play(0, Brand.of(Seen.CAME, (ticket, _, at) -> many.put(ticket.number, trouble(ticket, at))));
        Brand.of(playbook, Assumptions.usual(), 12)
                .play(0, Brand.of(Seen.CAME, (ticket, _, at) -> few.put(ticket.number, trouble(ticket, at))));
        assertThat(few).isEqualTo(many);
    }

    private static String trouble(Ticket ticket, Object at) {
        return "%s at %s for %s s".formatted(ticket.kind.need, at, ticket.left);
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void high_touch_mail_changes_hands_only_after_a_lead_was_asked(Playbook playbook) {
        var patience = Twin.orders().ownerWait().toSeconds();
        var owners = new HashMap<Long, Integer>();
        var kept = new int[1];
        Brand.of(playbook).play(0, (what, ticket, agent, at) -> {
            if (what == Seen.BEGUN && agent != null && ticket.kind.keepsOwner) {
                var before = owners.put(ticket.number, agent.id);
                if (before != null && !ticket.kind.live && before != agent.id) {
                    var waited = Timeline.seconds(agent.since - ticket.arrived);
                    assertThat(waited).isGreaterThanOrEqualTo(patience);
                }
                kept[0] += before != null && before == agent.id ? 1 : 0;
            }
        });
        assertThat(kept[0]).isPositive();
    }

    @Test
    void one_more_agent_makes_nobody_wait_longer() {
        var phone = Corner.playbook("phone: {hours: open, answer: 80% within 30s, aht: 6m, concurrency: 1}");
        var assumed = Corner.plain("phone", Distribution.lognormal(360, 0.6), Distribution.never());
        var world = Corner.world(phone, 60, assumed);
        var seven = waits(world, 7);
        var eight = waits(world, 8);
        assertThat(seven).hasSizeGreaterThan(2000);
        eight.forEach((number, wait) -> assertThat(wait)
                .as("wait of contact %d", number)
                .isLessThanOrEqualTo(seven.getOrDefault(number, Long.MAX_VALUE)));
    }

    private static Map<Long, Long> waits(World world, int agents) {
        var days = new Days(Corner.FIRST, 2, 0, 0, ZoneOffset.UTC);
        var twin = Twin.of(world, Corner.always(world, days, agents), Twin.orders(), days);
        var waits = new HashMap<Long, Long>();
        twin.play(
                new Streams(Seed.OF_ALL_TESTS, 0),
                new StateHash(),
                Brand.of(
                        Seen.BEGUN,
                        (ticket, _, at) -> waits.put(ticket.number, twin.timeline.micros(at) - ticket.arrived)));
        return waits;
    }
}
