package io.quarterdeck.bench;

import io.quarterdeck.desk.kit.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures reading with few tickets and with a million, one after the other on the same desk. */
final class AtScale {

    static final int FEW = 10_000;
    static final int MANY = 1_000_000;

    record Line(String what, String measured, String goal) {}

    private AtScale() {}

    /** The home of a desk that has run before, so that its demo brands are there. */
    static List<Line> measured(Path jar, Path home, int port, int many) throws Exception {
        try (var desk = DeskProcess.start(jar, home, port);
                var postgres = EmbeddedPostgres.start(home)) {
            var url = postgres.jdbcUrl("quarterdeck");
            var token = HttpTickets.on(port).token();
            Seed.upTo(FEW, url, postgres.user(), postgres.password());
            var few = Reads.of(port, token, FEW, url, postgres.user(), postgres.password())
                    .measured();
            var begun = System.nanoTime();
            Seed.upTo(many, url, postgres.user(), postgres.password());
            var seconds = (System.nanoTime() - begun) / 1e9;
            var full = Reads.of(port, token, many, url, postgres.user(), postgres.password())
                    .measured();
            var lines = new ArrayList<Line>();
            lines.add(new Line(
                    "seeding %,d tickets and %,d events".formatted(many, (long) many * Seed.EVENTS),
                    "%.0f s".formatted(seconds),
                    "minutes"));
            for (int i = 0; i < few.size(); i++) {
                var a = few.get(i);
                var b = full.get(i);
                lines.add(new Line(
                        "%s, %,d tickets: p50 / p95".formatted(a.what(), FEW),
                        "%.1f / %.1f ms".formatted(a.median(), a.p95()),
                        ""));
                lines.add(new Line(
                        "%s, %,d tickets: p50 / p95".formatted(b.what(), many),
                        "%.1f / %.1f ms".formatted(b.median(), b.p95()),
                        "at most 50 ms"));
                lines.add(new Line("ratio of the medians", "%.2f".formatted(b.median() / a.median()), "at most 2"));
            }
            return lines;
        }
    }

    /** Alone: {@code AtScale JAR HOME [TICKETS]}. */
    public static void main(String[] args) throws Exception {
        var many = args.length > 2 ? Integer.parseInt(args[2]) : MANY;
        for (var line : measured(Path.of(args[0]), Path.of(args[1]), 18_081, many)) {
            System.out.printf("%-68s %22s  %s%n", line.what(), line.measured(), line.goal());
        }
    }
}
