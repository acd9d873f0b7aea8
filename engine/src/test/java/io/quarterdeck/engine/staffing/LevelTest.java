package io.quarterdeck.engine.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Blended plans whose people come in whole shifts, so that no slot may be crowded. */
class LevelTest {
    private static final IdleReserve NO_RESERVE = new IdleReserve(0, 1);
    private static final int A_DAY = 6;

    @Test
    void work_of_a_whole_day_is_done_by_the_same_people_all_day() {
        var work = List.of(new DeadlineWork("mail", 0, A_DAY, 6 * 3600));
        var level = BlendedStaffing.level(work, slots(Collections.nCopies(A_DAY, 0)), days(A_DAY), 3600, NO_RESERVE);
        assertThat(level.intervals()).extracting(BlendedPlan.Interval::extra).containsOnly(1);
        assertThat(level.keepsEveryDeadline()).isTrue();
    }

    @Test
    void a_quiet_day_does_not_pay_for_a_busy_one() {
        var work = List.of(
                new DeadlineWork("mail", 0, A_DAY, 6 * 3600), new DeadlineWork("mail", A_DAY, 2 * A_DAY, 18 * 3600));
        var slots = slots(Collections.nCopies(2 * A_DAY, 0));
        var people = BlendedStaffing.level(work, slots, days(2 * A_DAY), 3600, NO_RESERVE)
                .intervals();
        assertThat(people.subList(0, A_DAY))
                .extracting(BlendedPlan.Interval::extra)
                .containsOnly(1);
        assertThat(people.subList(A_DAY, 2 * A_DAY))
                .extracting(BlendedPlan.Interval::extra)
                .containsOnly(3);
    }

    @Property(tries = 100)
    void a_level_plan_gets_as_much_done_and_its_crowd_is_no_larger(
            @ForAll @Size(18) List<@IntRange(min = 0, max = 4) Integer> agents,
            @ForAll @Size(18) List<@IntRange(min = 0, max = 20_000) Integer> seconds,
            @ForAll @IntRange(min = 1, max = 9) int patience) {
        var slots = slots(agents);
        var work = new ArrayList<DeadlineWork>();
        for (var i = 0; i < seconds.size(); i++) {
            work.add(new DeadlineWork("mail", i, Math.min(18, i + patience), seconds.get(i)));
        }
        var any = BlendedStaffing.plan(work, slots, 3600, NO_RESERVE);
        var level = BlendedStaffing.level(work, slots, days(18), 3600, NO_RESERVE);
        assertThat(level.undoneSeconds()).isEqualTo(any.undoneSeconds());
        assertThat(crowd(level, agents)).isLessThanOrEqualTo(crowd(any, agents));
    }

    @Test
    void every_slot_has_its_day() {
        assertThatThrownBy(() -> BlendedStaffing.level(List.of(), slots(List.of(1, 1)), days(1), 3600, NO_RESERVE))
                .hasMessage("days is 1 slots; it must be as many as there are slots: 2");
    }

    private static int crowd(BlendedPlan plan, List<Integer> agents) {
        return IntStream.range(0, agents.size())
                .map(it -> agents.get(it) + plan.intervals().get(it).extra())
                .max()
                .orElse(0);
    }

    private static List<BlendedSlot> slots(List<Integer> agents) {
        return agents.stream()
                .map(it -> new BlendedSlot(it, 0.6 * it, 1000, 1 + it))
                .toList();
    }

    private static List<Integer> days(int slots) {
        return IntStream.range(0, slots).mapToObj(it -> it / A_DAY).toList();
    }
}
