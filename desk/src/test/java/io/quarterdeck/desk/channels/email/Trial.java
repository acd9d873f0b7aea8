package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.channels.email.ChildDesk.Fate;
import io.quarterdeck.desk.kit.postgres.TestPostgres.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** One desk that dies at one step, the desk that comes after it, and what the two have made of an errand. */
final class Trial implements AutoCloseable {

    /** Whether the first desk died, where, what is there in the end, and what its log looks like. */
    record Outcome(boolean died, String where, List<Long> results, String log) {

        boolean isLost() {
            return results.stream().anyMatch(it -> it == 0);
        }

        boolean isDoubled() {
            return results.stream().anyMatch(it -> it > 1);
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private final CrashGround ground;
    private final ChildProgram program;
    private final Database database;
    private final Path home;
    private final MailTown town = MailTown.open();
    private final Connection connection;

    Trial(CrashGround ground, ChildProgram program, Path home) throws SQLException {
        this.ground = ground;
        this.program = program;
        this.home = home;
        this.database = ground.copy();
        this.connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        town.imap(CrashGround.MAILBOX);
        try (var ports = connection.createStatement()) {
            ports.execute(
                    "update mailbox set imap_port = %d, smtp_port = %d".formatted(town.imapPort(), town.smtpPort()));
        }
    }

    CrashGround ground() {
        return ground;
    }

    MailTown town() {
        return town;
    }

    Outcome run(Errand errand, Fate fate) throws InterruptedException {
        errand.begin(this);
        boolean died;
        String where;
        try (var first = ChildDesk.started(program, database, home, fate)) {
            died = !outlives(first, errand);
            where = String.valueOf(first.heard("at step "));
        }
        var log = finished(errand);
        if (count("mailbox where leased_until is not null") > 0) {
            throw new AssertionError("The desk has left and keeps the mailbox from the next one");
        }
        return new Outcome(died, where, errand.results(this), log);
    }

    /** Another desk does what is left to do and goes the ordinary way; what it says of the log. */
    private String finished(Errand errand) {
        try (var next = NextDesk.started(database, home)) {
            errand.hand(this, next);
            until(() -> errand.isDone(this), next);
            waited(LONG_ENOUGH, () -> errand.results(this).stream().noneMatch(it -> it == 0));
            until(() -> count("mailbox where leased_until is null") > 0, next);
            return next.finish();
        }
    }

    /** Whether a desk is still there when the errand is done. */
    private boolean outlives(ChildDesk desk, Errand errand) throws InterruptedException {
        until(() -> desk.isReady() || desk.isOver(), desk);
        var handing = Thread.ofVirtual().start(() -> errand.hand(this, desk));
        until(() -> desk.isOver() || errand.isDone(this), desk);
        if (!desk.isOver()) {
            // what is done may have been done by a desk that died in the very next instant
            desk.tell("hello");
            until(() -> desk.isOver() || desk.heard(KillableDesk.HERE) != null, desk);
        }
        var outlived = !desk.isOver();
        if (!outlived) {
            desk.kill();
        }
        handing.join();
        return outlived;
    }

    private static void until(BooleanSupplier reached, RunningDesk desk) {
        if (!waited(PATIENCE, reached)) {
            throw new AssertionError("Nothing comes of it any more:\n" + desk);
        }
    }

    private static boolean waited(Duration atMost, BooleanSupplier reached) {
        var start = System.nanoTime();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() - start > atMost.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return true;
    }

    /** What is in the database, past all that protects it. */
    long count(String rows) {
        synchronized (connection) {
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery("select count(*) from " + rows)) {
                result.next();
                return result.getLong(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        ground.drop(database);
        town.close();
    }
}
