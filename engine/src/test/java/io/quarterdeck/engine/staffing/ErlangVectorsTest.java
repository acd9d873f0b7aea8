package io.quarterdeck.engine.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The closed forms against values computed with 60 digits. */
class ErlangVectorsTest {
    private static final double ABSOLUTE = 1e-12;

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/vectors/erlang_b.csv", numLinesToSkip = 1)
    void blocking_is_exact(int agents, double erlangs, double blocking) {
        assertThat(ErlangB.blocking(agents, erlangs)).isCloseTo(blocking, within(ABSOLUTE));
    }

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/vectors/erlang_c.csv", numLinesToSkip = 1)
    void a_patient_queue_is_exact(ArgumentsAccessor row) {
        var team = new ErlangC(load(row), row.getInteger(4));
        close(team.waits(), row.getDouble(6));
        close(team.answeredWithin(row.getDouble(3)), row.getDouble(7));
        close(team.meanWait(), row.getDouble(8));
        close(team.meanWaitOfDelayed(), row.getDouble(9));
        close(team.queue(), row.getDouble(10));
        close(team.occupancy(), row.getDouble(11));
        close(team.waitOf(0.9), row.getDouble(12));
    }

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/vectors/erlang_a.csv", numLinesToSkip = 1)
    void an_impatient_queue_is_exact(ArgumentsAccessor row) {
        var within = row.getDouble(4);
        var team = new ErlangA(load(row), row.getInteger(5), row.getDouble(3));
        close(team.waits(), row.getDouble(6));
        close(team.abandons(), row.getDouble(7));
        close(team.queue(), row.getDouble(8));
        close(team.meanWait(), row.getDouble(9));
        close(team.meanWaitOfAnswered(), row.getDouble(10));
        assertThat(team.meanWaitOfAbandoned()).isCloseTo(row.getDouble(11), within(1e-6));
        close(team.occupancy(), row.getDouble(12));
        close(team.offeredLongerThan(within), row.getDouble(13));
        close(team.answeredWithin(within), row.getDouble(14));
        close(team.abandonsWithin(within), row.getDouble(15));
    }

    private static Load load(ArgumentsAccessor row) {
        return new Load(row.getDouble(0), row.getDouble(1), row.getDouble(2));
    }

    /** 1e-12 of what is measured, for shares as for seconds above one. */
    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(ABSOLUTE * Math.max(1, Math.abs(expected))));
    }
}
