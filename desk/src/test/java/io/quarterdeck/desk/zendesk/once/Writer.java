package io.quarterdeck.desk.zendesk.once;

import io.quarterdeck.desk.fixture.process.DeskServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Client of a desk that may die at any time: it sends a call with its key until it is answered. */
final class Writer implements AutoCloseable {

    /** What is asked under a key. */
    record Call(String key, String method, String path, String body) {}

    /** What was answered: the ticket, its audit, and whether the desk had done it before. */
    record Answer(int status, String lookup, JsonNode body) {

        long ticket() {
            return body.path("ticket").path("id").asLong();
        }

        String audit() {
            return body.path("audit").toString();
        }
    }

    private static final long PAUSE = Duration.ofMillis(50).toNanos();

    private final DeskServer server;
    private final String token;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();

    Writer(DeskServer server, String token) {
        this.server = server;
        this.token = token;
    }

    /** As a careful client does: no answer, or one that says later, is asked again with the same key. */
    Answer insist(Call call) throws InterruptedException {
        while (true) {
            try {
                var answer = client.send(request(call), BodyHandlers.ofString());
                if (answer.statusCode() != 409 && answer.statusCode() < 500) {
                    return read(answer);
                }
                broken.incrementAndGet();
            } catch (IOException died) {
                unanswered.incrementAndGet();
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static Answer read(HttpResponse<String> answer) {
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("x-idempotency-lookup").orElse("none"),
                JsonMapper.shared().readTree(answer.body()));
    }

    private HttpRequest request(Call call) {
        return HttpRequest.newBuilder(server.uri(call.path()))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header(IdempotencyKeys.HEADER, call.key())
                .method(call.method(), BodyPublishers.ofString(call.body()))
                .build();
    }

    /** How many calls met a desk that died. */
    int unanswered() {
        return unanswered.get();
    }

    /** How many were told to come again. */
    int broken() {
        return broken.get();
    }

    @Override
    public void close() {
        client.close();
    }
}
