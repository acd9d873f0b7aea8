package io.quarterdeck.engine.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.staffing.Targets.Cap;
import io.quarterdeck.engine.staffing.Targets.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RandomLoadTest {
    private static final Load LOAD = new Load(100, 1800, 360);

    @ParameterizedTest
    @ValueSource(doubles = {1e-10, 1e-8, 1e-3, 0.1, 0.5, 1, 2})
    void the_weights_are_those_of_a_gamma_distribution(double variation) {
        var random = new RandomLoad(LOAD, 180, variation);
        assertThat(random.share(1, it -> 1)).isOne();
        var square = variation * variation;
        // Weighted by contacts, the factor G has the means E[G²] and E[G³] = (1 + CV²)(1 + 2CV²).
        assertThat(random.share(1, it -> it.load().contacts() / 100))
                .isCloseTo(1 + square, within(1e-9 * (1 + square)));
        var cube = (1 + square) * (1 + 2 * square);
        assertThat(random.share(1, it -> Math.pow(it.load().contacts() / 100, 2)))
                .isCloseTo(cube, within(1e-8 * cube));
        if (variation < 1) {
            assertThat(random.share(1, it -> 100 / it.load().contacts())).isCloseTo(1, within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_rate_that_is_known_is_erlang_a(ServiceLevelVariant variant) {
        var known = new RandomLoad(LOAD, 180, 0);
        var queue = new ErlangA(LOAD, 22, 180);
        var level = new Level(variant, 0.8, 30);
        assertThat(known.level(22, level)).isCloseTo(variant.of(queue, 30), within(1e-15));
        assertThat(known.abandons(22)).isEqualTo(queue.abandons());
        assertThat(known.occupancy(22)).isCloseTo(queue.occupancy(), within(1e-15));
        assertThat(known.meanWaitOfAnswered(22)).isCloseTo(queue.meanWaitOfAnswered(), within(1e-12));
        assertThat(known.dispersion()).isOne();
        var nearly = new RandomLoad(LOAD, 180, 1e-5);
        assertThat(nearly.level(22, level)).isCloseTo(variant.of(queue, 30), within(1e-7));
    }

    @ParameterizedTest
    @EnumSource
    void contacts_that_vary_together_get_less(ServiceLevelVariant variant) {
        var level = new Level(variant, 0.8, 30);
        var calm = new RandomLoad(LOAD, 180, 0.05);
        var wild = new RandomLoad(LOAD, 180, 0.3);
        assertThat(wild.level(24, level)).isBetween(0.5, calm.level(24, level) - 0.05);
        assertThat(wild.abandons(24)).isGreaterThan(calm.abandons(24));
        assertThat(wild.meanWaitOfAnswered(24)).isGreaterThan(calm.meanWaitOfAnswered(24));
        assertThat(wild.occupancy(24)).isLessThan(calm.occupancy(24));
    }

    /** Shares of all contacts, not means of shares: the variants keep their order and the definitions their parts. */
    @Test
    void each_variant_is_a_ratio_of_what_all_contacts_get() {
        var random = new RandomLoad(LOAD, 180, 0.2);
        var inTime = random.share(20, it -> it.answeredWithin(30));
        var gone = random.share(20, it -> it.abandonsWithin(30));
        var answered = random.share(20, ErlangA::answered);
        assertThat(random.level(20, new Level(ServiceLevelVariant.OF_ALL, 0, 30)))
                .isEqualTo(inTime);
        assertThat(random.level(20, new Level(ServiceLevelVariant.WITHOUT_SHORT_ABANDONS, 0, 30)))
                .isCloseTo(inTime / (1 - gone), within(1e-12));
        assertThat(random.level(20, new Level(ServiceLevelVariant.OF_ANSWERED, 0, 30)))
                .isCloseTo(inTime / answered, within(1e-12));
        assertThat(random.level(20, new Level(ServiceLevelVariant.ABANDONS_AS_GOOD, 0, 30)))
                .isCloseTo(inTime + gone, within(1e-12));
        assertThat(random.abandons(20)).isCloseTo(1 - answered, within(1e-12));
        var waited = random.share(20, it -> it.answered() * it.meanWaitOfAnswered());
        assertThat(random.meanWaitOfAnswered(20)).isCloseTo(waited / answered, within(1e-9));
    }

    @Test
    void every_target_is_kept_by_the_fewest_and_by_no_fewer() {
        var random = new RandomLoad(LOAD, 180, 0.2);
        var level = Targets.answering(0.8, 30);
        var carried = Targets.NONE.with(new Cap(Occupancy.CARRIED, 0.7));
        var offered = Targets.NONE.with(new Cap(Occupancy.OFFERED, 0.7));
        var wait = Targets.NONE.withMeanWait(10);
        var c = random.agents(level);
        assertThat(random.level(c, level.level())).isGreaterThanOrEqualTo(0.8);
        assertThat(random.level(c - 1, level.level())).isLessThan(0.8);
        var busy = random.agents(carried);
        assertThat(random.occupancy(busy)).isLessThanOrEqualTo(0.7);
        assertThat(random.occupancy(busy - 1)).isGreaterThan(0.7);
        assertThat(random.agents(offered)).isEqualTo(29).isGreaterThan(busy);
        var waiting = random.agents(wait);
        assertThat(random.meanWaitOfAnswered(waiting)).isLessThanOrEqualTo(10);
        assertThat(random.meanWaitOfAnswered(waiting - 1)).isGreaterThan(10);
        assertThat(random.agents(Targets.NONE)).isOne();
        assertThat(random.agents(level.with(new Cap(Occupancy.OFFERED, 0.7)).withAbandonment(0.03)))
                .isEqualTo(Math.max(29, random.agents(Targets.losing(0.03))));
        assertThat(random.agents(Targets.NONE.with(new Cap(Occupancy.OFFERED, 0.8))))
                .isEqualTo(25);
    }

    @Test
    void what_is_no_random_load_is_refused() {
        assertThatThrownBy(() -> new RandomLoad(LOAD, 0, 0.1)).hasMessageStartingWith("patienceSeconds is 0.0");
        assertThatThrownBy(() -> new RandomLoad(LOAD, 180, -0.1))
                .hasMessage("variation is -0.1; it must be from 0.0 to 2.0");
        assertThatThrownBy(() -> new RandomLoad(LOAD, 180, Double.NaN)).hasMessageStartingWith("variation is NaN");
    }
}
