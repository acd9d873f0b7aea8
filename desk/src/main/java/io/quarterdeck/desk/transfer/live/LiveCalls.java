package io.quarterdeck.desk.transfer.live;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.egress.Allowed;
import io.quarterdeck.desk.kit.egress.Egress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the other desk, waits when it says that it was asked too often, and asks again what failed in passing. */
final class LiveCalls implements AutoCloseable {

    private static final Egress.Limits LIMITS =
            new Egress.Limits(Duration.ofSeconds(60), Duration.ofMinutes(10), 0, "Quarterdeck import");
    private static final int LARGEST_PAGE = 64 * 1024 * 1024;
    private static final int TRIES = 8;
    private static final int REDIRECTS = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final LiveSource source;
    private final JsonMapper json;
    private final Egress egress;

    LiveCalls(LiveSource source, Allowed allowed, JsonMapper json) {
        this.source = source;
        this.json = json;
        this.egress = new Egress(SystemDefaultDnsResolver.INSTANCE, allowed, LIMITS);
    }

    /** What one try came to: an answer, or how long to wait for the next try. */
    private record Tried<T>(int status, @Nullable T read, @Nullable Duration pause) {}

    /** A page; nothing where the other desk has nothing of the kind, or does not show it. */
    Optional<JsonNode> page(URI address) {
        if (!source.isHome(address)) {
            throw Refusal.invalid("from", "%s leads on to %s, which is another desk".formatted(source, address));
        }
        return insist(address, answer -> {
            try {
                return json.readTree(answer.first(LARGEST_PAGE));
            } catch (JacksonException e) {
                throw new IOException("the answer is no JSON");
            }
        });
    }

    /** A file, wherever it lies; nothing if it cannot be had. */
    Optional<String> file(URI address, Function<InputStream, String> reading) {
        var at = address;
        for (var hop = 0; hop < REDIRECTS; hop++) {
            var found = insist(at, answer -> answer.status() < 300
                    ? new Hop(reading.apply(answer.body()), null)
                    : new Hop(null, answer.header("Location").orElse(null)));
            if (found.isEmpty() || found.get().kept() != null) {
                return found.map(Hop::kept);
            }
            if (found.get().location() == null) {
                return Optional.empty();
            }
            at = at.resolve(found.get().location());
        }
        return Optional.empty();
    }

    private record Hop(@Nullable String kept, @Nullable String location) {}

    private <T> Optional<T> insist(URI address, Egress.Reading<T> reading) {
        for (var n = 1; ; n++) {
            var tried = attempt(address, n, reading);
            if (tried.read() != null) {
                return Optional.of(tried.read());
            }
            if (tried.status() == 403 || tried.status() == 404) {
                return Optional.empty();
            }
            if (tried.pause() == null || n == TRIES) {
                throw Refusal.invalid(
                        "from",
                        tried.status() == 0
                                ? "%s cannot be reached; addresses that are not public are called only if QD_EGRESS_ALLOW names them".formatted(source)
                                : "%s answers %d to %s".formatted(source, tried.status(), address.getPath()));
            }
            pause(tried.pause());
        }
    }

    private <T> Tried<T> attempt(URI address, int n, Egress.Reading<T> reading) {
        try {
            return egress.call(
                    new Egress.Call("GET", address, source.headers(address), null), answer -> tried(answer, n, reading));
        } catch (UnknownHostException e) {
            // there is no such desk, or none that we may call
            return new Tried<>(0, null, null);
        } catch (IOException | UncheckedIOException e) {
            return new Tried<>(0, null, backOff(n));
        }
    }

    private static <T> Tried<T> tried(Egress.Answer answer, int n, Egress.Reading<T> reading) throws IOException {
        var status = answer.status();
        if (status < 400) {
            return new Tried<>(status, reading.read(answer), null);
        }
        if (status == 429 || status >= 500) {
            var asked = answer.header("Retry-After").filter(it -> it.matches("\\d{1,5}"));
            return new Tried<>(
                    status, null, asked.map(it -> Duration.ofSeconds(Long.parseLong(it))).orElse(backOff(n)));
        }
        return new Tried<>(status, null, null);
    }

    private static Duration backOff(int n) {
        return Duration.ofMillis(250L << n);
    }

    private static void pause(Duration wait) {
        LockSupport.parkNanos((wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT).toNanos());
    }

    @Override
    public void close() {
        try {
            egress.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
