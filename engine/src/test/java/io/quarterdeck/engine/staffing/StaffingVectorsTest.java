package io.quarterdeck.engine.staffing;

import static io.quarterdeck.engine.Vectors.close;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.Vectors;
import io.quarterdeck.engine.Vectors.Row;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StaffingVectorsTest {
    private static final double PRINTED = 1e-9;

    /** Columns are printed with 9 and 12 digits behind the point; the cap is on the carried occupancy. */
    @ParameterizedTest
    @MethodSource("staffing")
    void a_team_is_as_large_as_its_hardest_target_and_says_which(Row row) {
        var patience = row.has("mean_patience_s") ? row.number("mean_patience_s") : Double.POSITIVE_INFINITY;
        var targets = targets(row);
        var need = Staffing.requirement(load(row), patience, targets);
        assertThat(need.agents()).isEqualTo(row.whole("min_agents"));
        assertThat(need.bindingCodes()).isEqualTo(row.text("binding"));
        assertThat(Staffing.agents(load(row), patience, targets)).isEqualTo(need.agents());
        var queue = need.queue();
        var variant = targets.level().variant();
        assertThat(variant.of(queue, row.number("target_s"))).isCloseTo(row.number("achieved_sl"), within(1e-12));
        assertThat(queue.meanWaitOfAnswered()).isCloseTo(row.number("achieved_asa_s"), within(PRINTED));
        assertThat(queue.occupancy()).isCloseTo(row.number("achieved_occ"), within(1e-12));
        if (row.has("achieved_abandon")) {
            assertThat(queue.abandons()).isCloseTo(row.number("achieved_abandon"), within(1e-12));
        }
        assertThat(Shrinkage.of(row.number("shrinkage")).scheduled(need.agents()))
                .isEqualTo(row.whole("scheduled_heads"));
    }

    @Test
    void the_load_in_hand_follows_the_arrivals_of_a_day() {
        var rows = Vectors.rows("mol.csv").toList();
        assertThat(rows).isNotEmpty();
        var contacts = Arrays.stream(new double[64]).toArray();
        rows.forEach(row -> contacts[row.whole("interval")] = row.number("contacts_per_1800s"));
        for (var row : rows) {
            var own = new double[] {row.number("contacts_per_1800s")};
            var load = OfferedLoad.of(own, 1800, row.number("aht_s"), row.number("mol_start"))
                    .getFirst();
            close(load.stationary(), row.number("sipp_offered_load"));
            close(load.start(), row.number("mol_start"));
            close(load.end(), row.number("mol_end"));
            close(load.mean(), row.number("mol_avg"));
            close(load.peak(), row.number("mol_peak"));
        }
    }

    @ParameterizedTest
    @MethodSource("overdispersion")
    void a_rate_that_is_not_known_needs_more_people(Row row) {
        var random = new RandomLoad(load(row), row.number("mean_patience_s"), row.number("rate_cv"));
        var target = row.number("target_s");
        assertThat(random.dispersion()).isCloseTo(row.number("index_of_dispersion_of_counts"), within(1e-6));
        var agents = random.agents(Targets.answering(0.8, target));
        assertThat(agents).isEqualTo(row.whole("min_agents_80pct_SL1"));
        assertThat(random.level(agents, new Targets.Level(ServiceLevelVariant.OF_ALL, 0.8, target)))
                .isCloseTo(row.number("sl"), within(PRINTED));
        assertThat(random.abandons(agents)).isCloseTo(row.number("abandon"), within(PRINTED));
        assertThat(random.occupancy(agents)).isCloseTo(row.number("occ"), within(PRINTED));
        assertThat(random.agents(Targets.losing(0.03))).isEqualTo(row.whole("min_agents_abandon_le_3pct"));
    }

    @ParameterizedTest
    @MethodSource("days")
    void what_has_come_so_far_says_how_busy_the_rest_of_the_day_is(Row row) {
        var before = Busyness.varying(row.number("prior_rate_cv"));
        close(before.shape(), row.number("k"));
        var soFar = row.number("forecast_so_far");
        var after = before.after(row.number("observed_so_far"), soFar);
        assertThat(after.mean()).isCloseTo(row.number("posterior_busyness"), within(1e-12));
        assertThat(after.mean()).isCloseTo(fraction(row.text("posterior_busyness_fraction")), within(1e-12));
        var rest = row.number("forecast_day") - soFar;
        assertThat(after.meanOf(rest)).isCloseTo(row.number("remaining_mean"), within(PRINTED));
        assertThat(after.deviationOf(rest)).isCloseTo(row.number("remaining_sd"), within(PRINTED));
    }

    static Stream<Row> staffing() {
        return Vectors.rows("staffing.csv");
    }

    static Stream<Row> overdispersion() {
        return Vectors.rows("overdispersion.csv");
    }

    static Stream<Row> days() {
        return Vectors.rows("intraday_bayes_update.csv");
    }

    private static Load load(Row row) {
        return new Load(row.number("contacts"), row.number("interval_s"), row.number("aht_s"));
    }

    private static Targets targets(Row row) {
        var variant = Arrays.stream(ServiceLevelVariant.values())
                .filter(it -> it.code().equals(row.text("sl_variant")))
                .findFirst()
                .orElse(ServiceLevelVariant.OF_ALL);
        var share = row.has("sl_target") ? row.number("sl_target") : 0;
        var targets = Targets.NONE.with(new Targets.Level(variant, share, row.number("target_s")));
        if (row.has("asa_max_s")) {
            targets = targets.withMeanWait(row.number("asa_max_s"));
        }
        if (row.has("occ_max")) {
            targets = targets.with(new Targets.Cap(Occupancy.CARRIED, row.number("occ_max")));
        }
        return row.has("abandon_max") ? targets.withAbandonment(row.number("abandon_max")) : targets;
    }

    private static double fraction(String text) {
        var parts = text.split("/");
        return Double.parseDouble(parts[0]) / (parts.length == 1 ? 1 : Double.parseDouble(parts[1]));
    }
}
