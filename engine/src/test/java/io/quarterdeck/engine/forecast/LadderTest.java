package io.quarterdeck.engine.forecast;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.playbook.Yaml;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LadderTest {
    private static final Horizon TOMORROW = new Horizon.DayAhead(1);

    @Test
    void orders_are_switched_on_where_they_cause_what_comes() {
        var world = World.ofHalfHours(6, 420, 274);
        var ladder = climb(world, ladder(world));
        assertThat(ladder.chosen().name()).isEqualTo("orders by weekday");
        assertThat(ladder.steps().getLast().on()).isFalse();
        assertThat(ladder.steps().getLast()).asString().contains("floor", "off: worse by");
    }

    @Test
    void a_step_that_only_looks_better_by_chance_stays_off() {
        var world = World.ofDays(6, 400, 92);
        var method = new TopDown("orders", world.method(), TopDown.Intraday.BY_WEEKDAY);
        var again = new TopDown("orders again", world.method(), TopDown.Intraday.ALL_DAYS_ALIKE);
        var ladder = climb(world, List.of(method, again));
        assertThat(ladder.steps()).extracting(Ladder.Step::on).containsExactly(true, false);
        assertThat(requireNonNull(ladder.steps().getLast().against()).gain()).isZero();
    }

    @Test
    void the_playbook_alone_is_beaten_by_a_history_that_is_not_as_usual() {
        var world = World.ofHalfHours(7, 120, 274);
        var demand = Demand.of(Yaml.shipped("bleusalt"), Volume.ofOrders(500_000));
        var ladder = climb(world, List.of(new FromPlaybook(demand), SeasonalNaive.sixWeeks()));
        assertThat(ladder.steps().getFirst().score().accuracy().bias()).isLessThan(-0.3);
        assertThat(ladder.chosen().name()).isEqualTo("six weeks, trimmed");
    }

    @Test
    void two_seasons_learn_that_weekends_start_later() {
        var world = World.ofHalfHours(8, 200, 1000);
        var backtest = Backtest.every(1, 160, world.history(), world.knowledge());
        var two = backtest.run(new DoubleSeasonal(), List.of(TOMORROW)).getFirst();
        var naive = backtest.run(SeasonalNaive.lastWeek(), List.of(TOMORROW)).getFirst();
        assertThat(two.accuracy().wape().value())
                .isLessThan(0.85 * naive.accuracy().wape().value());
    }

    private static Ladder climb(World world, List<Method> methods) {
        var from = world.grid.days() - 60;
        return Ladder.climb(methods, Backtest.every(3, from, world.history(), world.knowledge()), TOMORROW);
    }

    private static List<Method> ladder(World world) {
        var methods = new ArrayList<Method>();
        methods.add(SeasonalNaive.lastWeek());
        methods.add(SeasonalNaive.sixWeeks());
        methods.add(new TopDown("orders, one profile", world.method(), TopDown.Intraday.ALL_DAYS_ALIKE));
        methods.add(new TopDown("orders by weekday", world.method(), TopDown.Intraday.BY_WEEKDAY));
        methods.add(new TopDown("Holt-Winters by weekday", new HoltWintersDays(), TopDown.Intraday.BY_WEEKDAY));
        methods.add(new DoubleSeasonal());
        return methods;
    }
}
