package io.quarterdeck.desk.tickets.live;

import io.quarterdeck.desk.accounts.Permission;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.Viewers;
import io.quarterdeck.desk.kit.BrandId;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** The open sockets of this node; each hears of its own brand only, and only as long as its viewer may (immunity 23). */
@Component
class LiveSockets extends TextWebSocketHandler {

    private static final Logger log = LoggerFactory.getLogger(LiveSockets.class);
    private static final int SEND_MILLIS = 5_000;
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int LONGEST_SAID = 200;

    /** Hears what browsers say, and that they have left. */
    interface Ear {
        void said(String socket, Viewer viewer, String text);

        void left(String socket);
    }

    private record Open(Viewer viewer, WebSocketSession socket) {}

    private final Viewers viewers;
    private final Map<String, Open> open = new ConcurrentHashMap<>();
    private final List<Ear> ears = new CopyOnWriteArrayList<>();

    LiveSockets(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) {
        if (socket.getAttributes().get(LiveConfiguration.VIEWER) instanceof Viewer viewer) {
            var patient = new ConcurrentWebSocketSessionDecorator(socket, SEND_MILLIS, BUFFER_BYTES);
            open.put(socket.getId(), new Open(viewer, patient));
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
        open.remove(socket.getId());
        ears.forEach(it -> it.left(socket.getId()));
    }

    void listen(Ear ear) {
        ears.add(ear);
    }

    @Override
    protected void handleTextMessage(WebSocketSession socket, TextMessage message) {
        var it = open.get(socket.getId());
        if (it != null && message.getPayloadLength() <= LONGEST_SAID) {
            ears.forEach(ear -> ear.said(socket.getId(), it.viewer(), message.getPayload()));
        }
    }

    void tell(Set<String> ids, String message) {
        tell(it -> ids.contains(it.socket().getId()), message);
    }

    void tell(BrandId brand, String message) {
        tell(it -> it.viewer().brand().equals(brand), message);
    }

    void tellAll(String message) {
        tell(_ -> true, message);
    }

    private void tell(Predicate<Open> whom, String message) {
        var text = new TextMessage(message);
        open.values().stream().filter(whom).forEach(it -> {
            try {
                it.socket().sendMessage(text);
            } catch (IOException | RuntimeException e) {
                close(it, CloseStatus.SESSION_NOT_RELIABLE);
            }
        });
    }

    /** Asks again, now and then, whether each viewer may still listen; a ping keeps the way open. */
    @Scheduled(fixedDelayString = "PT20S")
    void askAgain() {
        for (var it : open.values()) {
            if (!viewers.still(it.viewer(), Permission.LIVE)) {
                close(it, CloseStatus.POLICY_VIOLATION);
                continue;
            }
            try {
                it.socket().sendMessage(new PingMessage());
            } catch (IOException | RuntimeException e) {
                close(it, CloseStatus.SESSION_NOT_RELIABLE);
            }
        }
    }

    private void close(Open it, CloseStatus why) {
        open.remove(it.socket().getId());
        try {
            it.socket().close(why);
        } catch (IOException e) {
            log.debug("socket was gone already reason={}", e.getMessage());
        }
    }
}
