package io.quarterdeck.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.kpi.Dictionary;
import io.quarterdeck.engine.kpi.Journal;
import io.quarterdeck.engine.kpi.Report;
import io.quarterdeck.engine.kpi.Rules;
import io.quarterdeck.engine.kpi.What;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The measures of a simulated day, told as the live desk tells its own, are those that the twin counts itself. */
class TwinHistoryTest {

    @Test
    void the_dictionary_counts_what_the_twin_counts() {
        var twin = Brand.of(Brand.BLEUSALT, Assumptions.usual(), 24).twin();
        var streams = new Streams(Seed.OF_ALL_TESTS, 0);
        var account = twin.play(streams);
        var journal = new Journal(new Dictionary(Rules.of(Brand.BLEUSALT)));
        // every stretch of work tells its agent's whole day anew, which no figure here asks about
        twin.history(streams).stream()
                .filter(line -> !(line.what() instanceof What.Spent))
                .forEach(journal::take);
        // the hours of Black Friday in New York; at night the person on call answers, whom no service level counts
        var opens = Instant.parse("2026-11-27T13:00:00Z");
        var closes = Instant.parse("2026-11-28T03:00:00Z");
        var report = journal.report(twin.period().end());
        for (var channel : Map.of("phone", "30s", "chat", "60s").entrySet()) {
            var scope = new Report.Scope(opens, closes, slice -> slice.channel().equals(channel.getKey()));
            var number = twin.channels().indexOf(channel.getKey());
            var counted = account.contacts(number, interval(twin, opens), interval(twin, closes));

            var lost = report.figure("abandonment.all", scope);
            assertThat(lost.part()).isEqualTo(counted.abandoned()).isPositive();
            assertThat(lost.whole()).isEqualTo(counted.arrived());
            var level = report.figure("service_level.offered@" + channel.getValue(), scope);
            assertThat(level.part()).isEqualTo(counted.inTime());
            assertThat(level.whole()).isEqualTo(counted.arrived());
            assertThat(report.figure("queue_time.answered", scope).value().orElseThrow() / 1000)
                    .isCloseTo(counted.speedOfAnswer(), within(0.001));
        }
    }

    private static int interval(Twin twin, Instant at) {
        return Math.toIntExact(Duration.between(twin.period().start(), at).dividedBy(Days.INTERVAL));
    }
}
