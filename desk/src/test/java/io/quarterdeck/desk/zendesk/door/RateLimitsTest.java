package io.quarterdeck.desk.zendesk.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarterdeck.desk.kit.DeskClock;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitsTest {

    final DeskClock clock = new DeskClock();

    @Test
    void a_limit_counts_within_a_minute_and_says_when_the_next_begins() {
        clock.standAt(Instant.parse("2026-11-27T14:00:48Z"));
        var limits = new RateLimits(new LimitSettings(0, 0, 2, 0, 1), clock);
        var first = call(limits, "/api/v2/tickets");
        assertThat(first.getHeader("X-Rate-Limit")).isEqualTo("2");
        assertThat(first.getHeader("X-Rate-Limit-Remaining")).isEqualTo("1");
        assertThat(first.getHeader("ratelimit-reset")).isEqualTo("12");
        call(limits, "/api/v2/tickets");
        var refusal = catchThrowableOfType(DialectRefusal.class, () -> call(limits, "/api/v2/tickets"));
        assertThat(refusal.status()).isEqualTo(429);
        assertThat(refusal.headers()).containsEntry("Retry-After", "12");
        assertThat(refusal.body().values()).containsEntry("error", "APIRateLimitExceeded");
        clock.standAt(Instant.parse("2026-11-27T14:01:00Z"));
        var export = call(limits, "/api/v2/incremental/tickets/cursor");
        assertThat(export.getHeader("Zendesk-RateLimit-Incremental-Exports"))
                .isEqualTo("total=1; remaining=0; resets=60");
    }

    @Test
    void a_stranger_opens_few_tickets_however_many_addresses_their_network_has() {
        clock.standAt(Instant.parse("2026-11-27T14:00:00Z"));
        var limits = new RateLimits(new LimitSettings(0, 0, 0, 1, 0), clock);
        post(limits, "2001:db8:1:1::1");
        assertThat(catchThrowableOfType(DialectRefusal.class, () -> post(limits, "2001:db8:1:1::2"))
                        .status())
                .isEqualTo(429);
        post(limits, "2001:db8:1:2::1");
        post(limits, "192.0.2.1");
        call(limits, "/api/v2/requests");
    }

    private static void post(RateLimits limits, String address) {
        var request = new MockHttpServletRequest("POST", "/api/v2/requests.json");
        request.setRemoteAddr(address);
        limits.preHandle(request, new MockHttpServletResponse(), new Object());
    }

    private static MockHttpServletResponse call(RateLimits limits, String path) {
        var response = new MockHttpServletResponse();
        limits.preHandle(new MockHttpServletRequest("GET", path), response, new Object());
        return response;
    }
}
