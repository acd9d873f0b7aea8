package io.quarterdeck.desk.zendesk.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** How the caller reached us: the scheme that a proxy vouches for, and the host that they named. */
public final class Origin {

    private Origin() {}

    public static String of(HttpServletRequest request) {
        var scheme = Optional.ofNullable(request.getHeader("X-Forwarded-Proto"))
                .map(it -> it.split(",")[0].strip())
                .filter(Set.of("http", "https")::contains)
                .orElse(request.getScheme());
        var host = Optional.ofNullable(request.getHeader("Host"))
                .orElse(request.getServerName() + ":" + request.getServerPort());
        return scheme + "://" + host;
    }
}
