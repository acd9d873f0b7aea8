package io.quarterdeck.desk.kit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells every node of the desk short lines through PostgreSQL alone. Lines are collected and notified outside of the
 * business transaction, because a NOTIFY inside of it takes a global lock at commit. A line may be lost with a
 * connection; listeners then hear of a gap and read what they missed.
 */
@Component
public class Bus {

    private static final Logger log = LoggerFactory.getLogger(Bus.class);
    private static final String CHANNEL = "quarterdeck";
    private static final int LONGEST_PAYLOAD = 7_000;
    private static final int LISTEN_MILLIS = 5_000;

    /** Hears lines, or that some may have been lost. */
    public interface Listener {
        void heard(String line);

        void gap();
    }

    private final DataSource source;
    private final Db db;
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>(100_000);
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean running = true;

    Bus(DataSource source, Db db) {
        this.source = source;
        this.db = db;
    }

    /** Says a line after the transaction that it tells of; never blocks and never fails the caller. */
    public void tell(String line) {
        if (!waiting.offer(line)) {
            log.warn("bus full, line dropped");
        }
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread.ofPlatform().daemon().name("bus-out").start(this::sendAll);
        Thread.ofPlatform().daemon().name("bus-in").start(this::listenAll);
    }

    /** Before the pool closes, so that an orderly end is no loss. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        running = false;
    }

    private void sendAll() {
        while (running) {
            try {
                var first = waiting.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    send(first);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.warn("bus could not tell reason={}", e.getMessage());
            }
        }
    }

    private void send(String first) {
        var lines = new ArrayList<String>(List.of(first));
        var length = first.length();
        for (var next = waiting.peek();
                next != null && length + next.length() < LONGEST_PAYLOAD;
                next = waiting.peek()) {
            lines.add(waiting.remove());
            length += next.length() + 1;
        }
        db.sql("select count(pg_notify(:channel, :payload)) as told")
                .with("channel", CHANNEL)
                .with("payload", String.join("\n", lines))
                .one(row -> row.number("told"));
    }

    private void listenAll() {
        while (running) {
            try (var connection = source.getConnection()) {
                hear(connection);
            } catch (SQLException e) {
                if (running) {
                    log.warn("bus lost its connection reason={}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        try (var listen = connection.createStatement()) {
            listen.execute("listen " + CHANNEL);
        }
        each(Listener::gap);
        var postgres = connection.unwrap(PGConnection.class);
        while (running) {
            for (var notification : postgres.getNotifications(LISTEN_MILLIS)) {
                notification.getParameter().lines().forEach(line -> each(it -> it.heard(line)));
            }
        }
    }

    private void each(Consumer<Listener> word) {
        for (var listener : listeners) {
            try {
                word.accept(listener);
            } catch (RuntimeException e) {
                log.warn("bus listener failed", e);
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
