package io.quarterdeck.desk.kit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets one more reader work at once than there are processors, the others in the order in which they came: if all shared
 * the processors, each would be as slow as the slowest. Who writes waits for the disk as well, so there may be twice as
 * many. Who takes long no longer counts, so that a long report, a slow network or a silent server elsewhere holds up
 * nobody; and who waited long goes in, however many there are.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Turnstile extends OncePerRequestFilter {

    /** So many times as long as one counts at most, one waits at most. */
    private static final int PATIENCE = 20;

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final Semaphore readers;
    private final Semaphore writers;
    private final Duration counted;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("turnstile").daemon().factory());

    Turnstile(
            @Value("${quarterdeck.calls-at-once}") int places,
            @Value("${quarterdeck.calls-counted:100ms}") Duration counted) {
        var atOnce = places > 0 ? places : Runtime.getRuntime().availableProcessors() + 1;
        this.readers = new Semaphore(atOnce, true);
        this.writers = new Semaphore(2 * atOnce, true);
        this.counted = counted;
        timer.setRemoveOnCancelPolicy(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var places = READS.contains(request.getMethod()) ? readers : writers;
        var counts = new AtomicBoolean(hasPlace(places));
        try {
            var noLongerCounts = timer.schedule(() -> leave(places, counts), counted.toNanos(), TimeUnit.NANOSECONDS);
            chain.doFilter(request, response);
            noLongerCounts.cancel(false);
        } finally {
            leave(places, counts);
        }
    }

    private boolean hasPlace(Semaphore places) {
        try {
            return places.tryAcquire(PATIENCE * counted.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void leave(Semaphore places, AtomicBoolean counts) {
        if (counts.getAndSet(false)) {
            places.release();
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
