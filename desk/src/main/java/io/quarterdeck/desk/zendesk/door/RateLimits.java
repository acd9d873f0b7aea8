package io.quarterdeck.desk.zendesk.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarterdeck.desk.accounts.Door;
import io.quarterdeck.desk.accounts.Viewers;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Counts the calls of each caller in each minute, and says no to those above the limit of their door. A node counts
 * what it answers itself; a door without a limit is not counted.
 */
@Component
class RateLimits implements HandlerInterceptor {

    private static final int SECONDS = 60;
    private static final int MOST_CALLERS = 100_000;
    private static final int NETWORK = 8;
    private static final String REQUESTS = DialectDoor.PREFIX + "/requests";
    private static final String EXPORTS = DialectDoor.PREFIX + "/incremental/";

    private record Counter(String whom, long minute) {}

    private final LimitSettings settings;
    private final Clock clock;
    private final Cache<Counter, AtomicInteger> counts =
            Caffeine.newBuilder().maximumSize(MOST_CALLERS).build();

    RateLimits(LimitSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var whom = whom(request);
        var door = Viewers.door(request);
        var limit = settings.of(door);
        if (limit > 0) {
            count(whom + "/" + door, limit, "", response);
        }
        if (settings.requests() > 0 && door == Door.NOBODY && opens(request)) {
            count(whom + "/requests", settings.requests(), "Requests", response);
        }
        if (settings.exports() > 0 && request.getRequestURI().startsWith(EXPORTS)) {
            count(whom + "/exports", settings.exports(), "Incremental-Exports", response);
        }
        return true;
    }

    private void count(String whom, int limit, String endpoint, HttpServletResponse response) {
        var now = clock.instant();
        var minute = now.truncatedTo(ChronoUnit.MINUTES).getEpochSecond();
        var used =
                counts.get(new Counter(whom, minute), _ -> new AtomicInteger()).incrementAndGet();
        var resets = minute + SECONDS - now.getEpochSecond();
        var remaining = Math.max(0, limit - used);
        if (endpoint.isEmpty()) {
            response.setHeader("X-Rate-Limit", Integer.toString(limit));
            response.setHeader("X-Rate-Limit-Remaining", Integer.toString(remaining));
            response.setHeader("ratelimit-limit", Integer.toString(limit));
            response.setHeader("ratelimit-remaining", Integer.toString(remaining));
            response.setHeader("ratelimit-reset", Long.toString(resets));
        } else {
            response.setHeader(
                    "Zendesk-RateLimit-" + endpoint,
                    "total=%d; remaining=%d; resets=%d".formatted(limit, remaining, resets));
        }
        if (used > limit) {
            throw DialectRefusal.of(429, "APIRateLimitExceeded", "Number of allowed API requests per minute exceeded")
                    .with("Retry-After", Long.toString(resets));
        }
    }

    private static boolean opens(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().startsWith(REQUESTS);
    }

    private static String whom(HttpServletRequest request) {
        return Viewers.of(request)
                .map(it -> it.brand() + "/" + it.person())
                .orElseGet(() -> Door.NOBODY + "/" + place(request.getRemoteAddr()));
    }

    /** Whoever has one address of the newer kind has the whole network of 64 bits around it. */
    private static String place(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address it
                    ? HexFormat.of().formatHex(it.getAddress(), 0, NETWORK)
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
