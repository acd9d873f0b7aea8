package io.quarterdeck.desk.zendesk.door;

import io.quarterdeck.desk.zendesk.wire.DialectJson;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Says no the dialect's way to every call under {@code /api/v2}; other calls are left to others. */
@Component
class DialectErrors implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(DialectErrors.class);

    private final DialectJson json;
    private final ErrorBodies bodies;

    DialectErrors(DialectJson json, ErrorBodies bodies) {
        this.json = json;
        this.bodies = bodies;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!DialectDoor.isDialect(request) || response.isCommitted()) {
            return null;
        }
        bodies.of(request, failure).ifPresentOrElse(it -> write(response, it), () -> broken(response, failure));
        return new ModelAndView();
    }

    private void broken(HttpServletResponse response, Exception failure) {
        var incident = UUID.randomUUID();
        log.error("request failed incident={}", incident, failure);
        write(
                response,
                DialectRefusal.of(
                        500, "InternalError", "Something broke on our side; quote incident %s".formatted(incident)));
    }

    void write(HttpServletResponse response, DialectRefusal refusal) {
        try {
            var bytes = json.written(refusal.body());
            response.resetBuffer();
            response.setStatus(refusal.status());
            response.setContentType(EnvelopeWriter.JSON.toString());
            response.setContentLength(bytes.length);
            refusal.headers().forEach(response::setHeader);
            response.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
