package io.quarterdeck.stories;

import io.quarterdeck.desk.fixture.HttpCaller;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The socket of an open browser, and all that it has heard. */
final class LiveSocket implements AutoCloseable {

    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;

    LiveSocket(int port, HttpCaller signedIn, String brand) {
        socket = client.newWebSocketBuilder()
                .header("Cookie", "qd_session=" + signedIn.cookie("qd_session").orElse("none"))
                .connectTimeout(Duration.ofSeconds(10))
                .buildAsync(URI.create("ws://localhost:%d/api/desk/live?brand=%s".formatted(port, brand)), new Ear())
                .join();
    }

    /** The tickets that it was told of, in order. */
    List<Long> tickets() {
        return heard.stream()
                .filter(it -> it.path("type").asString().equals("ticket"))
                .map(it -> it.path("id").asLong())
                .toList();
    }

    /** Says where it is, as the web app does. */
    void isAt(long ticket, String doing) {
        say("{\"type\":\"here\",\"ticket\":%d,\"doing\":\"%s\"}".formatted(ticket, doing));
    }

    void say(String text) {
        socket.sendText(text, true).join();
    }

    /** Who is at the ticket, as it was told last: what each one does by their number. */
    Map<Long, String> peopleAt(long ticket) {
        var people = new HashMap<Long, String>();
        heard.stream()
                .filter(it -> it.path("type").asString().equals("presence"))
                .filter(it -> it.path("ticket").asLong() == ticket)
                .reduce((_, last) -> last)
                .ifPresent(last -> last.path("people")
                        .forEach(it -> people.put(
                                it.path("id").asLong(), it.path("doing").asString())));
        return people;
    }

    @Override
    public void close() {
        socket.abort();
        client.close();
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                heard.add(JsonMapper.shared().readTree(text.toString()));
                text.setLength(0);
            }
            return WebSocket.Listener.super.onText(from, data, last);
        }
    }
}
