package io.quarterdeck.engine.forecast;

import java.util.*;
import org.junit.jupiter.api.Test;

class LadderProbeTest {
    @Test
    void probe() {
        for (double volume : new double[] {92, 1000}) {
            var world = World.ofHalfHours(7, 730, volume);
            long t = System.nanoTime();
            var back = Backtest.every(7, 560, world.history(), world.knowledge());
            var hs = new ArrayList<Horizon>();
            hs.add(new Horizon.Intervals(2));
            for (int i : new int[] {1, 7}) hs.add(new Horizon.DayAhead(i));
            for (var m : List.<Method>of(SeasonalNaive.lastWeek(), SeasonalNaive.sixWeeks(), new TopDown("orders, one profile", world.method(), TopDown.Intraday.ALL_DAYS_ALIKE), new TopDown("orders, by weekday", world.method(), TopDown.Intraday.BY_WEEKDAY), new TopDown("holt", new HoltWintersDays(), TopDown.Intraday.BY_WEEKDAY), new DoubleSeasonal())) {
                for (var s : back.run(m, hs)) System.out.println(volume + " " + s.method() + " " + s.horizon() + " " + s.accuracy().wape() + " bias " + s.accuracy().bias() + " " + s.accuracy().scaled() + " cov " + (s.calibration() == null ? "" : s.calibration().coverage()));
                System.out.println((System.nanoTime() - t) / 1e6 + " ms");
            }
            System.out.println(Ladder.climb(List.of(SeasonalNaive.lastWeek(), SeasonalNaive.sixWeeks(), new TopDown("orders, one profile", world.method(), TopDown.Intraday.ALL_DAYS_ALIKE), new TopDown("orders, by weekday", world.method(), TopDown.Intraday.BY_WEEKDAY), new TopDown("holt", new HoltWintersDays(), TopDown.Intraday.BY_WEEKDAY), new DoubleSeasonal()), back, new Horizon.DayAhead(7)).steps());
        }
    }
}
