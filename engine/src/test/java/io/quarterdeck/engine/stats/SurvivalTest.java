package io.quarterdeck.engine.stats;

import static io.quarterdeck.engine.Vectors.close;
import static io.quarterdeck.engine.Vectors.json;
import static io.quarterdeck.engine.Vectors.list;
import static io.quarterdeck.engine.Vectors.numbers;
import static io.quarterdeck.engine.Vectors.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.stats.LifeTable.Row;
import io.quarterdeck.engine.stats.LifeTable.Spell;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SurvivalTest {

    @Test
    void contacts_without_a_repeat_are_counted_though_some_are_young() {
        var file = object(json("fcr_km.json"));
        var spells = list(file.get("obs")).stream()
                .map(it -> numbers(it))
                .map(it -> new Spell(it[0], it[1] == 1))
                .toList();
        var horizon = ((Number) file.get("horizon")).doubleValue();
        close(new KaplanMeier(LifeTable.of(spells)).lasting(horizon), ((Number) file.get("km_fcr")).doubleValue());
        var naive = spells.stream().filter(it -> !it.ended()).count() / (double) spells.size();
        close(naive, ((Number) file.get("naive_all")).doubleValue());
    }

    /** Freireich's 21 patients on 6-MP, the classic example: remission in weeks. */
    @Test
    void the_classic_example_comes_out_as_published() {
        int[] ended = {6, 6, 6, 7, 10, 13, 16, 22, 23};
        int[] seen = {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};
        var spells = new ArrayList<Spell>();
        for (var time : ended) {
            spells.add(new Spell(time, true));
        }
        for (var time : seen) {
            spells.add(new Spell(time, false));
        }
        var table = LifeTable.of(spells);
        var curve = new KaplanMeier(table);
        assertThat(table.rows()).contains(new Row(6, 21, 3), new Row(23, 6, 1)).hasSize(7);
        assertThat(curve.lasting(10)).isCloseTo(0.7529, within(5e-5));
        assertThat(curve.lasting(23)).isCloseTo(0.4482, within(5e-5));
        assertThat(curve.standardError(10)).isCloseTo(0.0963, within(5e-5));
        assertThat(curve.standardError(23)).isCloseTo(0.1346, within(5e-5));
        assertThat(table.rate().value()).isCloseTo(9 / 359.0, within(1e-12));
    }

    @Property(tries = 200)
    void without_censoring_it_is_the_plain_share_with_its_plain_error(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 20) Integer> times,
            @ForAll @IntRange(min = 0, max = 20) int time) {
        var curve = new KaplanMeier(
                LifeTable.of(times.stream().map(it -> new Spell(it, true)).toList()));
        var share = times.stream().filter(it -> it > time).count() / (double) times.size();
        close(curve.lasting(time), share);
        close(curve.standardError(time), Math.sqrt(share * (1 - share) / times.size()));
        var interval = curve.interval(time, 0.95);
        assertThat(interval.lower()).isBetween(0.0, share);
        assertThat(interval.upper()).isBetween(share, 1.0);
    }

    @Test
    void greenwoods_interval_covers_the_truth_and_patience_is_found_among_those_answered() {
        var dice = new Dice(31);
        var covered = 0;
        var hazards = new Welford();
        var errors = new Welford();
        for (var run = 0; run < 1000; run++) {
            var spells = new ArrayList<Spell>();
            for (var i = 0; i < 150; i++) {
                var patience = dice.exponential(120);
                var wait = dice.exponential(90);
                spells.add(new Spell(Math.min(patience, wait), patience < wait));
            }
            var table = LifeTable.of(spells);
            covered += new KaplanMeier(table).interval(60, 0.95).holds(Math.exp(-0.5)) ? 1 : 0;
            hazards.add(new NelsonAalen(table).hazard(60));
            errors.add(Math.pow(new NelsonAalen(table).standardError(60), 2));
        }
        assertThat(covered / 1000.0).isBetween(0.93, 0.97);
        assertThat(hazards.mean()).isCloseTo(0.5, within(4 * hazards.standardError()));
        assertThat(errors.mean()).isCloseTo(hazards.variance(), within(0.15 * hazards.variance()));
    }

    @Property(tries = 200)
    void the_hazard_is_never_below_what_the_curve_has_lost(
            @ForAll @Size(min = 1, max = 40) List<@Scale(2) @DoubleRange(min = 0, max = 9) Double> times,
            @ForAll @IntRange(min = 1, max = 4) int every) {
        var spells = new ArrayList<Spell>();
        for (var i = 0; i < times.size(); i++) {
            spells.add(new Spell(times.get(i), i % every == 0));
        }
        var table = LifeTable.of(spells);
        for (var time = 0.0; time < 10; time++) {
            var lasting = new KaplanMeier(table).lasting(time);
            assertThat(Math.exp(-new NelsonAalen(table).hazard(time))).isGreaterThanOrEqualTo(lasting - 1e-12);
        }
    }

    @Test
    void a_life_before_its_beginning_is_refused() {
        assertThatThrownBy(() -> new Spell(-1, true)).hasMessageStartingWith("time is -1.0");
        assertThat(new KaplanMeier(LifeTable.of(List.of())).lasting(3)).isOne();
    }
}
