package io.quarterdeck.bench;

import io.quarterdeck.engine.kpi.Cells;
import io.quarterdeck.engine.kpi.Definition;
import io.quarterdeck.engine.kpi.Dictionary;
import io.quarterdeck.engine.kpi.Figure;
import io.quarterdeck.engine.kpi.Happened;
import io.quarterdeck.engine.kpi.Journal;
import io.quarterdeck.engine.kpi.Report;
import io.quarterdeck.engine.kpi.Stamp;
import io.quarterdeck.engine.kpi.What;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Every measure of a brand of half a million contacts a year, from the log of a fortnight, some 200,000 lines: all at
 * once, as it comes, and read.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KpiBench {
    static final int CONTACTS = 14 * 1370;
    /** The last lines of the log, which come while everything before them is kept. */
    private static final int COMING = 2_000;

    private final Dictionary dictionary = new Dictionary(BrandLog.rules());
    private final List<Happened> log = BrandLog.of(CONTACTS);
    private final Instant now = log.getLast().at();
    private final Journal journal = new Journal(dictionary);
    private int revision;

    @Setup
    public void keep() {
        log.forEach(journal::take);
    }

    /** The whole log. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Cells batch() {
        return Journal.batch(dictionary, log);
    }

    /** A line is taken back, or told again: what a line costs that comes late, into a journal that is in use. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    @OperationsPerInvocation(2 * COMING)
    public Journal line() {
        for (var i = log.size() - COMING; i < log.size(); i++) {
            journal.take(again(log.get(i), new What.Withdrawn()));
            journal.take(again(log.get(i), log.get(i).what()));
        }
        return journal;
    }

    private Happened again(Happened line, What what) {
        var stamp = new Stamp(line.stamp().id(), line.stamp().sequence(), ++revision);
        return new Happened(stamp, line.at(), line.by(), line.contact(), what);
    }

    /** Each figure of each measure in the last week. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public void report(Blackhole sink) {
        var to = Instant.ofEpochSecond(now.getEpochSecond() / 900 * 900 + 900);
        var scope = Report.Scope.of(to.minus(Duration.ofDays(7)), to);
        var report = journal.report(now);
        for (var name : dictionary.definitions().stream().map(Definition::name).toList()) {
            for (var variant : dictionary.variants(name)) {
                for (var statistic : variant.statistics()) {
                    Figure figure = report.figure(variant.id().toString(), statistic, scope);
                    sink.consume(figure);
                }
            }
        }
    }
}
