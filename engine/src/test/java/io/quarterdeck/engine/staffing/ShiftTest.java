package io.quarterdeck.engine.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShiftTest {
    private static final Pattern HOURS = Pattern.compile("(\\d+)h");

    record Case(String name, Map<String, Object> expected) {
        List<ShiftKind> kinds() {
            return HOURS.matcher(name)
                    .results()
                    .map(it -> kind(Integer.parseInt(it.group(1))))
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** In half hours; who works six hours or more eats for one of them, in the middle. */
    private static ShiftKind kind(int hours) {
        return switch (hours) {
            case 4 -> ShiftKind.straight(8);
            case 6 -> new ShiftKind(13, 1, 5, 7);
            case 8 -> new ShiftKind(17, 1, 7, 9);
            default -> throw new IllegalArgumentException(hours + " hours");
        };
    }

    private static List<Integer> demand() {
        return Arrays.stream(Vectors.numbers(
                        Vectors.object(Vectors.json("shift_cover.json")).get("demand")))
                .mapToObj(it -> (int) it)
                .toList();
    }

    static Stream<Case> cases() {
        var all =
                Vectors.object(Vectors.object(Vectors.json("shift_cover.json")).get("cases"));
        return all.entrySet().stream().map(it -> new Case(it.getKey(), Vectors.object(it.getValue())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_day_is_covered_at_the_least_cost(Case it) {
        assertThat(ShiftPlanner.shifts(demand().size(), it.kinds()))
                .hasSize(((Number) it.expected().get("n_shift_patterns")).intValue());
        var cover = ShiftPlanner.cover(demand(), it.kinds());
        assertThat(cover.paidSlots() / 2.0)
                .isCloseTo(((Number) it.expected().get("opt_cost")).doubleValue(), within(1e-9));
        assertThat(cover.lpBound() / 2).isCloseTo(((Number) it.expected().get("lp_bound")).doubleValue(), within(1e-9));
        assertThat(cover.efficiency())
                .isCloseTo(((Number) it.expected().get("efficiency")).doubleValue(), within(1e-9));
        assertThat(cover.isOptimal()).isTrue();
    }

    /** Two weeks round the clock, with some 125 people at work at once, which takes 200 to 250 agents. */
    private static List<Integer> fortnight() {
        var required = new ArrayList<Integer>();
        for (var slot = 0; slot < 14 * 48; slot++) {
            var hour = slot % 48;
            var wave = 60 + 50 * Math.sin((hour - 14) / 24.0 * Math.PI) + 15 * Math.sin(hour * 0.9 + slot / 48);
            required.add((int) Math.max(3, slot / 48 % 7 > 4 ? wave - 25 : wave));
        }
        return required;
    }

    @Test
    void a_fortnight_round_the_clock_is_within_half_a_percent_of_the_bound() {
        var required = fortnight();
        var cover = ShiftPlanner.cover(required, List.of(kind(8), kind(6), kind(4)));
        assertCovered(cover, required);
        assertThat(cover.gap()).isBetween(0.0, 0.005);
        assertThat(cover.efficiency()).isGreaterThan(0.97);
        assertThat(cover.bound()).isBetween((long) Math.floor(cover.lpBound()), cover.paidSlots());
        assertThat(cover.isOptimal()).isEqualTo(cover.bound() == cover.paidSlots());
    }

    @Test
    void a_meal_needs_somebody_else() {
        var cover = ShiftPlanner.cover(List.of(1, 1, 1), List.of(new ShiftKind(3, 1, 1, 1), ShiftKind.straight(1)));
        assertThat(cover.shifts())
                .containsExactlyInAnyOrder(
                        new ShiftCover.Used(new Shift(new ShiftKind(3, 1, 1, 1), 0, 1), 1),
                        new ShiftCover.Used(new Shift(ShiftKind.straight(1), 1, 0), 1));
        assertThat(cover.paidSlots()).isEqualTo(3);
        assertThat(cover.lpBound()).isEqualTo(3);
        assertThat(cover.gap()).isZero();
        assertThat(cover.efficiency()).isOne();
        assertThat(cover.atWork(1)).isOne();
        assertThat(cover.atWork(2)).isOne();
    }

    @Test
    void whole_people_may_cost_more_than_the_bound() {
        var cover = ShiftPlanner.cover(List.of(1, 1, 1), List.of(ShiftKind.straight(2)));
        assertThat(cover.paidSlots()).isEqualTo(4);
        assertThat(cover.lpBound()).isEqualTo(4);
        var odd = ShiftPlanner.cover(
                List.of(1, 0, 1, 0, 1), List.of(new ShiftKind(3, 1, 1, 1), new ShiftKind(5, 3, 1, 1)));
        assertThat(odd.lpBound()).isEqualTo(3);
        assertThat(odd.paidSlots()).isEqualTo(4);
        assertThat(odd.isOptimal()).isTrue();
        assertThat(odd.gap()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(odd.efficiency()).isEqualTo(0.75);
    }

    @Test
    void where_nobody_is_needed_nobody_is_paid() {
        var cover = ShiftPlanner.cover(List.of(0, 0, 0), List.of(ShiftKind.straight(2)));
        assertThat(cover.shifts()).isEmpty();
        assertThat(cover.paidSlots()).isZero();
        assertThat(cover.gap()).isZero();
        assertThat(cover.efficiency()).isOne();
        assertThat(cover.isOptimal()).isTrue();
    }

    @Test
    void a_day_too_short_for_any_shift_is_covered_when_nobody_is_needed() {
        var cover = ShiftPlanner.cover(List.of(0), List.of(ShiftKind.straight(2)));
        assertThat(cover.paidSlots()).isZero();
        assertThat(cover.isOptimal()).isTrue();
    }

    @Test
    void whoever_is_missing_is_added_with_the_shortest_shift_that_is_there() {
        var kinds = List.of(ShiftKind.straight(3), ShiftKind.straight(2));
        var shifts = ShiftPlanner.shifts(4, kinds);
        var people = new int[shifts.size()];
        new CoverSearch(shifts, List.of(0, 2, 0, 1)).fill(people);
        assertThat(people).containsExactly(0, 0, 2, 0, 1);
    }

    @Test
    void a_shift_works_but_at_its_meal() {
        var shift = new Shift(new ShiftKind(6, 2, 1, 3), 4, 3);
        assertThat(IntStream.range(0, 12).filter(shift::covers)).containsExactly(4, 5, 6, 9);
        assertThat(shift.end()).isEqualTo(10);
        assertThat(shift.kind().paidSlots()).isEqualTo(4);
        assertThat(ShiftPlanner.shifts(7, List.of(shift.kind()))).hasSize(6);
    }

    @Test
    void what_cannot_be_covered_is_refused() {
        assertThatThrownBy(() -> ShiftPlanner.cover(List.of(1, 1, 2), List.of(new ShiftKind(3, 1, 1, 1))))
                .hasMessage("required people in slot 1 is 1; it must be 0, since no shift has work there");
        assertThatThrownBy(() -> ShiftPlanner.cover(List.of(1), List.of(ShiftKind.straight(2))))
                .hasMessageContaining("required people in slot 0");
        assertThatThrownBy(() -> ShiftPlanner.cover(List.of(), List.of(ShiftKind.straight(2))))
                .hasMessage("slots is 0; it must be from 1 to 1344");
        assertThatThrownBy(() -> ShiftPlanner.cover(Collections.nCopies(1345, 0), List.of(ShiftKind.straight(2))))
                .hasMessageContaining("slots is 1345");
        assertThatThrownBy(() -> ShiftPlanner.cover(List.of(1), List.of()))
                .hasMessage("kinds of shifts is 0; it must be from 1 to 20");
        assertThatThrownBy(() -> ShiftPlanner.cover(List.of(1), Collections.nCopies(21, ShiftKind.straight(1))))
                .hasMessageContaining("kinds of shifts is 21");
        var manyMeals = new ShiftKind(200, 1, 0, 199);
        assertThatThrownBy(() -> ShiftPlanner.cover(Collections.nCopies(1344, 0), List.of(manyMeals)))
                .hasMessage("shifts to choose from is 229000; it must be from 0 to 50000");
        assertThatThrownBy(() -> ShiftPlanner.cover(List.of(-1), List.of(ShiftKind.straight(1))))
                .hasMessage("required people in slot 0 is -1; it must be from 0 to 10000");
        assertThatThrownBy(() -> ShiftPlanner.cover(List.of(10_001), List.of(ShiftKind.straight(1))))
                .hasMessageContaining("required people in slot 0 is 10001");
        assertThatThrownBy(() -> ShiftKind.straight(0)).hasMessage("slots of a shift is 0; it must be from 1 to 200");
        assertThatThrownBy(() -> ShiftKind.straight(201)).hasMessageContaining("slots of a shift is 201");
        assertThatThrownBy(() -> new ShiftKind(3, 3, 0, 0)).hasMessage("slots of a meal is 3; it must be from 0 to 2");
        assertThatThrownBy(() -> new ShiftKind(3, -1, 0, 0)).hasMessageContaining("slots of a meal is -1");
        assertThatThrownBy(() -> new ShiftKind(3, 1, 3, 3))
                .hasMessage("first slot of a meal is 3; it must be from 0 to 2");
        assertThatThrownBy(() -> new ShiftKind(3, 1, 1, 0))
                .hasMessage("last slot of a meal is 0; it must be from 1 to 2");
        assertThatThrownBy(() -> new ShiftKind(3, 1, 1, 3)).hasMessageContaining("last slot of a meal is 3");
    }

    @Property(tries = 150)
    void a_small_cover_is_the_cheapest_of_all(
            @ForAll @Size(min = 4, max = 7) List<@IntRange(min = 0, max = 2) Integer> required) {
        var kinds = List.of(ShiftKind.straight(2), new ShiftKind(4, 1, 1, 2));
        var cover = ShiftPlanner.cover(required, kinds);
        assertCovered(cover, required);
        assertThat(cover.isOptimal()).isTrue();
        assertThat(cover.paidSlots()).isEqualTo(cheapest(required, ShiftPlanner.shifts(required.size(), kinds)));
        assertThat(cover.lpBound()).isLessThanOrEqualTo(cover.paidSlots() + 1e-9);
    }

    @Property(tries = 60)
    void more_kinds_never_cost_more_and_more_people_never_cost_less(
            @ForAll @Size(min = 20, max = 30) List<@IntRange(min = 0, max = 12) Integer> required) {
        var long8 = ShiftPlanner.cover(required, List.of(kind(8), kind(4)));
        var all = ShiftPlanner.cover(required, List.of(kind(8), kind(6), kind(4)));
        assertCovered(long8, required);
        assertCovered(all, required);
        assertThat(all.lpBound()).isLessThanOrEqualTo(long8.lpBound() + 1e-6);
        assertThat(all.bound()).isLessThanOrEqualTo(long8.paidSlots());
        var more = ShiftPlanner.cover(required.stream().map(it -> it + 1).toList(), List.of(kind(8), kind(4)));
        assertThat(more.paidSlots()).isGreaterThanOrEqualTo(long8.bound());
    }

    /** Fills the first slot that is short in every possible way. */
    private static long cheapest(List<Integer> required, List<Shift> shifts) {
        var slot = IntStream.range(0, required.size())
                .filter(it -> required.get(it) > 0)
                .findFirst();
        if (slot.isEmpty()) {
            return 0;
        }
        var least = Long.MAX_VALUE;
        for (var shift : shifts) {
            if (shift.covers(slot.getAsInt())) {
                var left = IntStream.range(0, required.size())
                        .mapToObj(it -> Math.max(0, required.get(it) - (shift.covers(it) ? 1 : 0)))
                        .toList();
                least = Math.min(least, shift.kind().paidSlots() + cheapest(left, shifts));
            }
        }
        return least;
    }

    private static void assertCovered(ShiftCover cover, List<Integer> required) {
        for (var slot = 0; slot < required.size(); slot++) {
            assertThat(cover.atWork(slot)).isGreaterThanOrEqualTo(required.get(slot));
        }
        assertThat(cover.shifts().stream()
                        .mapToLong(it -> (long) it.people() * it.shift().kind().paidSlots())
                        .sum())
                .isEqualTo(cover.paidSlots());
        assertThat(cover.requiredSlots())
                .isEqualTo(required.stream().mapToLong(it -> it).sum());
    }
}
