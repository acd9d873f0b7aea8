package io.quarterdeck.engine.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BlendedTest {
    private static final IdleReserve NO_RESERVE = new IdleReserve(0, 1);

    @Test
    void idle_time_ends_at_the_occupancy_or_at_the_reserve() {
        assertThat(new IdleReserve(0, 0.85).idle(10, 6)).isCloseTo(2.5, within(1e-12));
        assertThat(new IdleReserve(3, 0.85).idle(10, 6)).isCloseTo(1, within(1e-12));
        assertThat(new IdleReserve(1, 0.85).idle(10, 6)).isCloseTo(2.5, within(1e-12));
        assertThat(new IdleReserve(4, 0.85).idle(10, 6)).isZero();
        assertThat(new IdleReserve(5, 0.85).idle(10, 6)).isZero();
        assertThat(new IdleReserve(0, 1).idle(0, 0)).isZero();
    }

    @Test
    void mail_fills_idle_time_before_anybody_is_hired() {
        var plan = plan(
                List.of(mail(0, 2, 1800), mail(0, 3, 5400)),
                List.of(slot(2, 1.5, 9, 5), slot(4, 2, 9, 5), slot(2, 2, 9, 5)));
        assertThat(plan.keepsEveryDeadline()).isTrue();
        assertThat(plan.cost()).isZero();
        assertThat(plan.leastCost()).isZero();
        assertThat(plan.intervals())
                .containsExactly(
                        new BlendedPlan.Interval(0.5, 0.5, 0, 0),
                        new BlendedPlan.Interval(2, 1.5, 0, 0),
                        new BlendedPlan.Interval(0, 0, 0, 0));
    }

    @Test
    void what_is_left_hires_in_the_cheapest_slot_of_its_window() {
        var plan = plan(
                List.of(mail(0, 2, 9000), mail(1, 3, 1800)),
                List.of(slot(1, 1, 9, 8), slot(1, 0, 9, 5), slot(0, 0, 9, 3), slot(0, 0, 9, 1)));
        assertThat(plan.intervals())
                .containsExactly(
                        new BlendedPlan.Interval(0, 0, 0, 0),
                        new BlendedPlan.Interval(1, 3, 1.5, 2),
                        new BlendedPlan.Interval(0, 0, 0.5, 0),
                        new BlendedPlan.Interval(0, 0, 0, 0));
        assertThat(plan.leastCost()).isCloseTo(1.5 * 5 + 0.5 * 3, within(1e-12));
        assertThat(plan.cost())
                .as("two whole agents in the middle make one later needless")
                .isEqualTo(2 * 5);
    }

    @Test
    void a_hired_agent_is_no_busier_than_the_others() {
        var plan = BlendedStaffing.plan(
                List.of(mail(0, 1, 3061)), List.of(slot(0, 0, 9, 7)), 3600, new IdleReserve(2, 0.85));
        assertThat(plan.intervals().getFirst().extra()).isEqualTo(2);
        assertThat(plan.intervals().getFirst().needed()).isCloseTo(3061 / 3060.0, within(1e-12));
        assertThat(plan.cost()).isEqualTo(14);
    }

    @Test
    void when_seats_run_out_the_rest_is_told() {
        var plan = plan(List.of(mail(0, 1, 9000)), List.of(slot(1, 0.5, 1, 5), slot(9, 0, 9, 5)));
        assertThat(plan.keepsEveryDeadline()).isFalse();
        assertThat(plan.undoneSeconds()).isEqualTo(9000 - 1800 - 3600);
        assertThat(plan.intervals().getFirst().extra()).isOne();
        assertThat(plan.cost()).isEqualTo(5);
        assertThat(plan(List.of(mail(0, 1, 10)), List.of(slot(0, 0, 0, 5))).undoneSeconds())
                .isEqualTo(10);
    }

    @Test
    void work_that_is_due_later_than_the_plan_is_done_within_it() {
        var plan = plan(List.of(mail(1, 9, 3600)), List.of(slot(0, 0, 9, 1), slot(0, 0, 9, 5)));
        assertThat(plan.keepsEveryDeadline()).isTrue();
        assertThat(plan.intervals().getLast().extra()).isOne();
    }

    @Test
    void what_is_no_plan_is_refused() {
        assertThatThrownBy(() -> new IdleReserve(-1, 0.8))
                .hasMessage("idle reserve is -1; it must be from 0 to 100000");
        assertThatThrownBy(() -> new IdleReserve(1, 0)).hasMessageContaining("most occupancy is 0.0");
        assertThatThrownBy(() -> NO_RESERVE.idle(-1, 0)).hasMessageContaining("agents is -1");
        assertThatThrownBy(() -> NO_RESERVE.idle(1, Double.NaN)).hasMessageContaining("erlangs is NaN");
        assertThatThrownBy(() -> slot(-1, 0, 0, 0)).hasMessageContaining("agents is -1");
        assertThatThrownBy(() -> slot(0, -1, 0, 0)).hasMessageContaining("erlangs is -1.0");
        assertThatThrownBy(() -> slot(0, 0, -1, 0)).hasMessageContaining("seats is -1");
        assertThatThrownBy(() -> slot(0, 0, 0, -1)).hasMessageContaining("price of an agent is -1.0");
        assertThatThrownBy(() -> plan(List.of(), List.of())).hasMessage("slots is 0; it must be from 1 to 10000");
        assertThatThrownBy(() -> plan(List.of(), Collections.nCopies(10_001, slot(0, 0, 0, 0))))
                .hasMessageContaining("slots is 10001");
        assertThatThrownBy(() -> plan(List.of(mail(1, 2, 1)), List.of(slot(0, 0, 0, 0))))
                .hasMessage("slot of arrival is 1; it must be from 0 to 0");
        assertThatThrownBy(() -> plan(List.of(mail(0, 1, Fraction.MOST), mail(0, 1, 1)), List.of(slot(0, 0, 0, 0))))
                .hasMessageContaining("seconds of all work");
        assertThatThrownBy(() -> BlendedStaffing.plan(List.of(), List.of(slot(0, 0, 0, 0)), 0, NO_RESERVE))
                .hasMessageContaining("seconds of a slot is 0");
    }

    /** With slots of one second, an agent is the least amount of work, so the flow is whole and can be enumerated. */
    @Property(tries = 150)
    void no_other_hiring_does_the_same_work_for_less(
            @ForAll("work") List<DeadlineWork> work,
            @ForAll @Size(4) List<@IntRange(min = 0, max = 2) Integer> idle,
            @ForAll @Size(4) List<@IntRange(min = 1, max = 5) Integer> prices) {
        var slots = IntStream.range(0, 4)
                .mapToObj(it -> slot(idle.get(it), 0, 3, prices.get(it)))
                .toList();
        var plan = BlendedStaffing.plan(work, slots, 1, NO_RESERVE);
        var most = Long.MIN_VALUE;
        var least = Double.MAX_VALUE;
        for (var code = 0; code < 256; code++) {
            var capacity = new long[4];
            var cost = 0.0;
            for (var it = 0; it < 4; it++) {
                var hired = code >> 2 * it & 3;
                capacity[it] = idle.get(it) + hired;
                cost += hired * slots.get(it).price();
            }
            var done = IntStream.range(0, 4)
                    .mapToLong(it -> EarliestDeadline.of(work).done(capacity)[it])
                    .sum();
            if (done > most || done == most && cost < least) {
                least = cost;
                most = done;
            }
        }
        var all = work.stream().mapToLong(DeadlineWork::seconds).sum();
        assertThat(plan.undoneSeconds()).isEqualTo(all - most);
        assertThat(plan.leastCost()).isEqualTo(least);
        assertThat(plan.cost()).isEqualTo(least);
    }

    @Property(tries = 150)
    void whole_agents_do_all_of_it_and_none_could_stay_at_home(
            @ForAll("work") List<DeadlineWork> work,
            @ForAll @Size(4) List<@IntRange(min = 0, max = 2) Integer> idle,
            @ForAll @Size(4) List<@IntRange(min = 1, max = 5) Integer> prices) {
        var slots = IntStream.range(0, 4)
                .mapToObj(it -> slot(idle.get(it), 0.3, 9, prices.get(it)))
                .toList();
        var plan = BlendedStaffing.plan(work, slots, 2, new IdleReserve(0, 1));
        assertThat(plan.cost()).isGreaterThanOrEqualTo(plan.leastCost() - 1e-9);
        assertThat(plan.undoneSeconds()).isZero();
        for (var slot = 0; slot < 4; slot++) {
            if (plan.intervals().get(slot).extra() > 0) {
                var fewer = new ArrayList<Long>();
                for (var it = 0; it < 4; it++) {
                    var interval = plan.intervals().get(it);
                    fewer.add(Math.round(interval.idle() * 2) + 2L * (interval.extra() - (it == slot ? 1 : 0)));
                }
                var capacity = fewer.stream().mapToLong(it -> it).toArray();
                var all = work.stream().mapToLong(DeadlineWork::seconds).sum();
                assertThat(IntStream.range(0, 4)
                                .mapToLong(it -> EarliestDeadline.of(work).done(capacity)[it])
                                .sum())
                        .isLessThan(all);
            }
        }
    }

    @Provide
    Arbitrary<List<DeadlineWork>> work() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.longs().between(0, 4))
                .as((slot, span, seconds) -> mail(slot, slot + span, seconds))
                .list()
                .ofMaxSize(5);
    }

    private static BlendedPlan plan(List<DeadlineWork> work, List<BlendedSlot> slots) {
        return BlendedStaffing.plan(work, slots, 3600, NO_RESERVE);
    }

    private static BlendedSlot slot(int agents, double erlangs, int seats, double price) {
        return new BlendedSlot(agents, erlangs, seats, price);
    }

    private static DeadlineWork mail(int arrives, int due, long seconds) {
        return new DeadlineWork("mail", arrives, due, seconds);
    }
}
