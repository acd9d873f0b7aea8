package io.quarterdeck.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.Vectors;
import io.quarterdeck.engine.Vectors.Row;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlertsTest {
    private static final FallAlert FIVE_POINTS = FallAlert.naive(500);

    static Stream<Row> weeks() {
        return Vectors.rows("csat_wow_alert.csv");
    }

    static Stream<Row> falseAlarms() {
        return Vectors.rows("csat_alert_false_alarm.csv");
    }

    static Stream<Row> runLengths() {
        return Vectors.rows("poisson_cusum_arl.csv");
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void a_fall_alarms_when_it_is_deep_and_no_chance(Row row) {
        var change = new Change(
                new Share(row.whole("prev_sat"), row.whole("prev_n")),
                new Share(row.whole("cur_sat"), row.whole("cur_n")));
        Printed.agrees(change.value(), row, "change", 15);
        Printed.agrees(change.interval(0.95).lower(), row, "newcombe95_lo", 15);
        Printed.agrees(change.interval(0.95).upper(), row, "newcombe95_hi", 15);
        Printed.agrees(change.z(), row, "z_pooled", 12);
        Printed.agrees(change.chanceOfFall(), row, "p_one_sided", 12);
        assertThat(FIVE_POINTS.raises(change)).isEqualTo(row.whole("naive_alert_drop_gt_5pp") == 1);
        assertThat(FallAlert.guarded(500).raises(change)).isEqualTo(row.whole("guarded_alert_p_lt_0.01") == 1);
    }

    @ParameterizedTest
    @MethodSource("falseAlarms")
    void a_fall_by_chance_is_as_frequent_as_counted(Row row) {
        var answers = row.whole("responses_per_week");
        var share = row.number("true_csat");
        Printed.agrees(FIVE_POINTS.falseAlarms(answers, share), row, "P_false_alarm_naive_5pp", 10);
        var guarded = new FallAlert(500, 0.01, 1);
        Printed.agrees(guarded.falseAlarms(answers, share), row, "P_false_alarm_guarded_5pp_and_p<0.01", 10);
    }

    @Test
    void exactly_five_points_are_not_more_than_five() {
        assertThat(0.90 - 0.85 > 0.05).as("in doubles they are").isTrue();
        assertThat(FIVE_POINTS.raises(new Change(new Share(90, 100), new Share(85, 100))))
                .isFalse();
        assertThat(FIVE_POINTS.raises(new Change(new Share(90, 100), new Share(84, 100))))
                .isTrue();
        assertThat(FallAlert.guarded(500).falseAlarms(29, 0.9))
                .as("too few to ask")
                .isZero();
    }

    @Property(tries = 200)
    void more_good_answers_before_never_calm(
            @ForAll @IntRange(min = 1, max = 200) int answers, @ForAll @IntRange(min = 0, max = 200) int good) {
        var alert = new FallAlert(300, 0.05, 1);
        var now = new Share(Math.min(good, answers), answers);
        var raised = false;
        for (var before = 0; before <= answers; before++) {
            var raises = alert.raises(new Change(new Share(before, answers), now));
            assertThat(raises || !raised).isTrue();
            raised = raises;
        }
    }

    @Test
    void false_discoveries_are_adjusted_as_benjamini_and_hochberg_do() {
        // their own example of 1995, section 3.2: four of fifteen are believed at 5 %
        double[] published = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0000
        };
        var believed = BenjaminiHochberg.believed(published, 0.05);
        assertThat(Arrays.copyOf(believed, 6)).containsExactly(true, true, true, true, false, false);
        assertThat(BenjaminiHochberg.adjusted(new double[] {0.04, 0.01, 0.03}))
                .containsExactly(new double[] {0.04, 0.03, 0.04}, within(1e-15));
        assertThat(BenjaminiHochberg.adjusted(new double[0])).isEmpty();
    }

    @Property(tries = 200)
    void an_adjusted_chance_is_no_smaller_and_keeps_the_order(@ForAll @Size(min = 2, max = 30) double[] any) {
        var chances = Arrays.stream(any).map(it -> Math.abs(Math.sin(it))).toArray();
        var adjusted = BenjaminiHochberg.adjusted(chances);
        for (var i = 0; i < chances.length; i++) {
            assertThat(adjusted[i]).isBetween(chances[i], 1.0);
            for (var j = 0; j < chances.length; j++) {
                assertThat(chances[i] < chances[j] && adjusted[i] > adjusted[j]).isFalse();
            }
        }
    }

    @Test
    void a_cusum_walks_its_path_and_alarms_where_it_must() {
        Map<String, Object> file = Vectors.object(Vectors.json("cusum_path.json"));
        var counts = Vectors.numbers(file.get("counts"));
        var cusum = new Cusum(((Number) file.get("k")).doubleValue(), ((Number) file.get("h")).doubleValue());
        assertThat(cusum.path(counts)).containsExactly(Vectors.numbers(file.get("path")), within(1e-12));
        assertThat(cusum.firstAlarm(counts)).hasValue((int) file.get("alarm_index"));
        assertThat(new Cusum(10, 5).firstAlarm(counts)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("runLengths")
    void a_poisson_cusum_runs_as_long_as_its_chain(Row row) {
        var usual = row.number("in_control_mean");
        var bad = row.number("out_of_control_mean");
        Printed.agrees(PoissonCusum.reference(usual, bad), row, "k_exact", 9);
        var reference = PoissonCusum.roundedReference(usual, bad);
        assertThat(reference).isCloseTo(row.number("k_used"), within(1e-12));
        var cusum = new PoissonCusum(new Cusum(row.number("k_used"), row.number("h")));
        Printed.agrees(cusum.runLength(usual), row, "ARL0_weeks", 6);
        Printed.agrees(cusum.runLength(bad), row, "ARL1_weeks", 6);
    }

    @Property(tries = 20)
    void the_least_threshold_that_is_quiet_enough_is_found(
            @ForAll @Scale(1) @DoubleRange(min = 2, max = 50_000) double periods) {
        var found = PoissonCusum.quietFor(periods, 2, 2.9);
        assertThat(found.runLength(2)).isGreaterThanOrEqualTo(periods);
        var lower = found.sums().threshold() - 0.1;
        if (lower > 0.05) {
            assertThat(new PoissonCusum(new Cusum(2.9, lower)).runLength(2)).isLessThan(periods);
        }
    }

    @Test
    void a_threshold_of_next_to_nothing_waits_for_the_first_count_above_the_reference() {
        close(new PoissonCusum(new Cusum(0.5, 0.5)).runLength(1), 1 / (1 - Math.exp(-1)));
    }

    @Test
    void a_run_length_needs_a_lattice() {
        var exact = new PoissonCusum(new Cusum(PoissonCusum.reference(2, 4), 5));
        assertThatThrownBy(() -> exact.runLength(2)).hasMessageEndingWith("round it");
        assertThatThrownBy(() -> PoissonCusum.reference(2, 2)).hasMessageStartingWith("bad is 2.0");
        assertThatThrownBy(() -> new FallAlert(500, 0, 1)).hasMessageStartingWith("chance is 0.0");
    }

    private static void close(double actual, double expected) {
        Vectors.close(actual, expected);
    }
}
