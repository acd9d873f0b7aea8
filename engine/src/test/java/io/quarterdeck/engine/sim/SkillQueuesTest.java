package io.quarterdeck.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkillQueuesTest {
    private static final double TARGET = 30;

    /** Random skills, preferences, teams and rates; every count is equal, every sum of seconds to rounding. */
    @Property(tries = 150)
    void agrees_type_by_type_with_a_plain_simulator(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int types,
            @ForAll @IntRange(min = 1, max = 20) int groups,
            @ForAll SkillQueues.Next next) {
        var queues = random(seed, types, groups, next);
        var streams = new Streams(seed, 1);
        var outcomes = queues.run(streams);
        var reference = new SkillReference(queues, streams);
        for (var type = 0; type < types; type++) {
            var number = type;
            var outcome = outcomes.ofType(type);
            var contacts =
                    reference.contacts.stream().filter(it -> it.type == number).toList();
            var lost = contacts.stream().filter(it -> it.lost).count();
            var inTime = contacts.stream()
                    .filter(it -> !it.lost && it.answered - it.arrived <= TARGET)
                    .count();
            var busy = reference.busySeconds[type];
            var queued = reference.queueSeconds[type];
            assertThat(outcome.arrived()).isEqualTo(contacts.size());
            assertThat(outcome.abandoned()).isEqualTo(lost);
            assertThat(outcome.answered()).isEqualTo(contacts.size() - lost);
            assertThat(outcome.inTime()).isEqualTo(inTime);
            assertThat(outcome.busySeconds()).isCloseTo(busy, within(1e-6 + 1e-9 * busy));
            assertThat(outcome.queueSeconds()).isCloseTo(queued, within(1e-6 + 1e-9 * queued));
        }
    }

    @Property(tries = 50)
    void one_type_and_one_group_are_a_single_queue(@ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int agents) {
        var rates = List.of(agents / 200.0, agents / 170.0, agents / 190.0);
        var handling = Distribution.lognormal(180, 1);
        var patience = Distribution.exponential(100);
        var type = new ContactType(rates, handling, patience, TARGET, List.of(0));
        var group = new AgentGroup(agents, List.of(0));
        var queues = new SkillQueues(900, List.of(type), List.of(group), SkillQueues.Next.LONGEST_WAIT);
        var single = new SingleQueue(queues.total(), handling, patience, agents, TARGET);
        var streams = new Streams(seed, 0);
        var one = queues.run(streams);
        var other = single.run(streams);
        for (var interval = 0; interval <= 3; interval++) {
            var skilled = one.during(interval);
            var plain = other.during(interval);
            assertThat(skilled.answered()).isEqualTo(plain.answered());
            assertThat(skilled.inTime()).isEqualTo(plain.inTime());
            assertThat(skilled.lostInTime()).isEqualTo(plain.lostInTime());
            assertThat(skilled.waitOfAnswered()).isCloseTo(plain.waitOfAnswered(), within(1e-5));
            assertThat(skilled.waitOfAbandoned()).isCloseTo(plain.waitOfAbandoned(), within(1e-5));
            assertThat(skilled.busySeconds()).isCloseTo(plain.busySeconds(), within(1e-5));
            assertThat(skilled.queueSeconds()).isCloseTo(plain.queueSeconds(), within(1e-5));
        }
    }

    @Property(tries = 100)
    void contacts_are_conserved_and_nobody_works_more_than_the_clock(@ForAll long seed) {
        var queues = random(seed, 6, 9, SkillQueues.Next.MOST_URGENT);
        var outcomes = queues.run(new Streams(seed, 0));
        var agents = queues.groups().stream().mapToInt(AgentGroup::agents).sum();
        var all = outcomes.all();
        assertThat(all.open()).isZero();
        assertThat(all.queueSeconds())
                .isCloseTo(all.waitOfAnswered() + all.waitOfAbandoned(), within(1e-6 + 1e-11 * all.queueSeconds()));
        for (var interval = 0; interval < outcomes.intervals(); interval++) {
            assertThat(outcomes.during(interval).busySeconds())
                    .isBetween(0.0, agents * queues.intervalSeconds() * (1 + 1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void the_same_seed_gives_the_same_128_bits_on_any_number_of_threads(int threads) {
        assertThat(digest(new ThreadedWorkers(threads))).isEqualTo(digest(Workers.inTurn()));
    }

    @Test
    void the_group_that_is_asked_first_gets_the_contact_and_the_most_urgent_is_served_first() {
        var preference = new Preference(List.of(new int[] {9, 2, 63}, new int[] {0}), 64);
        assertThat(preference.first(0, 1L << 2 | 1L << 63)).isEqualTo(2);
        assertThat(preference.first(0, -1)).isEqualTo(9);
        assertThat(preference.first(0, 1L << 63)).isEqualTo(63);
        assertThat(preference.first(1, 1)).isZero();
        assertThat(preference.members(0)).isEqualTo(1L << 9 | 1L << 2 | 1L << 63);
    }

    @Test
    void skills_that_contradict_each_other_are_refused() {
        assertRefused(List.of(type(0)), List.of(new AgentGroup(3, List.of())), "group of type 0 is 0");
        assertRefused(List.of(type()), List.of(new AgentGroup(3, List.of(0))), "agents for type 0 is 0");
        assertRefused(List.of(type(0)), List.of(new AgentGroup(0, List.of(0))), "agents for type 0 is 0");
        assertRefused(List.of(type(0, 0)), List.of(new AgentGroup(3, List.of(0))), "groups of type 0 is [0, 0]");
        assertRefused(List.of(type(1)), List.of(new AgentGroup(3, List.of(0))), "group of type 0 is 1");
        assertRefused(List.of(type(0)), List.of(new AgentGroup(3, List.of(0, 1))), "type of group 0 is 1");
        assertRefused(List.of(), List.of(new AgentGroup(3, List.of())), "number of types is 0");
        assertThatThrownBy(() -> new AgentGroup(-1, List.of())).hasMessageContaining("agents is -1");
        var longer = new ContactType(List.of(1.0, 2.0), Distribution.constant(1), Distribution.never(), 1, List.of(0));
        assertRefused(List.of(type(0), longer), List.of(new AgentGroup(3, List.of(0, 1))), "intervals of type 1 is 2");
    }

    private static void assertRefused(List<ContactType> types, List<AgentGroup> groups, String words) {
        assertThatThrownBy(() -> new SkillQueues(900, types, groups, SkillQueues.Next.MOST_URGENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    private static ContactType type(Integer... groups) {
        return new ContactType(List.of(1.0), Distribution.constant(60), Distribution.never(), TARGET, List.of(groups));
    }

    private static Digest digest(Workers workers) {
        var queues = random(Seed.OF_ALL_TESTS, 8, 16, SkillQueues.Next.LONGEST_WAIT);
        var hash = new StateHash();
        new Replications(Seed.OF_ALL_TESTS, 12)
                .run(workers, streams -> {
                    var own = new StateHash();
                    queues.run(streams, own);
                    return own.digest();
                })
                .forEach(hash::add);
        return hash.digest();
    }

    /** Every type has at least one group with agents; about a third of all pairs fit. */
    private static SkillQueues random(long seed, int types, int groups, SkillQueues.Next next) {
        var dice = new SplittableRandom(seed);
        var skills = new ArrayList<List<Integer>>();
        var asked = new ArrayList<List<Integer>>();
        IntStream.range(0, types).forEach(type -> asked.add(new ArrayList<>()));
        for (var group = 0; group < groups; group++) {
            var own = new ArrayList<Integer>();
            for (var type = 0; type < types; type++) {
                if (dice.nextInt(3) == 0 || group == type % groups) {
                    own.add(type);
                    asked.get(type).add(dice.nextInt(asked.get(type).size() + 1), group);
                }
            }
            Collections.shuffle(own, new Random(dice.nextLong()));
            skills.add(own);
        }
        var agents = 0;
        var teams = new ArrayList<AgentGroup>();
        for (var group = 0; group < groups; group++) {
            var size = group < types ? dice.nextInt(1, 6) : dice.nextInt(4);
            agents += size;
            teams.add(new AgentGroup(size, skills.get(group)));
        }
        var kinds = new ArrayList<ContactType>();
        for (var type = 0; type < types; type++) {
            var rate = agents * dice.nextDouble(0.6, 1.5) / types / 180;
            var handling = dice.nextBoolean() ? Distribution.lognormal(180, 0.8) : Distribution.exponential(180);
            var patience = dice.nextInt(4) == 0 ? Distribution.never() : Distribution.exponential(90);
            kinds.add(new ContactType(
                    List.of(rate, type == 1 ? 0 : 2 * rate, rate / 3), handling, patience, TARGET, asked.get(type)));
        }
        return new SkillQueues(900, kinds, teams, next);
    }
}
