package io.quarterdeck.engine.staffing;

import static io.quarterdeck.engine.Vectors.close;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.Vectors;
import io.quarterdeck.engine.Vectors.Row;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The closed forms against values computed with 60 digits. */
class ErlangVectorsTest {

    @ParameterizedTest
    @MethodSource("blocked")
    void blocking_is_exact(Row row) {
        var servers = row.whole("servers");
        var erlangs = row.number("offered_erlangs");
        close(ErlangB.blocking(servers, erlangs), row.number("blocking_20sig"));
        if (row.has("occupancy")) {
            close(ErlangB.carried(servers, erlangs), row.number("carried_erlangs"));
            close(ErlangB.carried(servers, erlangs) / servers, row.number("occupancy"));
        }
    }

    @ParameterizedTest
    @MethodSource("patient")
    void a_patient_queue_is_exact(Row row) {
        var team = new ErlangC(load(row), row.whole("agents"));
        close(team.load().erlangs(), row.number("offered_erlangs"));
        close(team.waits(), row.number("p_wait"));
        close(team.answeredWithin(row.number("target_s")), row.number("service_level"));
        close(team.meanWait(), row.number("asa_s"));
        close(team.meanWaitOfDelayed(), row.number("asa_delayed_s"));
        close(team.queue(), row.number("avg_queue"));
        close(team.occupancy(), row.number("occupancy"));
        close(team.waitOf(0.9), row.number("p90_wait_s"));
    }

    @ParameterizedTest
    @MethodSource("impatient")
    void an_impatient_queue_is_exact(Row row) {
        var target = row.number("target_s");
        var team = new ErlangA(load(row), row.whole("agents"), row.number("mean_patience_s"));
        close(team.waits(), row.number("p_wait"));
        close(team.abandons(), row.number("p_abandon"));
        close(team.queue(), row.number("avg_queue"));
        close(team.meanWait(), row.number("mean_wait_all_s"));
        close(team.meanWaitOfAnswered(), row.number("asa_served_s"));
        close(team.meanWaitOfAbandoned(), row.number("mean_wait_abandoned_s"));
        close(team.occupancy(), row.number("occupancy"));
        close(team.offeredLongerThan(target), row.number("p_offered_wait_gt_t"));
        close(team.answeredWithin(target), row.number("p_served_within_t"));
        close(team.abandonsWithin(target), row.number("p_abandon_within_t"));
        close(ServiceLevelVariant.OF_ALL.of(team, target), row.number("SL_offered"));
        close(ServiceLevelVariant.WITHOUT_SHORT_ABANDONS.of(team, target), row.number("SL_excl_short_abandons"));
        close(ServiceLevelVariant.OF_ANSWERED.of(team, target), row.number("SL_answered_only"));
        close(ServiceLevelVariant.ABANDONS_AS_GOOD.of(team, target), row.number("SL_abandons_as_good"));
    }

    @ParameterizedTest
    @MethodSource("sliders")
    void the_quick_approximation_and_what_it_approximates_are_the_published_ones(Row row) {
        var handling = 360.0;
        var load = new Load(row.number("offered_R"), handling, handling);
        var patience = handling / row.number("theta_over_mu");
        var quick = new QedApproximation(load, row.whole("servers"), patience);
        var exact = new ErlangA(load, row.whole("servers"), patience);
        assertThat(quick.beta()).isCloseTo(row.number("beta"), within(1e-9));
        assertThat(quick.waits()).isCloseTo(row.number("p_wait_QED"), within(1e-12));
        assertThat(quick.abandons()).isCloseTo(row.number("p_abandon_QED"), within(1e-12));
        assertThat(exact.waits()).isCloseTo(row.number("p_wait_exact"), within(1e-12));
        assertThat(exact.abandons()).isCloseTo(row.number("p_abandon_exact"), within(1e-12));
    }

    static Stream<Row> blocked() {
        return Vectors.rows("erlang_b.csv");
    }

    static Stream<Row> patient() {
        return Vectors.rows("erlang_c.csv");
    }

    static Stream<Row> impatient() {
        return Vectors.rows("erlang_a.csv");
    }

    static Stream<Row> sliders() {
        return Vectors.rows("erlang_a_qed.csv");
    }

    private static Load load(Row row) {
        return new Load(row.number("contacts"), row.number("interval_s"), row.number("aht_s"));
    }
}
