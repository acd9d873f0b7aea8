package io.quarterdeck.desk.kit.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts, finds and stops the server of one data directory. */
record PostgresServer(DataDirectory directory, PostgresBinaries binaries, ServerUser user) {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final int LAUNCHES = 50;
    private static final int LOOKS = 3_000;
    private static final int LOOKS_FOR_A_NEIGHBOUR = 20;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final long FEWEST_BUFFERS = 128;
    private static final long MOST_BUFFERS = 1_024;

    /**
     * For a small machine; reachable on loopback alone. A young desk grows fast: until its tables are analysed the
     * planner takes them for empty and reads a whole brand to check one foreign key, so autovacuum looks often.
     */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=200",
            "shared_buffers=%dMB".formatted(buffers()),
            "wal_compression=on",
            "random_page_cost=1.1",
            "commit_delay=500",
            "autovacuum_naptime=5s",
            "timezone=UTC",
            "log_timezone=UTC");

    /** An eighth of the machine's memory: what a million tickets are searched by fits into a gigabyte. */
    private static long buffers() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? Math.clamp(machine.getTotalMemorySize() >> 23, FEWEST_BUFFERS, MOST_BUFFERS)
                : FEWEST_BUFFERS;
    }

    /** The port of the running server: one that outlived a killed process is taken over as it is. */
    int running(List<String> moreSettings) throws IOException {
        for (var look = 0; look < LOOKS; look++) {
            switch (Postmaster.of(directory.data())) {
                case Postmaster.Ready(var port) -> {
                    return port;
                }
                case Postmaster.Gone() -> {
                    return launched(moreSettings);
                }
                case Postmaster.Busy() -> LockSupport.parkNanos(PAUSE);
            }
        }
        throw new DatabaseUnavailable(
                "PostgreSQL in " + directory.place() + " is still starting or stopping after " + LIMIT.toMinutes()
                        + " minutes; " + directory.serverLog() + " says why, and a later start takes it over.");
    }

    void stop() throws IOException {
        if (Postmaster.of(directory.data()) instanceof Postmaster.Gone) {
            return;
        }
        var stopped = control(List.of("stop", "--mode=fast"));
        if (!stopped.succeeded()) {
            throw DatabaseUnavailable.in(directory.place(), stopped.output());
        }
    }

    /** Beside a server that we cannot see, in another container perhaps, a second one would ruin the data. */
    private void mustBeAlone() throws IOException {
        for (var look = 0; Seat.isTaken(directory.seats()); look++) {
            if (look == LOOKS_FOR_A_NEIGHBOUR) {
                throw new DatabaseUnavailable("Another process works on the database in " + directory.place()
                        + " with a server that cannot be seen from here; end that process, or "
                        + DatabaseUnavailable.ELSEWHERE + ".");
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private int launched(List<String> moreSettings) throws IOException {
        mustBeAlone();
        log.info("starting PostgreSQL {} in {}", PostgresBinaries.VERSION, directory.place());
        var complaint = "";
        for (var attempt = 0; attempt < LAUNCHES; attempt++) {
            Files.deleteIfExists(Postmaster.file(directory.data()));
            var port = freePort();
            var launch = launch(port, moreSettings);
            if (launch.succeeded()) {
                return port;
            }
            complaint = launch.output() + Files.readString(directory.serverLog());
            if (!isPassing(complaint)) {
                break;
            }
            LockSupport.parkNanos(PAUSE);
        }
        throw DatabaseUnavailable.in(directory.place(), complaint);
    }

    /** Somebody took the port in between, or the children of a killed server have not noticed yet. */
    private static boolean isPassing(String complaint) {
        return complaint.contains("Address already in use") || complaint.contains("is still in use");
    }

    private Command launch(int port, List<String> moreSettings) throws IOException {
        if (Files.exists(directory.serverLog())) {
            Files.move(
                    directory.serverLog(),
                    directory.place().resolve("server.log.1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        user.give(Files.createFile(directory.serverLog()));
        var options = new StringBuilder("-p ").append(port);
        SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
        moreSettings.forEach(setting -> options.append(" -c ").append(setting));
        return control(List.of("start", "--log=" + directory.serverLog(), "--options=" + options));
    }

    private Command control(List<String> what) {
        var arguments = new ArrayList<>(what);
        arguments.addAll(List.of("--pgdata=" + directory.data(), "--wait", "--timeout=" + LIMIT.toSeconds()));
        return Command.run(user.command(binaries.program("pg_ctl"), arguments), LIMIT.plusSeconds(10));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
