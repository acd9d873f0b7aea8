package io.quarterdeck.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Intent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DispatchPropertiesTest {
    private static final int STEPS = 120;

    @Property(tries = 100)
    void no_work_is_lost_or_doubled(@ForAll long seed) {
        var bustle = new Bustle(seed);
        for (var i = 0; i < STEPS; i++) {
            bustle.take(bustle.next());
            assertThat(everywhere(bustle.floor)).containsExactlyInAnyOrderElementsOf(bustle.open);
        }
    }

    @Property(tries = 100)
    void nobody_has_more_in_hand_than_she_can(@ForAll long seed) {
        var bustle = new Bustle(seed);
        for (var i = 0; i < STEPS; i++) {
            var what = bustle.next();
            bustle.take(what);
            if (what instanceof Happening.Joined) {
                return; // another mix leaves in hand what the old one allowed
            }
            for (var person : bustle.people) {
                checkCapacity(bustle, person);
            }
        }
    }

    @Property(tries = 100)
    void only_who_may_have_it_is_asked(@ForAll long seed) {
        var bustle = new Bustle(seed);
        for (var i = 0; i < STEPS; i++) {
            var what = bustle.next();
            var explained = Dispatch.explain(bustle.floor, what, bustle.rules, bustle.now);
            var given = given(bustle.take(what).orders());
            if (what instanceof Happening.Joined || what instanceof Happening.Removed) {
                continue; // what ran out before was given to the people of before
            }
            for (var g = 0; g < given.size(); g++) {
                checkSuitable(bustle, explained.get(g).work(), given.get(g));
                if (!(what instanceof Happening.Turned)) { // what ran out before is given before she turns away
                    assertThat(bustle.floor.presence(given.get(g).person)).isEqualTo(Presence.AVAILABLE);
                }
            }
        }
    }

    @Property(tries = 60)
    void nothing_waits_that_somebody_could_take(@ForAll long seed) {
        var bustle = new Bustle(seed);
        for (var i = 0; i < STEPS; i++) {
            var what = bustle.next();
            bustle.take(what);
            for (var work : bustle.floor.waiting()) {
                var why = Dispatch.whyWaiting(bustle.floor, work.id(), bustle.rules, bustle.now);
                assertThat(why.candidates()).as("%s waits after %s", work, what).noneMatch(Candidate::suitable);
            }
        }
    }

    @Property(tries = 60)
    void the_explanation_names_whom_the_decision_chose(@ForAll long seed) {
        var bustle = new Bustle(seed);
        for (var i = 0; i < STEPS; i++) {
            var what = bustle.next();
            var explained = Dispatch.explain(bustle.floor, what, bustle.rules, bustle.now);
            var given = given(bustle.take(what).orders());
            assertThat(explained).hasSameSizeAs(given);
            for (var g = 0; g < given.size(); g++) {
                checkExplained(bustle, explained.get(g), given.get(g));
            }
        }
    }

    @Property(tries = 50)
    void the_same_happenings_lead_to_the_same_orders_whatever_the_order_of_people(@ForAll long seed) {
        var bustle = new Bustle(seed);
        var shuffled = new ArrayList<>(bustle.people);
        Collections.shuffle(shuffled, new Random(seed));
        var other = Floor.of(bustle.rules, shuffled, bustle.now);
        for (var i = 0; i < STEPS; i++) {
            var what = bustle.next();
            var replayed = Dispatch.step(other, what, bustle.rules, bustle.now);
            assertThat(bustle.take(what).orders()).isEqualTo(replayed.orders());
            other = replayed.next();
        }
    }

    @Property(tries = 50)
    void an_index_made_anew_decides_as_the_one_that_was_kept(@ForAll long seed) {
        var bustle = new Bustle(seed);
        for (var i = 0; i < STEPS; i++) {
            var what = bustle.next();
            var anew = Dispatch.step(bustle.floor, what, Rules.of(bustle.playbook, bustle.practice), bustle.now);
            assertThat(given(anew.orders())).isEqualTo(given(bustle.take(what).orders()));
            assertThat(everywhere(anew.next())).isEqualTo(everywhere(bustle.floor));
        }
    }

    @Property(tries = 100)
    void one_more_idle_person_never_leaves_more_work_waiting(@ForAll long seed) {
        var bustle = new Bustle(seed);
        for (var i = 0; i < STEPS; i++) {
            var what = bustle.next();
            var plain = Dispatch.step(bustle.floor, new Happening.Woke(), bustle.rules, bustle.now);
            var joined =
                    Dispatch.step(plain.next(), new Happening.Joined(bustle.person(1000)), bustle.rules, bustle.now);
            var more = Dispatch.step(
                    joined.next(), new Happening.Turned(1000, Presence.AVAILABLE), bustle.rules, bustle.now);
            assertThat(more.next().waitingCount())
                    .isLessThanOrEqualTo(plain.next().waitingCount());
            bustle.take(what);
        }
    }

    private static List<Long> everywhere(Floor floor) {
        return Stream.concat(
                        floor.waiting().stream().map(Work::id),
                        floor.inHand().stream().map(hand -> hand.work().id()))
                .toList();
    }

    private record Given(long work, long person, boolean fallback, double probability) {}

    private static List<Given> given(List<Order> orders) {
        var given = new ArrayList<Given>();
        for (var order : orders) {
            switch (order) {
                case Order.Offer(var work, var person, var _, var fallback, var probability) ->
                    given.add(new Given(work, person, fallback, probability));
                case Order.Assign(var work, var person, var fallback, var probability) ->
                    given.add(new Given(work, person, fallback, probability));
                default -> {}
            }
        }
        return given;
    }

    /** Written from the guides' words and not from the code: shares of a person as plain fractions. */
    private static void checkCapacity(Bustle bustle, Person person) {
        var live = 0.0;
        var mail = 0.0;
        var kinds = new HashSet<String>();
        var liveContacts = 0;
        var chats = 0.0;
        for (var hand : bustle.floor.inHand()) {
            var channel = bustle.playbook.channel(hand.work().need().channel()).orElseThrow();
            if (hand.person() != person.id() || hand.stage() == Stage.PARKED) {
                continue;
            }
            var most = most(channel);
            var share = person.mix().newcomer() ? 1 : 1 / most;
            if (channel.answer() != null) {
                live += share;
                liveContacts++;
                kinds.add(channel.name());
                chats = Math.ceil(most);
            } else if (hand.stage() == Stage.DOING) {
                mail += share;
            }
        }
        var partTaken =
                kinds.size() == 1 && liveContacts <= chats && !person.mix().newcomer();
        assertThat(live <= 1 + 1e-6 || partTaken)
                .as("live %s of %s", live, person)
                .isTrue();
        assertThat(mail).isLessThanOrEqualTo(1 + 1e-6);
    }

    private static double most(Channel channel) {
        var range = channel.effort().concurrency();
        return range == null ? 1 : range.high().doubleValue();
    }

    private static void checkSuitable(Bustle bustle, Work work, Given given) {
        var person = bustle.people.stream()
                .filter(one -> one.id() == given.person)
                .findFirst()
                .orElseThrow();
        var intent = bustle.playbook.intent(work.need().intent()).orElseThrow();
        var owner = work.owner();
        assertThat(person.tier()).isEqualTo(intent.tier());
        assertThat(person.mix().channels()).contains(work.need().channel());
        if (bustle.playbook == Day.CALLIE) {
            assertThat(person.certificates()).contains("certification");
        }
        var owned = intent.kind() == Intent.Kind.HIGH_TOUCH && owner != null && owner == person.id();
        if (!given.fallback && !owned) {
            assertThat(person.skills()).containsKey(intent.skill());
            if (intent.skill().equals("subscriptions")) {
                assertThat(person.skills().get("subscriptions")).isGreaterThanOrEqualTo(Percent.of(90));
            }
        }
    }

    private static void checkExplained(Bustle bustle, Explanation why, Given given) {
        assertThat(why.work().id()).isEqualTo(given.work);
        assertThat(why.chosen()).hasValue(given.person);
        assertThat(why.fallback()).isEqualTo(given.fallback);
        var chosen = why.candidate(given.person);
        assertThat(chosen.suitable()).isTrue();
        assertThat(chosen.probability()).isEqualTo(given.probability);
        assertThat(why.candidates().stream().mapToDouble(Candidate::probability).sum())
                .isCloseTo(1, within(1e-12));
        if (bustle.practice.exploration() == Exploration.NONE) {
            assertThat(chosen.rank()).isOne();
        }
        for (var candidate : why.candidates()) {
            assertThat(candidate.rank() > 0).isEqualTo(candidate.suitable());
            assertThat(candidate.score()).isBetween(0.0, 1.0);
        }
    }
}
