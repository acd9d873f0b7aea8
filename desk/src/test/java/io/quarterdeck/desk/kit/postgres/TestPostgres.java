package io.quarterdeck.desk.kit.postgres;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * One real PostgreSQL for all tests of a run: the desk's own, in target, or the one that QD_DB_URL names. It migrates
 * once, and each test class gets a copy.
 */
public final class TestPostgres {

    /** Tests with a server of their own use these programs too. */
    static final Path PROGRAMS = Path.of("target/test-postgres/pg").toAbsolutePath();

    /** This data is thrown away, so nobody waits for the disk. */
    private static final List<String> FAST =
            List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=400");

    private static final long US = ProcessHandle.current().pid();
    private static final String TEMPLATE = "test_" + US + "_template";
    private static final Set<String> MADE = new ConcurrentSkipListSet<>();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Databases SERVER = started();

    private TestPostgres() {}

    /** A migrated database that nobody else uses; it goes when the tests end. */
    public static Database freshDatabase(String name) {
        var unique = "test_" + US + "_" + name + "_" + COUNT.incrementAndGet();
        SERVER.copy(TEMPLATE, unique);
        MADE.add(unique);
        return database(SERVER, unique);
    }

    /** Where a database is, as Spring asks for it. */
    public record Database(String url, String user, String password) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return password;
        }
    }

    private static Databases started() {
        var given = System.getenv().getOrDefault("QD_DB_URL", "");
        return given.isBlank() ? own() : given(given);
    }

    private static Databases own() {
        var postgres = EmbeddedPostgres.start(PROGRAMS, new DataDirectory(PROGRAMS.resolveSibling("postgres")), FAST);
        var server = new Databases(postgres.jdbcUrl("postgres"), postgres.user(), postgres.password());
        leftovers(server).forEach(server::drop);
        return migrated(server, postgres::close);
    }

    private static Databases given(String url) {
        var environment = System.getenv();
        return migrated(
                new Databases(
                        url,
                        environment.getOrDefault("QD_DB_USER", ""),
                        environment.getOrDefault("QD_DB_PASSWORD", "")),
                () -> {});
    }

    private static Databases migrated(Databases server, Runnable close) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            waitUntilTheTestsHaveLeft(server);
            MADE.forEach(server::drop);
            close.run();
        }));
        server.create(TEMPLATE);
        MADE.add(TEMPLATE);
        var template = database(server, TEMPLATE);
        Flyway.configure()
                .dataSource(template.url, template.user, template.password)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return server;
    }

    private static Database database(Databases server, String name) {
        var url = server.url().replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1");
        return new Database(url, server.user(), server.password());
    }

    /** What test runs that were killed have left behind. */
    private static List<String> leftovers(Databases server) {
        return names(server, "select datname from pg_database where datname like 'test\\_%'").stream()
                .filter(name ->
                        ProcessHandle.of(Long.parseLong(name.split("_")[1])).isEmpty())
                .toList();
    }

    /** Spring closes its pools in a hook of its own, at the same time. */
    private static void waitUntilTheTestsHaveLeft(Databases server) {
        for (var look = 0; look < 50; look++) {
            if (names(server, "select datname from pg_stat_activity where datname is not null").stream()
                    .noneMatch(MADE::contains)) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private static List<String> names(Databases server, String sql) {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var names = new ArrayList<String>();
            while (result.next()) {
                names.add(result.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
