package io.quarterdeck.desk.kit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Timeout(value = 60, threadMode = SEPARATE_THREAD)
class TurnstileTest {

    private Turnstile turnstile = new Turnstile(1, Duration.ofMinutes(1));
    private final BlockingQueue<String> inside = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        turnstile.destroy();
    }

    @Test
    void who_takes_long_holds_up_nobody() throws Exception {
        turnstile = new Turnstile(1, Duration.ofMillis(10));
        var silent = new CountDownLatch(1);
        var hanging = calls("hanging", silent);
        assertThat(inside.poll(10, SECONDS)).isEqualTo("hanging");

        passes("quick");
        passes("quick too");

        assertThat(hanging.isAlive()).isTrue();
        silent.countDown();
        hanging.join();
        assertThat(inside).containsExactly("quick", "quick too");
    }

    @Test
    void the_others_come_in_the_order_in_which_they_came() throws Exception {
        var open = new CountDownLatch(1);
        var waiting = new ArrayList<Thread>();
        for (var name : List.of("busy", "first", "second", "third", "fourth")) {
            waiting.add(calls(name, open));
            waitUntilItWaits(waiting.getLast());
        }
        open.countDown();
        for (var call : waiting) {
            call.join();
        }
        assertThat(inside).containsExactly("busy", "first", "second", "third", "fourth");
    }

    @Test
    void whoever_fails_gives_the_place_back() throws Exception {
        for (var i = 0; i < 3; i++) {
            assertThatThrownBy(() -> pass("GET", "/api/desk/tickets", (_, _) -> {
                        throw new ServletException("broken");
                    }))
                    .hasMessage("broken");
        }
        passes("the next");
        assertThat(inside).containsExactly("the next");
    }

    @Test
    void a_place_is_given_back_once() throws Exception {
        turnstile = new Turnstile(1, Duration.ofSeconds(5));
        var silent = new CountDownLatch(1);
        var hanging = calls("hanging", silent);
        waitUntilItWaits(hanging);
        passes("when it no longer counted");
        silent.countDown();
        hanging.join();

        var busy = new CountDownLatch(1);
        var first = calls("first", busy);
        waitUntilItWaits(first);
        var second = calls("second", busy);
        waitUntilItWaits(second);
        assertThat(inside).containsExactly("hanging", "when it no longer counted", "first");
        busy.countDown();
        second.join();
    }

    @Test
    void who_writes_does_not_wait_for_readers_and_may_be_twice_as_many() throws Exception {
        var open = new CountDownLatch(1);
        var calls = new ArrayList<Thread>();
        for (var method : List.of("GET", "POST", "PATCH", "DELETE", "HEAD")) {
            calls.add(calls(method, method, open));
            waitUntilItWaits(calls.getLast());
        }
        assertThat(inside).containsExactly("GET", "POST", "PATCH");
        open.countDown();
        for (var call : calls) {
            call.join();
        }
        assertThat(inside).hasSize(5);
    }

    @Test
    void pages_and_files_wait_for_nobody() throws Exception {
        var open = new CountDownLatch(1);
        var busy = calls("busy", open);
        waitUntilItWaits(busy);
        pass("GET", "/assets/app.js", (_, _) -> inside.add("file"));
        assertThat(inside).containsExactly("busy", "file");
        open.countDown();
        busy.join();
    }

    private Thread calls(String name, CountDownLatch until) {
        return calls("GET", name, until);
    }

    private Thread calls(String method, String name, CountDownLatch until) {
        return Thread.ofVirtual().start(() -> {
            try {
                pass(method, "/api/desk/tickets", (_, _) -> {
                    inside.add(name);
                    waitFor(until);
                });
            } catch (ServletException | IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private void passes(String name) throws ServletException, IOException {
        pass("GET", "/api/desk/tickets", (_, _) -> inside.add(name));
    }

    private void pass(String method, String path, FilterChain chain) throws ServletException, IOException {
        turnstile.doFilter(new MockHttpServletRequest(method, path), new MockHttpServletResponse(), chain);
    }

    private static void waitFor(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Inside at its latch, or outside for its turn. */
    private static void waitUntilItWaits(Thread call) {
        while (call.getState() != Thread.State.WAITING && call.getState() != Thread.State.TIMED_WAITING) {
            assertThat(call.isAlive()).isTrue();
            Thread.onSpinWait();
        }
    }
}
