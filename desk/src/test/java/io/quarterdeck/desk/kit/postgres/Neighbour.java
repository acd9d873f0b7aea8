package io.quarterdeck.desk.kit.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another Java process that starts PostgreSQL in a folder, tells how to reach it, and stays until it is told to go. */
record Neighbour(Process process, BufferedReader says, String url, String password) implements AutoCloseable {

    private static final String READY = "ready ";

    /** What the other process does. */
    public static void main(String[] args) throws IOException {
        try (var postgres = EmbeddedPostgres.start(Path.of(args[0]), new DataDirectory(Path.of(args[1])), List.of())) {
            System.out.println(READY + postgres.jdbcUrl("postgres") + " " + postgres.password());
            System.in.read();
        }
    }

    static Neighbour at(DataDirectory directory) {
        return at(directory, TestPostgres.PROGRAMS, List.of(), System.getProperty("java.class.path"));
    }

    static Neighbour at(DataDirectory directory, Path programs, List<String> prefix, String classPath) {
        var words = new ArrayList<>(prefix);
        words.addAll(List.of(java(), "-cp", classPath, "-XX:TieredStopAtLevel=1", Neighbour.class.getName()));
        words.addAll(List.of(programs.toString(), directory.place().toString()));
        try {
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            var says = process.inputReader(StandardCharsets.UTF_8);
            var heard = new StringBuilder();
            for (var line = says.readLine(); line != null; line = says.readLine()) {
                if (line.startsWith(READY)) {
                    var told = line.split(" ");
                    return new Neighbour(process, says, told[1], told[2]);
                }
                heard.append(line).append('\n');
            }
            throw new IllegalStateException("the other process ended: " + heard);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    void execute(String sql) throws SQLException {
        new Databases(url, DataDirectory.SUPERUSER, password).execute(sql);
    }

    String read(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, DataDirectory.SUPERUSER, password);
                var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    /** kill -9 */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertEnded();
    }

    /** Goes the ordinary way. */
    @Override
    public void close() throws IOException, InterruptedException {
        if (process.isAlive()) {
            process.outputWriter().append('\n').close();
        }
        assertEnded();
    }

    private void assertEnded() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("process " + process.pid() + " does not end");
        }
    }
}
