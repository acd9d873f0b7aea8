package io.quarterdeck.engine.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.engine.Vectors;
import io.quarterdeck.engine.staffing.AsyncCapacity.Binding;
import io.quarterdeck.engine.staffing.AsyncCapacity.Enough;
import io.quarterdeck.engine.staffing.AsyncCapacity.Impossible;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlineTest {
    private static final int WEEK = 12;
    /** All that a policy of the file says; so that one that says more is not passed over. */
    private static final Set<String> FIELDS = Set.of(
            "name",
            "weeks",
            "slot_minutes",
            "work_minutes",
            "open",
            "deadline_slot",
            "min_agents",
            "min_agents_float",
            "binding",
            "critical_interval",
            "throughput_bound",
            "late_work_at_min");

    record Policy(String name, Map<String, Object> fields) {
        List<DeadlineWork> work() {
            var minutes = Vectors.numbers(fields.get("work_minutes"));
            var due = Vectors.numbers(fields.get("deadline_slot"));
            return IntStream.range(0, minutes.length)
                    .mapToObj(it -> new DeadlineWork(name, it, (int) due[it], Math.round(minutes[it] * 60)))
                    .toList();
        }

        StaffedSlots slots() {
            return StaffedSlots.of(
                    ((Number) fields.get("slot_minutes")).intValue() * 60,
                    Vectors.list(fields.get("open")).stream()
                            .map(it -> it.equals(1))
                            .toList());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Policy> policies() {
        return Vectors.list(Vectors.json("async_deadline_capacity.json")).stream()
                .map(Vectors::object)
                .map(it -> new Policy(it.get("name").toString(), it));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void capacity_for_deadlines_is_exact(Policy policy) {
        var work = policy.work();
        var critical = Vectors.numbers(policy.fields().get("critical_interval"));
        assertThat(policy.fields().keySet()).isEqualTo(FIELDS);
        switch (DeadlineDemand.over(work, policy.slots(), work.size()).capacity()) {
            case Enough it -> {
                assertThat(it.agents())
                        .hasToString(policy.fields().get("min_agents").toString());
                assertThat(it.agents().value())
                        .isEqualTo(((Number) policy.fields().get("min_agents_float")).doubleValue());
                assertThat(it.binding().name())
                        .isEqualToIgnoringCase(policy.fields().get("binding").toString());
                assertThat(it.throughput())
                        .hasToString(policy.fields().get("throughput_bound").toString());
                assertThat(new double[] {it.critical().from(), it.critical().to()})
                        .isEqualTo(critical);
                assertThat(EarliestDeadline.late(work, policy.slots(), it.agents()))
                        .isEqualTo(Double.parseDouble(
                                policy.fields().get("late_work_at_min").toString()))
                        .isZero();
                assertThat(EarliestDeadline.late(
                                work, policy.slots(), slightlyLess(it.critical().agents())))
                        .isPositive();
            }
            case Impossible it -> {
                assertThat(policy.fields().get("min_agents")).isEqualTo("infeasible");
                assertThat(policy.fields().get("binding")).isEqualTo("critical_interval");
                assertThat(it.throughput())
                        .hasToString(policy.fields().get("throughput_bound").toString());
                var gap = it.conflict().interval();
                assertThat(new double[] {gap.from(), gap.to()}).isEqualTo(critical);
                assertThat(gap.staffed()).isZero();
                assertThat(it.conflict().words())
                        .isEqualTo("%s that arrives in slot %d is due at slot %d, and nobody works in between"
                                .formatted(policy.name(), gap.from(), gap.to()));
            }
        }
    }

    @Test
    void mail_of_a_closed_weekend_needs_monday_morning() {
        var capacity =
                (Enough) week(piece("mail", 5, 9, 3600), piece("mail", 11, 14, 14_400), piece("slow", 0, 24, 100))
                        .capacity();
        assertThat(capacity.agents()).isEqualTo(Fraction.of(2));
        assertThat(capacity.binding()).isEqualTo(Binding.CRITICAL_INTERVAL);
        assertThat(capacity.critical()).isEqualTo(new CriticalInterval(11, 14, 14_400, 7200));
        assertThat(capacity.throughput()).isEqualTo(new Fraction(18_100, 28_800));
    }

    @Test
    void deadlines_of_another_week_leave_the_volume_to_decide() {
        var capacity = (Enough) week(piece("slow", 3, 1000, 57_600)).capacity();
        assertThat(capacity.agents()).isEqualTo(Fraction.of(2));
        assertThat(capacity.binding()).isEqualTo(Binding.THROUGHPUT);
        assertThat(week(piece("slow", 3, 1000, 57_600))
                        .conflict(Fraction.of(1))
                        .orElseThrow()
                        .words())
                .isEqualTo("slow: 57600 s of work arrive from slot 0 on and are due by slot 12,"
                        + " in which one agent works 28800 s");
        assertThat(week(piece("slow", 3, 1000, 57_600)).conflict(Fraction.of(2)))
                .isEmpty();
    }

    @Test
    void a_bound_that_both_reach_is_called_by_its_interval() {
        var capacity = (Enough) week(piece("daily", 0, 12, 28_800)).capacity();
        assertThat(capacity.agents()).isEqualTo(Fraction.of(1));
        assertThat(capacity.binding()).isEqualTo(Binding.CRITICAL_INTERVAL);
    }

    @Test
    void without_work_nobody_is_needed() {
        var capacity = (Enough) week().capacity();
        assertThat(capacity.agents()).isEqualTo(Fraction.of(0));
        assertThat(week(piece("none", 9, 10, 0)).capacity()).isEqualTo(capacity);
        assertThat(capacity.critical().slots()).isEqualTo(WEEK);
        assertThat(week().conflict(Fraction.of(0))).isEmpty();
    }

    @Test
    void work_of_no_seconds_does_not_begin_the_critical_interval() {
        var capacity = (Enough)
                week(piece("none", 9, 13, 0), piece("mail", 10, 13, 3600)).capacity();
        assertThat(capacity.critical()).isEqualTo(new CriticalInterval(10, 13, 3600, 3600));
    }

    @Test
    void too_much_volume_is_blamed_on_the_classes_that_are_too_much_alone() {
        var conflict = week(piece("slow", 3, 1000, 30_000), piece("daily", 0, 12, 20_000))
                .conflict(Fraction.of(1))
                .orElseThrow();
        assertThat(conflict.interval()).isEqualTo(new CriticalInterval(0, 12, 30_000, 28_800));
        assertThat(conflict.classes()).containsExactly("slow");
    }

    @Test
    void the_shortest_gap_is_shown_with_one_class_only() {
        var demand = week(
                piece("low", 8, 12, 50), piece("high", 9, 11, 10), piece("top", 10, 11, 40), piece("also", 10, 11, 30));
        var impossible = (Impossible) demand.capacity();
        assertThat(impossible.conflict().interval()).isEqualTo(new CriticalInterval(10, 11, 40, 0));
        assertThat(impossible.conflict().classes()).containsExactly("top");
        assertThat(demand.conflict(Fraction.of(1000)).orElseThrow()).isEqualTo(impossible.conflict());
    }

    @Test
    void a_conflict_of_a_team_names_no_class_that_could_stay() {
        var demand =
                week(piece("a", 0, 2, 4000), piece("b", 0, 2, 3500), piece("c", 1, 2, 100), piece("later", 0, 3, 9000));
        var conflict = demand.conflict(Fraction.of(1)).orElseThrow();
        assertThat(conflict.interval()).isEqualTo(new CriticalInterval(0, 2, 7500, 7200));
        assertThat(conflict.classes()).containsExactly("a", "b");
        assertThat(demand.conflict(new Fraction(7600, 7200))
                        .orElseThrow()
                        .interval()
                        .to())
                .isEqualTo(3);
        assertThat(demand.conflict(Fraction.of(2))).isEmpty();
    }

    @Test
    void a_class_of_the_next_week_counts_in_the_interval_that_reaches_into_it() {
        var demand = week(piece("night", 11, 13, 2000), piece("dawn", 0, 1, 3000));
        var conflict = demand.conflict(Fraction.of(1)).orElseThrow();
        assertThat(conflict.interval()).isEqualTo(new CriticalInterval(11, 13, 5000, 3600));
        assertThat(conflict.classes()).containsExactly("dawn", "night");
    }

    @Test
    void many_classes_on_quarter_hours_are_judged() {
        var work = new ArrayList<DeadlineWork>();
        for (var kind = 0; kind < 20; kind++) {
            for (var slot = 0; slot < 672; slot++) {
                work.add(piece("class " + kind, slot, slot + 60 + 10 * kind, 30 + kind));
            }
        }
        var week = StaffedSlots.of(
                900,
                IntStream.range(0, 672)
                        .mapToObj(it -> it % 96 >= 32 && it % 96 < 80)
                        .toList());
        assertThat(DeadlineDemand.weekly(work, week).capacity()).isInstanceOf(Enough.class);
        work.add(piece("night", 80, 128, 1));
        var conflict = ((Impossible) DeadlineDemand.weekly(work, week).capacity()).conflict();
        assertThat(conflict.words())
                .isEqualTo("night that arrives in slot 80 is due at slot 128, and nobody works in between");
    }

    @Test
    void late_work_is_counted_once_and_put_aside() {
        var work = List.of(piece("a", 0, 1, 5000), piece("b", 0, 2, 3600), piece("c", 1, 4, 1800));
        var slots = StaffedSlots.of(3600, List.of(true, true, false, true));
        assertThat(EarliestDeadline.late(work, slots, Fraction.of(1))).isEqualTo(1400);
        assertThat(EarliestDeadline.late(work, slots, new Fraction(1, 2))).isEqualTo(3200 + 1800);
        assertThat(EarliestDeadline.late(work, slots, Fraction.of(0))).isEqualTo(10_400);
        assertThat(EarliestDeadline.late(List.of(), slots, Fraction.of(0))).isZero();
        assertThat(EarliestDeadline.late(List.of(piece("d", 3, 9, 4000)), slots, Fraction.of(1)))
                .isEqualTo(400);
    }

    @Test
    void fractions_are_exact_and_in_lowest_terms() {
        var some = new Fraction(222, 16);
        assertThat(some).isEqualTo(new Fraction(111, 8)).hasToString("111/8");
        assertThat(some.value()).isEqualTo(13.875);
        assertThat(some.roundedUp()).isEqualTo(14);
        assertThat(Fraction.of(4)).hasToString("4");
        assertThat(Fraction.of(4).roundedUp()).isEqualTo(4);
        assertThat(some).isLessThan(new Fraction(112, 8)).isGreaterThan(new Fraction(110, 8));
        assertThat(new Fraction(0, 7)).isEqualTo(Fraction.of(0));
        assertThat(new Fraction(1, Fraction.FINEST).denominator()).isEqualTo(Fraction.FINEST);
        assertThat(Fraction.of(Fraction.MOST).numerator()).isEqualTo(Fraction.MOST);
        var most = new Fraction(Fraction.MOST, Fraction.FINEST - 1);
        assertThat(most.compareTo(new Fraction(Fraction.MOST - 1, Fraction.FINEST - 1)))
                .isPositive();
        assertThatThrownBy(() -> new Fraction(-1, 2)).hasMessage("numerator is -1; it must be from 0 to 10000000000");
        assertThatThrownBy(() -> new Fraction(1, 0)).hasMessage("denominator is 0; it must be from 1 to 900000000");
        assertThatThrownBy(() -> new Fraction(1, Fraction.FINEST + 1)).hasMessageContaining("denominator is 900000001");
        assertThatThrownBy(() -> Fraction.of(Fraction.MOST + 1)).hasMessageContaining("numerator is 10000000001");
    }

    @Test
    void what_is_no_deadline_and_no_week_is_refused() {
        assertThatThrownBy(() -> piece("a", -1, 3, 1)).hasMessage("slot of arrival is -1; it must be from 0 to 10000");
        assertThatThrownBy(() -> piece("a", 3, 3, 1))
                .hasMessage("slot when work is due is 3; it must be from 4 to 10000");
        assertThatThrownBy(() -> piece("a", 3, 4, -1)).hasMessageContaining("seconds of work is -1.0");
        assertThatThrownBy(() -> StaffedSlots.of(0, List.of(true))).hasMessageContaining("seconds of a slot is 0");
        assertThatThrownBy(() -> StaffedSlots.of(86_401, List.of(true))).hasMessageContaining("seconds of a slot");
        assertThatThrownBy(() -> StaffedSlots.of(60, List.of())).hasMessage("slots is 0; it must be from 1 to 10000");
        assertThatThrownBy(() -> StaffedSlots.of(60, Collections.nCopies(10_001, true)))
                .hasMessageContaining("slots is 10001");
        assertThatThrownBy(() -> week(piece("a", 12, 13, 1)))
                .hasMessage("slot of arrival is 12; it must be from 0 to 11");
        assertThatThrownBy(() -> week(piece("a", 0, 1, Fraction.MOST), piece("a", 0, 1, 1)))
                .hasMessageContaining("seconds of all work");
        var tooMuch = List.of(piece("a", 0, 1, Fraction.MOST), piece("a", 0, 1, 1));
        assertThatThrownBy(() -> EarliestDeadline.late(tooMuch, StaffedSlots.of(60, List.of(true)), Fraction.of(1)))
                .hasMessageContaining("seconds of all work");
        var closed = StaffedSlots.of(60, List.of(false, false));
        assertThatThrownBy(() -> DeadlineDemand.weekly(List.of(), closed))
                .hasMessage("staffed seconds is 0; it must be above 0");
        assertThatThrownBy(() -> DeadlineDemand.weekly(List.of(), StaffedSlots.of(60, Collections.nCopies(5001, true))))
                .hasMessage("slots of a week is 5001; it must be from 1 to 5000");
        var open = StaffedSlots.of(60, List.of(true, true));
        assertThatThrownBy(() -> open.staffed(2)).hasMessage("slot is 2; it must be from 0 to 1");
        assertThatThrownBy(() -> open.seconds(2, 1)).hasMessage("to is 1; it must be from 2 to 2");
        assertThatThrownBy(() -> DeadlineDemand.over(List.of(), open, 3))
                .hasMessage("slots of the cycle is 3; it must be from 1 to 2");
        assertThatThrownBy(() -> DeadlineDemand.over(List.of(), open, 0)).hasMessageContaining("slots of the cycle");
        assertThatThrownBy(() -> DeadlineDemand.over(List.of(piece("a", 0, 3, 1)), open, 2))
                .hasMessage("slot when work is due is 3; it must be from 1 to 2");
    }

    @Property(tries = 400)
    void nothing_is_late_with_the_capacity_and_something_is_with_less(
            @ForAll("someWork") List<DeadlineWork> work, @ForAll("someHours") StaffedSlots hours) {
        var written = weeks(work, 5);
        var fiveWeeks = hours.repeated(5);
        var weekly = DeadlineDemand.weekly(work, hours);
        switch (weekly.capacity()) {
            case Enough it -> {
                assertThat(EarliestDeadline.late(written, fiveWeeks, it.agents()))
                        .isZero();
                assertThat(weekly.conflict(it.agents())).isEmpty();
                if (it.agents().numerator() > 0) {
                    assertThat(weekly.conflict(slightlyLess(it.agents()))).isPresent();
                }
                if (it.binding() == Binding.CRITICAL_INTERVAL && it.agents().numerator() > 0) {
                    assertThat(EarliestDeadline.late(written, fiveWeeks, slightlyLess(it.agents())))
                            .isPositive();
                }
            }
            case Impossible it -> {
                var gap = it.conflict().interval();
                assertThat(gap.staffed()).isZero();
                assertThat(it.conflict().classes()).hasSize(1);
                assertThat(EarliestDeadline.late(written, fiveWeeks, Fraction.of(100_000)))
                        .isPositive();
                assertThat(weekly.conflict(Fraction.of(1))).isPresent();
            }
        }
    }

    @Property(tries = 400)
    void a_later_deadline_and_less_work_never_need_more(
            @ForAll("someWork") List<DeadlineWork> work,
            @ForAll("someHours") StaffedSlots hours,
            @ForAll @IntRange(min = 0, max = 7) int which,
            @ForAll @IntRange(min = 1, max = 20) int slots) {
        if (work.isEmpty()) {
            return;
        }
        var piece = work.get(which % work.size());
        var extended = new ArrayList<>(work);
        extended.set(which % work.size(), piece(piece.name(), piece.arrives(), piece.due() + slots, piece.seconds()));
        var less = new ArrayList<>(work);
        less.remove(piece);
        assertThat(need(extended, hours)).isLessThanOrEqualTo(need(work, hours));
        assertThat(need(less, hours)).isLessThanOrEqualTo(need(work, hours));
    }

    @Property(tries = 200)
    void a_conflict_is_minimal(
            @ForAll("someWork") List<DeadlineWork> work,
            @ForAll("someHours") StaffedSlots hours,
            @ForAll @IntRange(min = 0, max = 2) int agents) {
        var conflict = DeadlineDemand.weekly(work, hours).conflict(Fraction.of(agents));
        conflict.ifPresent(it -> {
            var least = work.stream()
                    .filter(piece -> it.classes().contains(piece.name()))
                    .toList();
            assertThat(need(least, hours)).isGreaterThan(agents);
            if (it.interval().slots() < hours.size()) {
                var inside = weeks(least, 2).stream()
                        .filter(piece -> piece.arrives() >= it.interval().from()
                                && piece.due() <= it.interval().to())
                        .toList();
                assertThat(inside.stream().mapToLong(DeadlineWork::seconds).sum())
                        .isEqualTo(it.interval().work());
                for (var name : it.classes()) {
                    var rest = inside.stream()
                            .filter(piece -> !piece.name().equals(name))
                            .mapToLong(DeadlineWork::seconds)
                            .sum();
                    assertThat(rest).isLessThanOrEqualTo(agents * it.interval().staffed());
                }
            }
        });
    }

    @Provide
    Arbitrary<List<DeadlineWork>> someWork() {
        var piece = Combinators.combine(
                        Arbitraries.of("high", "standard", "low"),
                        Arbitraries.integers().between(0, WEEK - 1),
                        Arbitraries.integers().between(1, 2 * WEEK),
                        Arbitraries.longs().between(0, 20_000))
                .as((name, slot, span, seconds) -> piece(name, slot, slot + span, seconds));
        return piece.list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<StaffedSlots> someHours() {
        return Arbitraries.of(true, true, false)
                .list()
                .ofSize(WEEK)
                .filter(it -> it.contains(true))
                .map(it -> StaffedSlots.of(3600, it));
    }

    private static double need(List<DeadlineWork> work, StaffedSlots hours) {
        return switch (DeadlineDemand.weekly(work, hours).capacity()) {
            case Enough it -> it.agents().value();
            case Impossible _ -> Double.POSITIVE_INFINITY;
        };
    }

    private static List<DeadlineWork> weeks(List<DeadlineWork> work, int weeks) {
        return IntStream.range(0, weeks)
                .boxed()
                .flatMap(week -> work.stream()
                        .filter(it -> it.due() + week * WEEK <= weeks * WEEK)
                        .map(it -> it.later(week * WEEK)))
                .toList();
    }

    /** Open for eight of twelve hours, from the first. */
    private static DeadlineDemand week(DeadlineWork... work) {
        var hours = IntStream.range(0, WEEK).mapToObj(it -> it < 8).toList();
        return DeadlineDemand.weekly(List.of(work), StaffedSlots.of(3600, hours));
    }

    private static DeadlineWork piece(String name, int arrives, int due, long seconds) {
        return new DeadlineWork(name, arrives, due, seconds);
    }

    private static Fraction slightlyLess(Fraction agents) {
        return new Fraction(agents.numerator() * 1000 - 1, agents.denominator() * 1000);
    }
}
