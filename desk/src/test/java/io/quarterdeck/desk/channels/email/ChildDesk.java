package io.quarterdeck.desk.channels.email;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A {@link KillableDesk} seen from the process that started it. */
final class ChildDesk implements AutoCloseable {

    /** Where a desk dies: at a step by its own hand, or held there until it is killed; 0 is never. */
    record Fate(int step, boolean held, String ignored) {
        static Fate never() {
            return new Fate(0, false, "nothing at all");
        }
    }

    private static final List<String> SETTINGS = List.of(
            "--quarterdeck.demo=false",
            "--quarterdeck.undo-send=1ms",
            "--quarterdeck.mail.smtp-port=0",
            "--quarterdeck.mail.lease=1s",
            "--quarterdeck.mail.settle=1s",
            "--spring.flyway.enabled=false",
            "--spring.datasource.hikari.maximum-pool-size=6",
            "--spring.datasource.hikari.minimum-idle=1");

    private final Process process;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Thread listening;

    private ChildDesk(Process process) {
        this.process = process;
        this.listening = Thread.ofVirtual().start(this::listen);
    }

    /** {@code poll} is how often it looks into mailboxes after the first time. */
    static ChildDesk started(ChildProgram program, JdbcConnectionDetails database, Path home, Fate fate, String poll) {
        var words = program.command(
                KillableDesk.class,
                "-D%s=%d".formatted(DeadlySteps.STEP, fate.step()),
                "-D%s=%s".formatted(DeadlySteps.HELD, fate.held()),
                "-D%s=%s".formatted(DeadlySteps.IGNORED, fate.ignored()),
                "-D%s=%s".formatted(MailTown.SETTING, System.getProperty(MailTown.SETTING)));
        words.addAll(SETTINGS);
        words.add("--quarterdeck.home=" + home);
        words.add("--quarterdeck.mail.poll=" + poll);
        var building = new ProcessBuilder(words).redirectErrorStream(true);
        building.environment().put("QD_DB_URL", database.getJdbcUrl());
        building.environment().put("QD_DB_USER", String.valueOf(database.getUsername()));
        building.environment().put("QD_DB_PASSWORD", String.valueOf(database.getPassword()));
        try {
            return new ChildDesk(building.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(heard::add);
        } catch (IOException | UncheckedIOException e) {
            heard.add("hung up: " + e.getMessage());
        }
    }

    /** What stands behind the first line that begins so; nothing yet is null. */
    String heard(String beginning) {
        return heard.stream()
                .filter(it -> it.startsWith(beginning))
                .map(it -> it.substring(beginning.length()))
                .findFirst()
                .orElse(null);
    }

    boolean isReady() {
        return heard(KillableDesk.READY) != null;
    }

    int smtpPort() {
        return Integer.parseInt(heard(KillableDesk.READY));
    }

    void tell(String line) {
        try {
            var writer = process.outputWriter(StandardCharsets.UTF_8);
            writer.write(line + "\n");
            writer.flush();
        } catch (IOException e) {
            heard.add("not told: " + line);
        }
    }

    /** It stands at its step and waits to be killed. */
    boolean isHeld() {
        return process.isAlive() && heard("at step ") != null;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** kill -9 */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        listening.join();
    }

    /** Goes the ordinary way, when nobody has anything more to tell it. */
    void leave() throws IOException, InterruptedException {
        process.outputWriter().close();
        process.waitFor();
    }

    @Override
    public String toString() {
        return String.join("\n", heard);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
