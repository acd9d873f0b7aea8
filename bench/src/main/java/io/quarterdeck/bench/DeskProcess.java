package io.quarterdeck.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The desk as users run it: its own process, its own database, on a free port. */
final class DeskProcess implements AutoCloseable {

    private final Process process;
    private final int port;
    private final Duration startUp;

    private DeskProcess(Process process, int port, Duration startUp) {
        this.process = process;
        this.port = port;
        this.startUp = startUp;
    }

    static DeskProcess start(Path jar, Path home, int port) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var begun = System.nanoTime();
        var process = new ProcessBuilder(List.of(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx1g",
                        "-XX:+UseParallelGC",
                        "-jar",
                        jar.toString(),
                        "up",
                        "--quarterdeck.home=" + home,
                        "--server.port=" + port,
                        "--quarterdeck.mail.smtp-port=0"))
                .redirectErrorStream(true)
                .redirectOutput(home.resolveSibling("desk.log").toFile())
                .start();
        waitUntilItAnswers(process, port);
        return new DeskProcess(process, port, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static void waitUntilItAnswers(Process process, int port) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/api/desk/welcome".formatted(port)))
                .build();
        for (int i = 0; i < 3_000; i++) {
            if (!process.isAlive()) {
                throw new IOException("the desk ended with " + process.exitValue());
            }
            try {
                if (client.send(request, BodyHandlers.ofString()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
        }
        throw new IOException("the desk did not answer");
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    Duration startUp() {
        return startUp;
    }

    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(process.pid()))).stream()
                .filter(it -> it.startsWith("VmRSS:"))
                .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
