package io.quarterdeck.desk.transfer;

import io.quarterdeck.desk.kit.Secrets;
import io.quarterdeck.desk.transfer.files.Luggage;
import io.quarterdeck.desk.transfer.shapes.Item;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * A large export, written line by line, and what must be here when it has come in. What a ticket is follows from its
 * number alone: one in seven has files, one in two hundred cannot come in, one in a hundred names what is not here.
 */
public final class ExportFile {

    private static final Instant FIRST = Instant.parse("2024-01-02T08:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(tools.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private static final int CONTENTS = 2_000;

    public final Path file;
    public final int organizations;
    public final int users;
    public final int articles = 20;
    public int rows;
    public int tickets;
    public int comments;
    public int refused;

    /** How often each content is attached, by its hash. */
    final Map<String, Long> attached = new TreeMap<>();

    /** How often each remark must stand in the report, by its kind. */
    final Map<String, Long> noted = new TreeMap<>();

    private final Luggage luggage;

    private ExportFile(Path file, int size) {
        this.file = file;
        this.luggage = Luggage.beside(file);
        this.organizations = Math.max(1, size / 200);
        this.users = Math.max(10, size / 5);
    }

    public static ExportFile of(Path file, int tickets) throws IOException {
        var export = new ExportFile(file, tickets);
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            export.people(out);
            export.articles(out);
            for (var n = 0; n < tickets; n++) {
                export.ticket(out, n);
            }
        }
        return export;
    }

    private void people(BufferedWriter out) throws IOException {
        for (var n = 0; n < organizations; n++) {
            line(
                    out,
                    new Item.Organization(
                            "o" + n,
                            "Company " + n,
                            List.of("company%d.example".formatted(n)),
                            null,
                            null,
                            false,
                            false,
                            List.of()));
        }
        for (var n = 0; n < users; n++) {
            var phone = n % 50 == 0 ? "0123" : null;
            if (phone != null) {
                note("phone");
            }
            line(
                    out,
                    new Item.User(
                            "u" + n,
                            "Person " + n,
                            "person%d@company%d.example".formatted(n, n % organizations),
                            "customer",
                            false,
                            null,
                            phone,
                            null,
                            "notes of " + n,
                            null,
                            "en-US",
                            "Europe/Berlin",
                            List.of("imported"),
                            n % 3 == 0 ? "o" + n % organizations : null));
        }
        line(out, Item.User.named("agent", "Kim", "kim@old.example.com", "agent"));
        note("role");
    }

    private void articles(BufferedWriter out) throws IOException {
        line(out, new Item.Category("c", "en-us", 0, List.of(text("Help"))));
        line(out, new Item.Section("s", "c", null, "en-us", 0, List.of(text("Orders"))));
        for (var n = 0; n < articles; n++) {
            line(
                    out,
                    new Item.Article(
                            "a" + n,
                            "s",
                            null,
                            "en-us",
                            false,
                            n,
                            false,
                            List.of(),
                            List.of(text("Article " + n)),
                            List.of()));
        }
    }

    private static Item.Text text(String title) {
        return new Item.Text("en-us", title, "<p>About " + title + "</p>", false, false);
    }

    private void ticket(BufferedWriter out, int n) throws IOException {
        if (n % 200 == 77) {
            out.write(n % 400 == 77 ? "{\"kind\":\"ticket\",\"id\":\"broken" : "{\"kind\":\"nothing\"}");
            out.write('\n');
            rows++;
            refused++;
            note("row");
            return;
        }
        var created = FIRST.plus(Duration.ofMinutes(7L * n));
        var said = new ArrayList<Item.Comment>();
        for (var k = 0; k <= n % 5; k++) {
            var files = n % 7 == 0 && k == 0 ? files(n) : List.<Item.File>of();
            said.add(new Item.Comment(
                    k % 2 == 0 ? "u" + n % users : "agent",
                    k % 4 != 3,
                    created.plus(Duration.ofHours(k)),
                    "Word %d of ticket %d: the parcel with order %d has not come, and it was promised."
                            .formatted(k, n, n * 31),
                    null,
                    files));
        }
        var strange = n % 100 == 3;
        if (strange) {
            note("priority");
        }
        if (n % 100 == 4) {
            note("assignee_id");
        }
        line(
                out,
                new Item.Ticket(
                        "t" + n,
                        "Order " + n * 31,
                        n % 11 == 0 ? "problem" : n % 11 == 1 && n % 200 != 78 ? "incident" : null,
                        List.of("open", "pending", "solved", "closed").get(n % 4),
                        strange
                                ? "sideways"
                                : List.of("urgent", "high", "normal", "low").get(n % 4),
                        null,
                        "email",
                        "u" + n % users,
                        n % 100 == 4 ? "agent" : null,
                        null,
                        n % 9 == 0 ? "o" + n % organizations : null,
                        n % 11 == 1 && n % 200 != 78 ? "t" + (n - 1) : null,
                        List.of("imported", "batch_" + n % 10),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        created,
                        created.plus(Duration.ofHours(5)),
                        n % 4 > 1 ? created.plus(Duration.ofHours(5)) : null,
                        said,
                        List.of()));
        tickets++;
        comments += said.size();
    }

    private List<Item.File> files(int n) {
        var files = new ArrayList<Item.File>();
        for (var k = 0; k <= n % 2; k++) {
            var content = "Picture %d. ".formatted((n + k * 13) % CONTENTS).repeat(1 + (n + k * 13) % CONTENTS);
            var bytes = content.getBytes(StandardCharsets.UTF_8);
            var sha256 = HexFormat.of().formatHex(Secrets.sha256(bytes));
            if (n % 210 == 0 && k == 0) {
                note("attachment");
                files.add(new Item.File("lost.txt", "text/plain", bytes.length, "0".repeat(64), null, false));
            } else {
                luggage.put(sha256, new ByteArrayInputStream(bytes));
                attached.merge(sha256, 1L, Long::sum);
                files.add(new Item.File("picture%d.txt".formatted(k), "text/plain", bytes.length, sha256, null, false));
            }
        }
        return files;
    }

    private void note(String kind) {
        noted.merge(kind, 1L, Long::sum);
    }

    private void line(BufferedWriter out, Item item) throws IOException {
        out.write(JSON.writerFor(Item.class).writeValueAsString(item));
        out.write('\n');
        rows++;
    }
}
