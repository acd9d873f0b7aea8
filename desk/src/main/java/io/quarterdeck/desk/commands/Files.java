package io.quarterdeck.desk.commands;

import io.quarterdeck.desk.playbook.Judgement;
import io.quarterdeck.engine.playbook.Playbook;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.Collectors;

/** Reads the files that a command names; {@code -} is what is piped in. */
record Files(Shell shell) {
    private static final int MOST = 16_000_000;

    /** What is to be said of a file; only one that is not there is a failure. */
    Judgement judged(String name, Instant now) {
        return Judgement.of(bytes(name), now);
    }

    /** A playbook that can be read; what is wrong with one that cannot is the failure. */
    Playbook playbook(String name) {
        var judgement = judged(name, shell.clock().instant());
        return judgement
                .playbook()
                .orElseThrow(() -> new Failure("%s cannot be read:\n%s"
                        .formatted(
                                name,
                                judgement.findings().stream()
                                        .map(it -> it.format(name))
                                        .collect(Collectors.joining("\n")))));
    }

    private byte[] bytes(String name) {
        try (var in = name.equals("-")
                ? shell.in()
                : java.nio.file.Files.newInputStream(shell.folder().resolve(name))) {
            return in.readNBytes(MOST);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new Failure("there is no file %s".formatted(name));
        } catch (IOException | java.nio.file.InvalidPathException e) {
            throw new Failure("cannot read %s: %s".formatted(name, e.getMessage()));
        }
    }
}
