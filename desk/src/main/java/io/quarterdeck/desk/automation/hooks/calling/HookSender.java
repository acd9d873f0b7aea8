package io.quarterdeck.desk.automation.hooks.calling;

import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.egress.Egress;
import io.quarterdeck.desk.kit.egress.ForbiddenAddress;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes one signed call and says what came of it. */
@Component
public class HookSender {

    /** So much of an answer is kept for people to read. */
    public static final int LONGEST_ANSWER = 10_000;

    private static final byte[] NOTHING = new byte[0];

    /** A call with all that it takes. */
    public record Parcel(
            HookId hook,
            InvocationId invocation,
            HookTarget target,
            @Nullable HookAuthentication authentication,
            String secret,
            String body) {}

    private final Egress egress;

    HookSender(Egress egress) {
        this.egress = egress;
    }

    public Outcome send(Parcel parcel, Instant at) {
        try {
            return egress.call(call(parcel, at), answer -> outcome(answer, at));
        } catch (ForbiddenAddress e) {
            return new Outcome.Refused(why(e));
        } catch (SocketTimeoutException e) {
            return new Outcome.Late(why(e));
        } catch (IOException e) {
            return new Outcome.Unreachable(why(e));
        }
    }

    private static Egress.Call call(Parcel parcel, Instant at) {
        var target = parcel.target();
        var body = target.method().hasBody() ? parcel.body().getBytes(StandardCharsets.UTF_8) : NOTHING;
        var headers = new LinkedHashMap<>(target.headers());
        if (target.method().hasBody()) {
            headers.put("Content-Type", target.format().mediaType());
        }
        if (parcel.authentication() != null) {
            var header = parcel.authentication().header();
            headers.put(header.name(), header.value());
        }
        var names = new Signatures.Names(BrandScope.required(), parcel.hook(), parcel.invocation());
        headers.putAll(Signatures.headers(parcel.secret(), names, at, body));
        return new Egress.Call(
                target.method().name(),
                target.address(),
                headers,
                target.method().hasBody() ? body : null);
    }

    private static Outcome outcome(Egress.Answer answer, Instant at) throws IOException {
        var text = readable(answer.first(LONGEST_ANSWER));
        return answer.status() >= 200 && answer.status() < 300
                ? new Outcome.Delivered(answer.status(), text)
                : new Outcome.Answered(
                        answer.status(), text, answer.header("Retry-After").flatMap(it -> wait(it, at)));
    }

    /** In seconds, or until a date. */
    private static Optional<Duration> wait(String text, Instant at) {
        try {
            var wait = text.strip().matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(text.strip()))
                    : Duration.between(
                            at,
                            ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return wait.isNegative() ? Optional.empty() : Optional.of(wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As the database can keep it. */
    private static String readable(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace("\0", "\uFFFD");
    }

    private static String why(IOException e) {
        return "%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage());
    }
}
