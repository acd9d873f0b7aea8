package io.quarterdeck.engine.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CoverProgramTest {
    private static final List<ShiftKind> KINDS =
            List.of(ShiftKind.straight(2), new ShiftKind(4, 1, 1, 2), new ShiftKind(6, 2, 2, 3));
    private static final double ROUNDING = 1e-7;

    @Test
    void a_program_that_may_not_pivot_says_so_and_still_has_a_bound() {
        var shifts = ShiftPlanner.shifts(3, List.of(ShiftKind.straight(2)));
        var program = new CoverProgram(shifts, List.of(1, 1, 1));
        assertThat(program.solve(0)).isFalse();
        assertThat(program.provenCost()).isZero();
        assertThat(program.solve(1)).isFalse();
        assertThat(program.pivots()).isOne();
        assertThat(program.provenCost()).isBetween(0.0, 4.0);
        assertThat(program.solve(100)).isTrue();
        assertThat(program.provenCost()).isEqualTo(4);
        assertThat(program.cost()).isEqualTo(4);
    }

    @Test
    void bounds_move_the_program_and_may_leave_no_cover() {
        var shifts = ShiftPlanner.shifts(4, List.of(ShiftKind.straight(2), ShiftKind.straight(1)));
        var program = new CoverProgram(shifts, List.of(2, 2, 0, 1));
        assertThat(program.solve(100)).isTrue();
        assertThat(program.cost()).isEqualTo(5);
        program.bound(2, 1, 2);
        assertThat(program.lower(2)).isEqualTo(1);
        assertThat(program.upper(2)).isEqualTo(2);
        assertThat(program.solve(100)).isTrue();
        assertThat(program.people(2)).isEqualTo(1);
        assertThat(program.cost()).isEqualTo(6);
        program.bound(2, 0, 0);
        assertThat(program.solve(100)).isTrue();
        assertThat(program.cost()).isEqualTo(5);
        program.bound(6, 0, 0);
        assertThat(program.solve(100)).isFalse();
        program.bound(6, 0, 1);
        assertThat(program.solve(100)).isTrue();
        assertThat(program.people(6)).isEqualTo(1);
    }

    /** Weak duality: what the prices prove is below every cover, so a cover that costs no more is the cheapest. */
    @Property(tries = 100)
    void what_is_found_covers_the_day_and_its_prices_prove_that_nothing_costs_less(
            @ForAll @Size(min = 4, max = 16) List<@IntRange(min = 0, max = 9) Integer> required) {
        var shifts = ShiftPlanner.shifts(required.size(), KINDS);
        var program = new CoverProgram(shifts, required);
        assertThat(program.solve(1000)).isTrue();
        assertCovered(program, shifts, required);
        assertThat(program.provenCost()).isCloseTo(program.cost(), within(ROUNDING));
        assertThat(program.provenCost()).isLessThanOrEqualTo(program.cost() + 1e-9);
    }

    @Property(tries = 100)
    void to_go_on_from_the_last_basis_finds_what_a_fresh_start_finds(
            @ForAll @Size(min = 6, max = 12) List<@IntRange(min = 0, max = 5) Integer> required,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 1000) Integer> bounded,
            @ForAll @IntRange(min = 0, max = 2) int low,
            @ForAll @IntRange(min = 0, max = 2) int more) {
        var shifts = ShiftPlanner.shifts(required.size(), KINDS);
        var program = new CoverProgram(shifts, required);
        program.solve(1000);
        var free = program.cost();
        for (var it : bounded) {
            var column = it % shifts.size();
            program.bound(column, low, low + more);
            var fresh = new CoverProgram(shifts, required);
            IntStream.range(0, shifts.size())
                    .forEach(other -> fresh.bound(other, program.lower(other), program.upper(other)));
            var solved = program.solve(program.pivots() + 1000);
            assertThat(fresh.solve(1000)).isEqualTo(solved);
            if (solved) {
                assertCovered(program, shifts, required);
                assertThat(program.cost()).isCloseTo(fresh.cost(), within(ROUNDING));
                assertThat(program.cost()).isGreaterThanOrEqualTo(free - ROUNDING);
            }
        }
    }

    private static void assertCovered(CoverProgram program, List<Shift> shifts, List<Integer> required) {
        var cost = 0.0;
        for (var column = 0; column < shifts.size(); column++) {
            var people = program.people(column);
            assertThat(people).isBetween(program.lower(column) - ROUNDING, program.upper(column) + ROUNDING);
            cost += people * shifts.get(column).kind().paidSlots();
        }
        assertThat(program.cost()).isCloseTo(cost, within(ROUNDING));
        for (var slot = 0; slot < required.size(); slot++) {
            var at = slot;
            assertThat(IntStream.range(0, shifts.size())
                            .filter(it -> shifts.get(it).covers(at))
                            .mapToDouble(program::people)
                            .sum())
                    .isGreaterThanOrEqualTo(required.get(slot) - ROUNDING);
        }
    }
}
