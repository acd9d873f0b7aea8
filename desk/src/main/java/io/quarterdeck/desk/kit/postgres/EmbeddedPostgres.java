package io.quarterdeck.desk.kit.postgres;

import io.quarterdeck.desk.kit.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A PostgreSQL of our own, for a machine that has none. It lives in a folder and may outlive this process: the next
 * start takes over a server that was left running, and recovers one that was killed. Processes share it, and the last
 * one to close stops it.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Pattern UNQUOTED = Pattern.compile("[^\"$`\\\\\\p{Cntrl}]*");

    private final PostgresServer server;
    private final Seat seat;
    private final int port;
    private final String password;
    private boolean closed;

    private EmbeddedPostgres(PostgresServer server, Seat seat, int port, String password) {
        this.server = server;
        this.seat = seat;
        this.port = port;
        this.password = password;
    }

    /** Programs go to home/pg and the cluster to home/postgres; what is there already is used. */
    public static EmbeddedPostgres start(Path home) {
        var place = home.toAbsolutePath().normalize();
        if (!UNQUOTED.matcher(place.toString()).matches()) {
            throw new DatabaseUnavailable(
                    "PostgreSQL cannot run in " + place + ": its tools hand the path to a shell, so it"
                            + " may not contain \", $, ` or \\; " + DatabaseUnavailable.ELSEWHERE + ".");
        }
        return start(place.resolve("pg"), new DataDirectory(place.resolve("postgres")), List.of());
    }

    /** Tests may trade safety for speed by a setting; the desk never does. */
    static EmbeddedPostgres start(Path programs, DataDirectory directory, List<String> moreSettings) {
        var postgres = running(PostgresBinaries.unpackedIn(programs), directory, moreSettings);
        try {
            postgres.databases().execute("select 1");
            return postgres;
        } catch (SQLException e) {
            postgres.close();
            throw DatabaseUnavailable.in(directory.place(), String.valueOf(e.getMessage()));
        }
    }

    private static EmbeddedPostgres running(
            PostgresBinaries binaries, DataDirectory directory, List<String> moreSettings) {
        try (var turn = turn(directory)) {
            var server = new PostgresServer(directory, binaries, directory.settled(binaries, Secrets.fresh()));
            var password = directory.password();
            var port = server.running(moreSettings);
            var seat = Seat.at(directory.seats());
            return new EmbeddedPostgres(server, seat, port, password);
        } catch (IOException e) {
            throw DatabaseUnavailable.in(directory.place(), e);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?" + GivenDatabase.DRIVER_OPTIONS;
    }

    public String user() {
        return DataDirectory.SUPERUSER;
    }

    public String password() {
        return password;
    }

    /** Makes the database unless it is there. */
    public void createDatabase(String name) {
        databases().create(name);
    }

    /** Copies a database that nobody is connected to. */
    public void createDatabase(String name, String template) {
        databases().copy(template, name);
    }

    public void dropDatabase(String name) {
        databases().drop(name);
    }

    /** Leaves the server, which stops when nobody else is there. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (var turn = turn(server.directory())) {
            if (seat.leaveAsLast()) {
                server.stop();
            }
        } catch (IOException e) {
            throw DatabaseUnavailable.in(server.directory().place(), e);
        }
    }

    private static Turn turn(DataDirectory directory) throws IOException {
        return Turn.at(Folders.make(directory.place()).resolve("turn.lock"));
    }

    private Databases databases() {
        return new Databases(jdbcUrl("postgres"), user(), password);
    }
}
