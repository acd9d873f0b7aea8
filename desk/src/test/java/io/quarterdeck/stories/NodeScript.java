package io.quarterdeck.stories;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A browser script of the web app, run against a desk of this test, with what it said. */
record NodeScript(int exit, String words) {

    private static final Path WEB = Path.of("../web");

    static NodeScript run(String script, Map<String, String> environment) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("node", script).directory(WEB.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.println(words);
        return new NodeScript(process.waitFor(), words);
    }
}
