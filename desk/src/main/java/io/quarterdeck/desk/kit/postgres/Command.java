package io.quarterdeck.desk.kit.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One command of the operating system, run to its end; what it printed is kept. */
record Command(int exit, String output) {

    private static final int NOT_STARTED = 127;

    static Command run(List<String> words, Duration limit) {
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                // the server's user may not be allowed to see the folder we stand in
                .directory(new File("/"));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        // complaints are read, so they have to be in one language
        builder.environment().put("LC_ALL", "C");
        try {
            return finish(builder.start(), words, limit);
        } catch (IOException e) {
            return new Command(NOT_STARTED, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("The start of PostgreSQL was interrupted.", e);
        }
    }

    private static Command finish(Process process, List<String> words, Duration limit)
            throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            return new Command(NOT_STARTED, "error: no end of " + words + " within " + limit.toSeconds() + " s");
        }
        return new Command(
                process.exitValue(), new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    boolean succeeded() {
        return exit == 0;
    }
}
