package io.quarterdeck.desk.kit.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** What postmaster.pid and the kernel tell about the server of a data directory. */
sealed interface Postmaster {

    /** Nothing runs, whatever the file says. */
    record Gone() implements Postmaster {}

    /** On its way up, perhaps through crash recovery, or on its way down. */
    record Busy() implements Postmaster {}

    record Ready(int port) implements Postmaster {}

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    static Postmaster of(Path data) throws IOException {
        if (!Files.exists(file(data))) {
            return new Gone();
        }
        var lines = Files.readAllLines(file(data)).stream().map(String::strip).toList();
        if (lines.isEmpty() || !lines.getFirst().matches("\\d+") || !runs(lines.getFirst(), data)) {
            return new Gone();
        }
        // the format of PostgreSQL 10 and later: the fourth line is the port, the eighth the status
        return lines.size() > 7 && lines.get(7).equals("ready")
                ? new Ready(Integer.parseInt(lines.get(3)))
                : new Busy();
    }

    /** Alive, and a server of this very directory: after a restart of the machine the number may be anybody's. */
    private static boolean runs(String pid, Path data) throws IOException {
        var process = Path.of("/proc", pid);
        try {
            var stat = Files.readString(process.resolve("stat"));
            // a killed server stays a zombie where nobody reaps it (process 1 of many containers)
            var zombie = stat.startsWith("Z", stat.lastIndexOf(')') + 2);
            return !zombie
                    && serves(
                            List.of(Files.readString(process.resolve("cmdline")).split("\0")), data);
        } catch (IOException e) {
            // it went away while we looked
            return false;
        }
    }

    private static boolean serves(List<String> words, Path data) throws IOException {
        var folder = words.indexOf("-D") + 1;
        if (folder == 0 || folder == words.size()) {
            return false;
        }
        try {
            var served = Path.of(words.get(folder));
            return Files.exists(served) && Files.isSameFile(served, data);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
