package io.quarterdeck.desk.commands;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Types commands and reads what comes back, on a fixed day. */
final class CommandLine {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

    record Answer(int code, String out, String err) {}

    private final Path folder;
    private String piped = "";

    CommandLine(Path folder) {
        this.folder = folder;
    }

    CommandLine piping(String text) {
        piped = text;
        return this;
    }

    /** A copy of a shipped playbook. */
    CommandLine with(String brand) {
        return with(brand, "", "");
    }

    /** A copy with one edit. */
    CommandLine with(String brand, String right, String wrong) {
        try {
            var source = Files.readString(Path.of("..", "playbooks", brand + ".yaml"));
            if (!source.contains(right)) {
                throw new IllegalArgumentException("%s does not say '%s'".formatted(brand, right));
            }
            Files.writeString(folder.resolve(brand + ".yaml"), source.replace(right, wrong));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer type(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var shell = new Shell(
                folder,
                new ByteArrayInputStream(piped.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                CLOCK);
        var code = Commands.run(List.of(words), shell);
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
