package io.quarterdeck.desk.kit.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where one cluster lives: its data, the password that opens it, its log and its locks. */
record DataDirectory(Path place) {

    static final String SUPERUSER = "quarterdeck";

    private static final Logger log = LoggerFactory.getLogger(DataDirectory.class);
    private static final Duration INITDB = Duration.ofMinutes(5);

    Path data() {
        return place.resolve("data");
    }

    Path serverLog() {
        return place.resolve("server.log");
    }

    Path seats() {
        return place.resolve("seats.lock");
    }

    String password() throws IOException {
        var file = passwordFile();
        if (!Files.exists(file)) {
            throw new DatabaseUnavailable("The password of the database in " + place + " is gone; bring back " + file
                    + ", or remove " + place + " and all its data to start afresh.");
        }
        return Files.readString(file).strip();
    }

    /** Makes the cluster unless it is there, and says who runs it. */
    ServerUser settled(PostgresBinaries binaries, String freshPassword) throws IOException {
        if (!Files.exists(data())) {
            return initialised(binaries, freshPassword);
        }
        if (!Files.isReadable(data())) {
            throw new DatabaseUnavailable(
                    "The database in " + place + " belongs to another user; start the desk as that" + " user, or "
                            + DatabaseUnavailable.ELSEWHERE + ".");
        }
        var major = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!major.equals(PostgresBinaries.MAJOR)) {
            throw new DatabaseUnavailable("The database in " + place + " was written by PostgreSQL " + major
                    + " and this desk brings " + PostgresBinaries.VERSION + "; move the data over with pg_upgrade, or "
                    + DatabaseUnavailable.ELSEWHERE + ".");
        }
        return ServerUser.owning(data(), binaries.program("postgres"));
    }

    /** A start that is cut off here leaves only the partial folder, which the next one throws away. */
    private ServerUser initialised(PostgresBinaries binaries, String freshPassword) throws IOException {
        log.info("making a new database in {}", place);
        var partial = place.resolve("data.partial");
        Folders.delete(partial);
        Folders.make(partial);
        Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwx------"));
        var user = ServerUser.adopting(partial, binaries.program("postgres"));
        user.give(Folders.secret(passwordFile(), freshPassword));
        var arguments = List.of(
                "--pgdata=" + partial,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums");
        var initdb = Command.run(user.command(binaries.program("initdb"), arguments), INITDB);
        if (!initdb.succeeded()) {
            throw DatabaseUnavailable.in(place, initdb.output());
        }
        Files.move(partial, data(), StandardCopyOption.ATOMIC_MOVE);
        return user;
    }

    private Path passwordFile() {
        return place.resolve("password");
    }
}
