package io.quarterdeck.desk.tickets.live;

import io.quarterdeck.desk.accounts.Permission;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.Viewers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.jetty.JettyRequestUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** Opens the one socket of the web app to those who may listen; other origins are refused by Spring's default. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@ConditionalOnWebApplication
class LiveConfiguration implements WebSocketConfigurer {

    static final String VIEWER = "viewer";
    private static final Duration IDLE = Duration.ofMinutes(5);

    private final LiveSockets sockets;

    LiveConfiguration(LiveSockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        var jetty = new JettyRequestUpgradeStrategy();
        jetty.addWebSocketConfigurer(it -> it.setIdleTimeout(IDLE));
        registry.addHandler(sockets, "/api/desk/live")
                .addInterceptors(new Admission())
                .setHandshakeHandler(new DefaultHandshakeHandler(jetty));
    }

    private static final class Admission implements HandshakeInterceptor {

        @Override
        public boolean beforeHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler handler,
                Map<String, Object> attributes) {
            var viewer = request instanceof ServletServerHttpRequest servlet
                    ? Viewers.of(servlet.getServletRequest()).filter(it -> it.may(Permission.LIVE))
                    : Optional.<Viewer>empty();
            viewer.ifPresentOrElse(
                    it -> attributes.put(VIEWER, it), () -> response.setStatusCode(HttpStatus.FORBIDDEN));
            return viewer.isPresent();
        }

        @Override
        public void afterHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler handler,
                @Nullable Exception failure) {
            // nothing is left to do: the socket reports itself when it is open
        }
    }
}
