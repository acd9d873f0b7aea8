package io.quarterdeck.engine.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.staffing.Shrinkage.Cause;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShrinkageTest {

    /** A year of 260 days: what is often added up to a third is less, because nobody trains while on leave. */
    @Test
    void a_usual_year_loses_twenty_nine_percent() {
        var causes = List.of(
                new Cause("leave", 20, 260),
                new Cause("holidays", 10, 260),
                Cause.share("sick", 0.035),
                new Cause("breaks", 30, 480),
                Cause.share("training", 0.05),
                Cause.share("coaching", 0.04),
                Cause.share("meetings", 0.03));
        assertThat(new Shrinkage(causes).share()).isCloseTo(0.290, within(0.0005));
        assertThat(causes.stream().mapToDouble(it -> it.lost() / it.of()).sum()).isCloseTo(0.333, within(0.0005));
        assertThat(new Shrinkage(causes).scheduled(10)).isEqualTo(15);
    }

    @Test
    void thirty_percent_is_not_times_one_point_three() {
        assertThat(Shrinkage.of(0.3).scheduled(100)).isEqualTo(143);
        assertThat(Shrinkage.of(0.3).share()).isCloseTo(0.3, within(1e-15));
        assertThat(Shrinkage.NONE.scheduled(7)).isEqualTo(7);
        assertThat(Shrinkage.NONE.share()).isZero();
        assertThat(Shrinkage.NONE.scheduled(0)).isZero();
    }

    @Test
    void each_interval_has_its_own() {
        var lunch = Shrinkage.of(0.5);
        var morning = Shrinkage.of(0.2);
        assertThat(List.of(morning.scheduled(8), lunch.scheduled(8), morning.scheduled(8.1)))
                .containsExactly(10, 16, 11);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.1, 1",
        "1, 1",
        "1.0000000001, 1",
        "1.00000001, 2",
        "-0.5, 0",
        "-1, -1",
        "1000000.0001, 1000000"
    })
    void heads_are_rounded_up_unless_by_rounding_alone(double people, int heads) {
        assertThat(Heads.ceiling(people)).isEqualTo(heads);
    }

    @Test
    void forty_two_people_are_forty_two() {
        assertThat(35.7 / 0.85).isGreaterThan(42);
        assertThat(Heads.ceiling(35.7 / 0.85)).isEqualTo(42);
        assertThat(1 / (1 - 0.8)).isGreaterThan(5);
        assertThat(Heads.ceiling(1 / (1 - 0.8))).isEqualTo(5);
        assertThat(Shrinkage.of(0.8).scheduled(1)).isEqualTo(5);
    }

    @Property(tries = 300)
    void enough_are_there_and_one_fewer_is_not_enough(
            @ForAll @IntRange(min = 1, max = 10_000) int agents,
            @ForAll List<@DoubleRange(min = 0, max = 0.5) Double> shares) {
        var shrinkage = new Shrinkage(
                shares.stream().limit(8).map(it -> Cause.share("cause", it)).toList());
        var scheduled = shrinkage.scheduled(agents);
        assertThat(scheduled * (1 - shrinkage.share())).isGreaterThanOrEqualTo(agents * (1 - 1e-8));
        assertThat((scheduled - 1) * (1 - shrinkage.share())).isLessThan(agents);
    }

    @Test
    void nobody_can_be_away_all_the_time() {
        assertThatThrownBy(() -> Shrinkage.of(1))
                .hasMessage("lost to shrinkage is 1.0; it must be from 0 to less than 1.0");
        assertThatThrownBy(() -> Shrinkage.of(-0.1)).hasMessageStartingWith("lost to shrinkage is -0.1");
        assertThatThrownBy(() -> new Cause("leave", 0, 0)).hasMessageStartingWith("whole of leave is 0.0");
        assertThatThrownBy(() -> new Cause("leave", Double.NaN, 260)).hasMessageStartingWith("lost to leave is NaN");
        assertThatThrownBy(() -> Shrinkage.NONE.scheduled(-1)).hasMessageStartingWith("agents is -1.0");
        assertThatThrownBy(() -> Heads.ceiling(Double.NaN)).hasMessageStartingWith("people is NaN");
        assertThatThrownBy(() -> Heads.ceiling(1e12)).hasMessageStartingWith("people is 1.0E12");
    }
}
