package io.quarterdeck.engine.stats;

import static io.quarterdeck.engine.Vectors.close;
import static io.quarterdeck.engine.Vectors.json;
import static io.quarterdeck.engine.Vectors.list;
import static io.quarterdeck.engine.Vectors.numbers;
import static io.quarterdeck.engine.Vectors.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.stats.PoissonSample.Drawn;
import io.quarterdeck.engine.stats.StratifiedSample.Stratum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SamplingTest {
    private static final Map<String, Object> FILE = object(json("qa_sampling.json"));
    private static final Draw.Salt SALT = new Draw.Salt(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);

    @Test
    void a_weighted_draw_says_what_all_are_like() {
        var drawn = new ArrayList<Drawn>();
        var strata = new ArrayList<Stratum>();
        var population = 0.0;
        var expected = 0.0;
        for (var it : list(FILE.get("strata"))) {
            var stratum = object(it);
            var size = number(stratum.get("N"));
            var probability = number(stratum.get("incl_prob"));
            var draw = numbers(object(FILE.get("draw")).get((String) stratum.get("name")));
            close(size * probability, number(stratum.get("expected_sample")));
            for (var i = 0; i < draw[0]; i++) {
                drawn.add(new Drawn(i < draw[1] ? 1 : 0, probability));
            }
            strata.add(Stratum.of(size, new Share((long) draw[1], (long) draw[0])));
            population += size;
            expected += size * probability;
        }
        var sample = new PoissonSample(drawn, population);
        var stratified = new StratifiedSample(strata);
        close(expected / population, number(FILE.get("overall_rate")));
        close(sample.horvitzThompson(), number(FILE.get("ht_mean")));
        close(sample.hajek(), number(FILE.get("hajek_mean")));
        close(stratified.mean(), number(FILE.get("stratified_mean")));
        close(sample.unweighted(), number(FILE.get("unweighted_biased_mean")));
        close(sample.horvitzThompsonError(), number(FILE.get("se_ht_poisson")));
        close(sample.hajekError(), number(FILE.get("se_hajek")));
        close(stratified.standardError(), number(FILE.get("se_stratified_srs")));
        close(sample.effectiveSize(), number(FILE.get("kish_effective_n")));
        assertThat(sample.drawn()).hasSize((int) FILE.get("actual_n"));
    }

    /** The published example: key 00..0f, text 00..0e. */
    @Test
    void the_hash_is_sip_hash() {
        var text = new byte[15];
        for (var i = 0; i < text.length; i++) {
            text[i] = (byte) i;
        }
        assertThat(SipHash.of(text, SALT.first(), SALT.second())).isEqualTo(0xa129ca6149be45e5L);
    }

    @Test
    void ten_thousand_draws_are_right_on_average_and_as_far_off_as_they_say() {
        var population = new Scores(300, 5);
        var thompson = new Welford();
        var hajek = new Welford();
        var twoPhase = new Welford();
        var variance = new Welford();
        var twoPhaseVariance = new Welford();
        for (var week = 0; week < 10_000; week++) {
            var draw = new Draw("week " + week, SALT);
            var sample = population.sample(draw, 0);
            thompson.add(sample.horvitzThompson());
            hajek.add(sample.hajek());
            variance.add(Math.pow(sample.horvitzThompsonError(), 2));
            var corrected = new TwoPhase(population.machineMean(), population.sample(draw, 1));
            twoPhase.add(corrected.mean());
            twoPhaseVariance.add(Math.pow(corrected.standardError(), 2));
        }
        var truth = population.mean();
        assertThat(thompson.mean()).isCloseTo(truth, within(4 * thompson.standardError()));
        assertThat(twoPhase.mean()).isCloseTo(truth, within(4 * twoPhase.standardError()));
        assertThat(hajek.mean()).as("a ratio, nearly unbiased").isCloseTo(truth, within(0.005));
        assertThat(variance.mean()).isCloseTo(thompson.variance(), within(0.06 * thompson.variance()));
        assertThat(twoPhaseVariance.mean()).isCloseTo(twoPhase.variance(), within(0.06 * twoPhase.variance()));
        assertThat(hajek.variance()).as("free of the noise of the size").isLessThan(thompson.variance() / 4);
        assertThat(twoPhase.variance()).as("the machine helps").isLessThan(thompson.variance() / 10);
    }

    @Property(tries = 300)
    void a_draw_is_repeated_and_grows_with_its_probability(
            @ForAll @StringLength(max = 20) String contact,
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double probability,
            @ForAll @Scale(3) @DoubleRange(min = 1, max = 9) double weight) {
        var draw = new Draw("2026-W48", SALT);
        assertThat(draw.place(contact))
                .isBetween(0.0, Math.nextDown(1.0))
                .isEqualTo(new Draw("2026-W48", SALT).place(contact));
        var raised = Draw.probability(probability, weight);
        assertThat(draw.takes(contact, raised) || !draw.takes(contact, probability))
                .isTrue();
        assertThat(draw.takes(contact, 1)).isTrue();
        assertThat(draw.takes(contact, 0)).isFalse();
    }

    @Property(tries = 200)
    void a_census_is_exact(
            @ForAll @IntRange(min = 2, max = 50) int cases, @ForAll @IntRange(min = 0, max = 50) int good) {
        var passed = Math.min(cases, good);
        var drawn = new ArrayList<Drawn>();
        for (var i = 0; i < cases; i++) {
            drawn.add(new Drawn(i < passed ? 1 : 0, 1));
        }
        var sample = new PoissonSample(drawn, cases);
        close(sample.horvitzThompson(), (double) passed / cases);
        close(sample.hajek(), (double) passed / cases);
        assertThat(sample.horvitzThompsonError()).isZero();
        assertThat(sample.hajekError()).isZero();
        close(sample.effectiveSize(), cases);
        var stratum = Stratum.of(cases, new Share(passed, cases));
        assertThat(new StratifiedSample(List.of(stratum)).standardError()).isZero();
    }

    @Test
    void what_was_not_drawn_by_chance_is_refused() {
        assertThatThrownBy(() -> new Drawn(1, 0)).hasMessage("probability is 0.0; it must be above 0 and at most 1.0");
        assertThatThrownBy(() -> new PoissonSample(List.of(), 5).hajek())
                .hasMessage("drawn is 0; it must be at least 1");
        assertThatThrownBy(() -> Stratum.of(9, new Share(1, 1))).hasMessage("reviewed is 1; it must be at least 2");
        assertThatThrownBy(() -> new Draw("", SALT)).hasMessageStartingWith("week is ''");
        assertThat(SALT).hasToString("a salt");
    }

    private static double number(Object json) {
        return ((Number) json).doubleValue();
    }

    /** People's scores, those of a machine that is often wrong, and how probable each case is to be drawn. */
    private static final class Scores {
        private final double[][] scores;
        private final double[] probability;

        private Scores(int cases, long seed) {
            var dice = new Dice(seed);
            scores = new double[cases][];
            probability = new double[cases];
            for (var i = 0; i < cases; i++) {
                var truth = 0.85 + 0.1 * dice.normal();
                scores[i] = new double[] {truth, truth - (0.1 + 0.05 * dice.normal())};
                probability[i] = Draw.probability(0.2, i % 7 == 0 ? 3 : 1);
            }
        }

        /** The scores of people, or with {@code machine} 1, what they correct of the machine's. */
        private PoissonSample sample(Draw draw, int machine) {
            var drawn = new ArrayList<Drawn>();
            for (var i = 0; i < scores.length; i++) {
                if (draw.takes("contact-" + i, probability[i])) {
                    drawn.add(new Drawn(scores[i][0] - machine * scores[i][1], probability[i]));
                }
            }
            return new PoissonSample(drawn, scores.length);
        }

        private double mean() {
            return Arrays.stream(scores).mapToDouble(it -> it[0]).sum() / scores.length;
        }

        private double machineMean() {
            return Arrays.stream(scores).mapToDouble(it -> it[1]).sum() / scores.length;
        }
    }
}
