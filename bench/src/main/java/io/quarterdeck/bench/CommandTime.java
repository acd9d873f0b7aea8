package io.quarterdeck.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;

/** How long somebody waits at the command line, launcher and start of the JVM included. */
final class CommandTime {
    private static final int TIMES = 9;

    private CommandTime() {}

    /** The median in seconds. */
    static double seconds(String... words) throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        for (var i = 0; i < TIMES; i++) {
            var begun = System.nanoTime();
            var exit = new ProcessBuilder(words)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.INHERIT)
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IOException(String.join(" ", words) + " ended with " + exit);
            }
            times.add((System.nanoTime() - begun) / 1e9);
        }
        return times.stream().sorted().skip(TIMES / 2).findFirst().orElseThrow();
    }
}
