package io.quarterdeck.bench;

import io.quarterdeck.desk.kit.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Measures reading with few tickets and with a million, one after the other on the same desk. */
final class AtScale {

    static final int FEW = 10_000;
    static final int MANY = 1_000_000;
    private static final Duration WARM_UP = Duration.ofSeconds(90);

    record Line(String what, String measured, String goal) {}

    private AtScale() {}

    /** In a home in which nobody has worked before: what other measurements left behind would be read as well. */
    static List<Line> measured(Path jar, Path home, int port, int many) throws Exception {
        try (var desk = DeskProcess.start(jar, home, port);
                var postgres = EmbeddedPostgres.start(home)) {
            var url = postgres.jdbcUrl("quarterdeck");
            var token = HttpTickets.on(port).token();
            var spent = ProcessorTime.of(desk.pid(), postmaster(home));
            Seed.upTo(FEW, url, postgres.user(), postgres.password());
            var words = Seed.words(url, postgres.user(), postgres.password());
            var first = Reads.of(port, token, spent, FEW, words);
            first.warmUp(WARM_UP);
            var few = first.measured();
            var begun = System.nanoTime();
            Seed.upTo(many, url, postgres.user(), postgres.password());
            var seconds = (System.nanoTime() - begun) / 1e9;
            var full = Reads.of(port, token, spent, many, words).measured();
            var lines = new ArrayList<Line>();
            lines.add(new Line(
                    "seeding %,d tickets and %,d events".formatted(many, (long) many * Seed.EVENTS),
                    "%.0f s".formatted(seconds),
                    "minutes"));
            for (int i = 0; i < few.size(); i++) {
                lines.addAll(compared(few.get(i), full.get(i), many));
            }
            return lines;
        }
    }

    private static List<Line> compared(Reads.Figures few, Reads.Figures full, int many) {
        return List.of(
                line(few, FEW, ""),
                line(full, many, "p95 at most 50 ms"),
                new Line(
                        "its cost by that of %,d: processor, median".formatted(FEW),
                        "%.2f, %.2f".formatted(full.processor() / few.processor(), full.median() / few.median()),
                        "at most 2"));
    }

    private static Line line(Reads.Figures it, int tickets, String goal) {
        return new Line(
                "%s of %,d: p50, p95; processor".formatted(it.what(), tickets),
                "%.1f, %.1f; %.2f ms".formatted(it.median(), it.p95(), it.processor()),
                goal);
    }

    private static long postmaster(Path home) throws IOException {
        var file = home.resolve("postgres").resolve("data").resolve("postmaster.pid");
        return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    }

    /** Alone: {@code AtScale JAR HOME [TICKETS]}. */
    public static void main(String[] args) throws Exception {
        var many = args.length > 2 ? Integer.parseInt(args[2]) : MANY;
        for (var line : measured(Path.of(args[0]), Path.of(args[1]), 18_081, many)) {
            System.out.printf("%-76s %26s  %s%n", line.what(), line.measured(), line.goal());
        }
    }
}
