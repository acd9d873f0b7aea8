package io.quarterdeck.desk.channels.email;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A {@link KillableDesk} seen from the process that started it. */
final class ChildDesk implements RunningDesk, AutoCloseable {

    /** Where a desk dies: at a step by its own hand, or held there until it is killed; 0 is never. */
    record Fate(int step, boolean held, String ignored) {
        static Fate never() {
            return new Fate(0, false, "nothing at all");
        }
    }

    private final Process process;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Thread listening;

    private ChildDesk(Process process) {
        this.process = process;
        this.listening = Thread.ofVirtual().start(this::listen);
    }

    static ChildDesk started(ChildProgram program, JdbcConnectionDetails database, Path home, Fate fate) {
        var words = program.command(
                KillableDesk.class,
                "-D%s=%d".formatted(DeadlySteps.STEP, fate.step()),
                "-D%s=%s".formatted(DeadlySteps.HELD, fate.held()),
                "-D%s=%s".formatted(DeadlySteps.IGNORED, fate.ignored()),
                "-D%s=%s".formatted(MailTown.SETTING, System.getProperty(MailTown.SETTING)));
        // one look into the mailbox is enough to die of, and more would make the steps uncountable
        words.addAll(List.of(KillableDesk.settings(database, home, "PT1H")));
        var building = new ProcessBuilder(words).redirectErrorStream(true);
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

    @Override
    public int smtpPort() {
        return Integer.parseInt(heard(KillableDesk.READY));
    }

    @Override
    public void tell(String line) {
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

    @Override
    public boolean isOver() {
        return !process.isAlive() || isHeld();
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
