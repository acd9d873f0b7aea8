package io.quarterdeck.desk.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.fixture.process.DeskProgram;
import io.quarterdeck.desk.fixture.process.OwnerDatabase;
import io.quarterdeck.desk.kit.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The import of a large export is killed twice and goes on: all is here once, and the report tells of every row that
 * could not come. {@code make crash} does it with a hundred thousand tickets.
 */
class KilledImportTest {

    private static final int TICKETS = Integer.getInteger("quarterdeck.import.tickets", 900);
    private static final long SEED = Long.getLong("quarterdeck.crash.seed", System.nanoTime());
    private static final int KILLS = 2;
    private static final int MEGABYTES = 256;
    private static final String OURS = "external_id like 'quarterdeck:%'";

    private final Path home = DeskProgram.home();
    private final Random random = new Random(SEED);
    private double seconds;
    private long mostMegabytes;

    @Test
    void an_import_that_is_killed_goes_on_and_brings_everything_in_once() throws Exception {
        var export = ExportFile.of(home.resolve("big.ndjson"), TICKETS);
        var lines = "";
        for (var kill = 0; kill < KILLS; kill++) {
            var stop = (kill + 0.2 + 0.6 * random.nextDouble()) * export.rows / (KILLS + 1);
            lines = importing("run" + kill, (long) stop);
            assertThat(rows(lines)).as("it was killed in its middle").isLessThan(export.rows);
        }
        lines = importing("run" + KILLS, Long.MAX_VALUE);
        assertThat(lines)
                .contains("%,d rows: ".formatted(export.rows))
                .contains("%,d refused".formatted(export.refused));
        assertThat(notes(lines)).isEqualTo(export.noted);
        try (var database = OwnerDatabase.of(home)) {
            everythingIsHereOnce(export, database);
            contentsAreWhole(export, database);
        }
        System.out.printf(
                "%,d tickets with %,d comments, %,d files and %,d people imported, killed %d times (seed %d): %.1f s,"
                        + " %.0f tickets/s, %d MB at most%n",
                export.tickets,
                export.comments,
                export.attached.values().stream().mapToLong(it -> it).sum(),
                export.users,
                KILLS,
                SEED,
                seconds,
                export.tickets / seconds,
                mostMegabytes);
        var check = DeskProgram.begin(home, MEGABYTES, "verify-log", "verify-log");
        assertThat(check.waitFor()).isZero();
        assertThat(text("verify-log")).contains("tickets checked, 0 faults");
    }

    /** Imports until so many rows are in, or to the end; what it said. */
    private String importing(String name, long stop) throws IOException, InterruptedException {
        var process =
                DeskProgram.begin(home, MEGABYTES, name, "import", "bleusalt", "big.ndjson", "--from", "quarterdeck");
        var begun = 0L;
        while (process.isAlive()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            var rows = rows(text(name));
            begun = begun == 0 && rows > 0 ? System.nanoTime() : begun;
            mostMegabytes = Math.max(mostMegabytes, resident(process.pid()));
            if (rows >= stop) {
                LockSupport.parkNanos(Duration.ofMillis(random.nextInt(200)).toNanos());
                process.destroyForcibly().waitFor();
            }
        }
        seconds += begun == 0 ? 0 : (System.nanoTime() - begun) / 1e9;
        var said = text(name);
        assertThat(stop < Long.MAX_VALUE || process.exitValue() == 1)
                .as("%s", said)
                .isTrue();
        return said;
    }

    private void everythingIsHereOnce(ExportFile export, OwnerDatabase database) throws Exception {
        assertThat(database.number("select count(*) from ticket where " + OURS)).isEqualTo(export.tickets);
        assertThat(database.number("select count(distinct external_id) from ticket where " + OURS))
                .isEqualTo(export.tickets);
        assertThat(database.number("select count(*) from customer where " + OURS))
                .isEqualTo(export.users + 1);
        assertThat(database.number("select count(*) from organization where " + OURS))
                .isEqualTo(export.organizations);
        assertThat(database.number("select count(*) from article where " + OURS))
                .isEqualTo(export.articles);
        assertThat(database.number("select count(*) from message m join ticket t on t.brand_id = m.brand_id and t.id ="
                        + " m.ticket_id where t."
                        + OURS))
                .isEqualTo(export.comments);
        assertThat(database.number("select count(*) from imported where source = 'quarterdeck'"))
                .isEqualTo(export.rows - export.refused);
        assertThat(database.number("select count(*) from outgoing_mail o join ticket t"
                        + " on t.brand_id = o.brand_id and t.id = o.ticket_id where t." + OURS))
                .as("nothing is sent")
                .isZero();
    }

    private void contentsAreWhole(ExportFile export, OwnerDatabase database) throws Exception {
        var brand = database.number("select id from brand where key = 'bleusalt'");
        var rows = database.list(
                "select a.sha256, count(*) from attachment a join message m on m.brand_id = a.brand_id and m.id ="
                        + " a.message_id join ticket t on t.brand_id = m.brand_id and t.id = m.ticket_id where t."
                        + OURS + " group by a.sha256",
                row -> Map.entry(row.getString(1), row.getLong(2)));
        assertThat(rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .isEqualTo(export.attached);
        for (var sha256 : export.attached.keySet()) {
            var content = Files.readAllBytes(home.resolve(
                    "blobs/%d/%s/%s/%s".formatted(brand, sha256.substring(0, 2), sha256.substring(2, 4), sha256)));
            assertThat(HexFormat.of().formatHex(Secrets.sha256(content))).isEqualTo(sha256);
        }
    }

    /** How many of each kind the report tells of. */
    private static Map<String, Long> notes(String lines) {
        return lines.lines()
                .filter(it -> it.startsWith("row "))
                .map(it -> it.contains(", row ") ? "row" : it.split(": ")[1])
                .collect(Collectors.groupingBy(it -> it, TreeMap::new, Collectors.counting()));
    }

    private static long rows(String lines) {
        return lines.lines()
                .filter(it -> it.matches("[\\d,]+ rows"))
                .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
                .max()
                .orElse(0);
    }

    private static long resident(long pid) throws IOException {
        try {
            return Files.readAllLines(Path.of("/proc/%d/status".formatted(pid))).stream()
                    .filter(it -> it.startsWith("VmHWM:"))
                    .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException over) {
            return 0;
        }
    }

    private String text(String name) throws IOException {
        return Files.readString(DeskProgram.log(home, name));
    }
}
