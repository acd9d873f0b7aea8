package io.quarterdeck.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The engine's figures: JMH on one thread, the median of ten seconds with JMH's error (99.9 %), beside the goal. */
final class EngineFigures {

    private static final List<Figure> ALL = List.of(
            new Figure("business time: add", "BusinessTimeBench.add", Unit.NANOSECONDS, "at most 100 ns"),
            new Figure("business time: between", "BusinessTimeBench.between", Unit.NANOSECONDS, "at most 100 ns"),
            new Figure("playbook read and linted", "PlaybookBench.lint", Unit.MILLISECONDS, "at most 150 ms"),
            new Figure(
                    "Erlang C, a staffing solve, 2..100 Erlang",
                    "ErlangBench.erlangC",
                    Unit.NANOSECONDS,
                    "at most 150 ns"),
            new Figure(
                    "Erlang C, the same with an occupancy cap",
                    "ErlangBench.erlangCWithOccupancy",
                    Unit.NANOSECONDS,
                    "at most 150 ns"),
            new Figure(
                    "Erlang A, service level, abandonment, occupancy",
                    "ErlangBench.erlangA",
                    Unit.NANOSECONDS,
                    "at most 1,500 ns"),
            new Figure("Erlang A, every target explained", "ErlangBench.erlangAReport", Unit.NANOSECONDS, ""),
            new Figure(
                    "deadlines of a week, 20 classes, feasible",
                    "PlanningBench.feasibleWeek",
                    Unit.MILLISECONDS,
                    "at most 50 ms"),
            new Figure(
                    "deadlines of a week, the conflict found",
                    "PlanningBench.conflictOfAWeek",
                    Unit.MILLISECONDS,
                    "at most 50 ms"),
            new Figure(
                    "shifts of 14 days, 200 people", "PlanningBench.fortnight", Unit.MILLISECONDS, "at most 5,000 ms"),
            new Figure(
                    "shrinker fitted to 10,000 x 50 cells",
                    "StatisticsBench.shrinkerFit",
                    Unit.MILLISECONDS,
                    "at most 2,000 ms"),
            new Figure("histogram, a value added", "StatisticsBench.histogram", Unit.NANOSECONDS, ""),
            new Figure("a contact's promises, five steps", "PromiseBench.life", Unit.NANOSECONDS, ""),
            new Figure("a routing step, 200 people; waiting (-idle)", "RoutingBench.step", Unit.NANOSECONDS, ""),
            new Figure(
                    "simulation, one queue with patience",
                    "SimulationBench.singleQueueWithPatience",
                    Unit.MILLIONS_A_SECOND,
                    "at least 30 M contacts/s"),
            new Figure(
                    "simulation, 8 types, 16 groups, 200 agents",
                    "SimulationBench.multiSkill",
                    Unit.MILLIONS_A_SECOND,
                    "at least 10 M contacts/s"),
            new Figure(
                    "full kernel, live steps, 200 people",
                    "TwinBench.day:contacts",
                    Unit.MILLIONS_A_SECOND,
                    "at least 3 M contacts/s"),
            new Figure("measures of 250,000 events at once", "KpiBench.batch", Unit.MILLISECONDS, ""),
            new Figure("measures, a late event", "KpiBench.line", Unit.MICROSECONDS, "at most 1,000,000 µs"));

    /**
     * {@code score} is the class, the method and, behind a colon, a counter in place of the method's own score; a
     * benchmark with parameters gives a line for each.
     */
    private record Figure(String what, String score, Unit unit, String goal) {

        String benchmark() {
            return score.split(":")[0];
        }

        Result<?> of(RunResult result) {
            var parts = score.split(":");
            return parts.length == 1
                    ? result.getPrimaryResult()
                    : Objects.requireNonNull(result.getSecondaryResults().get(parts[1]), score);
        }
    }

    /** A line of the table. */
    record Line(String what, String measured, String goal) {}

    private enum Unit {
        NANOSECONDS(1e9, "ns"),
        MICROSECONDS(1e6, "µs"),
        MILLISECONDS(1e3, "ms"),
        MILLIONS_A_SECOND(1e-6, "M/s");

        private final double aSecond;
        private final String sign;

        Unit(double aSecond, String sign) {
            this.aSecond = aSecond;
            this.sign = sign;
        }

        /** From JMH's unit: {@code ns/op}, {@code us/op}, {@code ms/op} or {@code ops/us}. */
        double from(double score, String scoreUnit) {
            var seconds = switch (scoreUnit) {
                case "ns/op" -> 1e-9;
                case "us/op" -> 1e-6;
                case "ms/op" -> 1e-3;
                case "s/op" -> 1;
                case "ops/us" -> 1e6;
                case "ops/ms" -> 1e3;
                case "ops/s" -> 1;
                default -> throw new IllegalArgumentException(scoreUnit);
            };
            return score * seconds * aSecond;
        }
    }

    private EngineFigures() {}

    static List<Line> measured() throws RunnerException {
        var pattern = ALL.stream()
                .map(it -> "\\." + it.benchmark().replace(".", "\\.") + "$")
                .collect(Collectors.joining("|"));
        var results = new Runner(new OptionsBuilder()
                        .include(pattern)
                        .warmupIterations(4)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(10)
                        .measurementTime(TimeValue.seconds(1))
                        .forks(1)
                        .jvmArgsAppend("-XX:+UseSerialGC", "-Xms1g", "-Xmx1g")
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        var lines = new ArrayList<Line>();
        for (var figure : ALL) {
            results.stream()
                    .filter(it -> it.getParams().getBenchmark().endsWith("." + figure.benchmark()))
                    .map(it -> line(figure, it))
                    .forEach(lines::add);
        }
        return lines;
    }

    private static Line line(Figure figure, RunResult result) {
        var score = figure.of(result);
        var median = figure.unit().from(score.getStatistics().getPercentile(50), score.getScoreUnit());
        var error = figure.unit().from(score.getScoreError(), score.getScoreUnit());
        var parameters = result.getParams().getParamsKeys().stream()
                .map(result.getParams()::getParam)
                .collect(Collectors.joining(", "));
        return new Line(
                parameters.isEmpty() ? figure.what() : figure.what() + ": " + parameters,
                "%s ± %s %s".formatted(number(median), number(error), figure.unit().sign),
                figure.goal());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }
}
