package io.quarterdeck.desk.kit.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** There is no database to work with; the message is one sentence that says where, why and what to do. */
public final class DatabaseUnavailable extends RuntimeException {

    static final String ELSEWHERE = "name another folder with QD_HOME, or another PostgreSQL with QD_DB_URL";

    DatabaseUnavailable(String sentence) {
        this(sentence, null);
    }

    DatabaseUnavailable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** The file system said no. */
    static DatabaseUnavailable in(Path place, IOException cause) {
        var said = String.valueOf(cause.getMessage());
        if (cause instanceof AccessDeniedException) {
            said = "Permission denied: " + said;
        } else if (cause instanceof FileSystemException file && file.getReason() == null) {
            said = cause.getClass().getSimpleName() + ": " + said;
        }
        return new DatabaseUnavailable(sentence(place, said), cause);
    }

    /** A command of PostgreSQL said no; what it printed names the reason. */
    static DatabaseUnavailable in(Path place, String output) {
        return new DatabaseUnavailable(sentence(place, output));
    }

    private static String sentence(Path place, String said) {
        var reason = reason(said);
        return "PostgreSQL cannot run in " + place + ": " + reason + ".";
    }

    private static String reason(String said) {
        if (said.contains("No space left on device")) {
            return "the disk is full; free some 300 MB there, or " + ELSEWHERE;
        }
        if (said.contains("Read-only file system")) {
            return "the disk is read-only; " + ELSEWHERE;
        }
        if (said.contains("Permission denied")) {
            return "this user may not work there (" + last(said) + "); give it the folder, or " + ELSEWHERE;
        }
        if (said.contains("Exec format error")) {
            return "the binaries are made for another kind of processor; set QD_DB_URL to a PostgreSQL of yours";
        }
        if (said.contains("Address already in use")) {
            return "every port it tried on 127.0.0.1 is taken; end what takes them, or set QD_DB_URL";
        }
        if (said.contains("could not look up effective user ID")) {
            return "this user id has no name in /etc/passwd, which initdb asks for; add one, or set QD_DB_URL";
        }
        return last(said) + "; put that right, or " + ELSEWHERE;
    }

    /** The complaint itself: the last line that calls itself fatal or an error, or else the last line. */
    private static String last(String said) {
        var lines =
                said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.reversed().stream()
                .filter(line -> line.contains("FATAL:") || line.contains("error:"))
                .findFirst()
                .or(() -> lines.reversed().stream().findFirst())
                .map(line -> line.endsWith(".") ? line.substring(0, line.length() - 1) : line)
                .orElse("it ended without a word");
    }
}
