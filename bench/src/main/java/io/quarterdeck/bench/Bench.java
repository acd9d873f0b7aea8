package io.quarterdeck.bench;

import io.quarterdeck.desk.kit.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

/** Runs every measurement and prints one table; ratios are taken within the same run on the same machine. */
public final class Bench {

    private static final int THREADS = 16;
    private static final int PORT = 18_080;
    private static final Duration WARM_UP = Duration.ofSeconds(90);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final int MINUTES = 5;

    private Bench() {}

    /** With the desk's jar, everything; without, what needs no desk. */
    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            var figures = EngineFigures.measured();
            head();
            figures.forEach(Bench::row);
            return;
        }
        var jar = Path.of(args[0]);
        var home = home();
        System.out.println("bench: first start");
        Duration first;
        try (var desk = DeskProcess.start(jar, home, PORT)) {
            first = desk.startUp();
        }
        System.out.println("bench: second start, then tickets over HTTP and raw rows, in turns");
        double http = 0;
        double raw = 0;
        long resident;
        int rows;
        List<Sustained.Minute> minutes;
        Duration second;
        try (var desk = DeskProcess.start(jar, home, PORT);
                var postgres = EmbeddedPostgres.start(home)) {
            second = desk.startUp();
            resident = desk.residentMegabytes();
            var tickets = HttpTickets.on(PORT);
            Load.perSecond(THREADS, WARM_UP, tickets);
            var copies = new RawRows(postgres.jdbcUrl("quarterdeck"), postgres.user(), postgres.password());
            rows = copies.rows();
            Load.perSecond(THREADS, Duration.ofSeconds(5), shifted(copies, 0));
            for (int turn = 1; turn <= 3; turn++) {
                http += Load.perSecond(THREADS, MEASURED, tickets) / 3;
                raw += Load.perSecond(THREADS, MEASURED, shifted(copies, turn)) / 3;
            }
            System.out.println("bench: tickets over HTTP for %d minutes on end".formatted(MINUTES));
            minutes = Sustained.measured(THREADS, MINUTES, tickets);
        }
        System.out.println("bench: reading with 10,000 tickets, then with 1,000,000");
        var scale = AtScale.measured(jar, home(), PORT, AtScale.MANY);
        System.out.println("bench: the command line");
        var command = CommandTime.seconds("./quarterdeck", "lint", "playbooks/callie.yaml");
        System.out.println("bench: the engine (JMH)");
        var figures = EngineFigures.measured();
        head();
        row("tickets opened over HTTP, everything on, %d clients".formatted(THREADS), "%,.0f/s".formatted(http), "");
        row("the same %d rows by raw JDBC, %d clients".formatted(rows, THREADS), "%,.0f/s".formatted(raw), "");
        row("ratio", "%.2f".formatted(http / raw), "at least 0.50");
        for (int i = 0; i < minutes.size(); i++) {
            row(
                    "tickets over HTTP, minute %d: p50 / p95, a second".formatted(i + 1),
                    minutes.get(i).words(),
                    "");
        }
        row("growth of the p95 from the first minute to the last", Sustained.growth(minutes), "none");
        scale.forEach(it -> row(it.what(), it.measured(), it.goal()));
        figures.forEach(Bench::row);
        row("./quarterdeck lint callie.yaml, from the shell", "%.2f s".formatted(command), "at most 1 s");
        row("first start, database and demo included", "%.1f s".formatted(first.toMillis() / 1e3), "");
        row("second start", "%.1f s".formatted(second.toMillis() / 1e3), "under 10 s");
        row("resident memory after the start", resident + " MB", "");
    }

    /** Where PostgreSQL, which runs as another user, can go in. */
    private static Path home() throws IOException {
        var home = Files.createTempDirectory("qd-bench").resolve("home");
        Files.createDirectories(home);
        Files.setPosixFilePermissions(home.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    /** Keeps the numbers of each turn apart. */
    private static Load.Station shifted(RawRows copies, int turn) {
        return () -> {
            var work = copies.open();
            return number -> work.once(number + turn * 10_000_000L);
        };
    }

    private static void head() {
        System.out.println();
        row("what", "measured", "goal");
    }

    private static void row(EngineFigures.Line line) {
        row(line.what(), line.measured(), line.goal());
    }

    private static void row(String what, String measured, String goal) {
        System.out.printf("%-72s %22s  %s%n", what, measured, goal);
    }
}
