package io.quarterdeck.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.Vectors;
import io.quarterdeck.engine.Vectors.Row;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PowerTest {

    static Stream<Row> sizes() {
        return Vectors.rows("sample_size.csv");
    }

    static Stream<Row> switchbacks() {
        return Vectors.rows("switchback_mde.csv");
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void a_comparison_needs_so_many_cases_and_groups(Row row) {
        var first = row.number("p1_or_sd");
        var second = row.number("p2_or_delta");
        var cases =
                row.has("kind") ? SampleSize.USUAL.ofMeans(first, second) : SampleSize.USUAL.ofShares(first, second);
        Printed.agrees(cases, row, "n_per_arm_exact", 6);
        assertThat(Math.ceil(cases)).isEqualTo(row.number("n_per_arm"));
        var groups = new Clusters(row.number("cluster_size"), row.number("icc"));
        Printed.agrees(groups.designEffect(), row, "design_effect", 4);
        assertThat(groups.cases(cases)).isEqualTo(row.number("n_per_arm_clustered"));
        assertThat(groups.groups(cases)).isEqualTo(row.number("clusters_per_arm"));
    }

    @ParameterizedTest
    @MethodSource("switchbacks")
    void a_switchback_shows_so_small_an_effect(Row row) {
        var pilot = new Pilot.Switchback(
                row.number("usable_days"), row.number("units_per_day"), row.number("between_day_sd"));
        var variance = row.number("unit_variance");
        Printed.agrees(pilot.standardError(variance), row, "se_diff", 9);
        Printed.agrees(pilot.detectable(variance, SampleSize.USUAL), row, "mde_80pct_power_5pct_two_sided", 9);
    }

    @Property(tries = 200)
    void what_a_pilot_can_show_is_what_its_size_was_made_for(
            @ForAll @Scale(3) @DoubleRange(min = 1, max = 500) double deviation,
            @ForAll @Scale(3) @DoubleRange(min = 0.1, max = 50) double effect) {
        var cases = SampleSize.USUAL.ofMeans(deviation, effect);
        var variance = deviation * deviation;
        assertThat(new Pilot.ByCustomer(cases).detectable(variance, SampleSize.USUAL))
                .isCloseTo(effect, within(1e-9));
        var alike = new Pilot.ByAgent(cases / 100, new Clusters(100, 0));
        assertThat(alike.detectable(variance, SampleSize.USUAL)).isCloseTo(effect, within(1e-9));
        var apart = new Pilot.ByAgent(cases / 100, new Clusters(100, 0.05));
        assertThat(apart.detectable(variance, SampleSize.USUAL)).isCloseTo(effect * Math.sqrt(5.95), within(1e-6));
    }

    @Test
    void b_61_ten_percent_less_time_shows_in_564_contacts() {
        assertThat(SampleSize.USUAL.ofDurations(-0.1, 0.7)).isCloseTo(564, within(1.0));
    }

    @Test
    void a_fall_of_two_fifths_shows_in_78_events() {
        assertThat(SampleSize.USUAL.ofCounts(-0.4)).isCloseTo(78.5, within(0.1));
    }

    @Test
    void what_can_never_show_is_refused() {
        assertThatThrownBy(() -> SampleSize.USUAL.ofShares(0.8, 0.8))
                .hasMessage("difference is 0.0; it must be a number other than 0");
        assertThatThrownBy(() -> SampleSize.USUAL.ofDurations(-1, 0.7))
                .hasMessage("change is -1.0; it must be above -1");
        assertThatThrownBy(() -> new SampleSize(0.05, 1)).hasMessageStartingWith("power is 1.0");
        assertThatThrownBy(() -> new Clusters(0.5, 0)).hasMessageStartingWith("size is 0.5");
    }
}
