package io.quarterdeck.desk.zendesk.door;

import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.filter.OncePerRequestFilter;

/** Receives every call of the dialect: takes the {@code .json} off its path, reads its body once, and heads its answer. */
class DialectDoor extends OncePerRequestFilter {

    static final String PREFIX = "/api/v2";

    private final DialectErrors errors;

    DialectDoor(DialectErrors errors) {
        this.errors = errors;
    }

    static boolean isDialect(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith(PREFIX) && (path.length() == PREFIX.length() || path.charAt(PREFIX.length()) == '/');
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Request-Id", UUID.randomUUID().toString());
        response.setHeader("X-Zendesk-Api-Version", "v2");
        response.setHeader("Cache-Control", "max-age=0, private, must-revalidate");
        response.addHeader("Vary", "Accept");
        DialectRequest received;
        try {
            received = DialectRequest.of(request);
        } catch (DialectRefusal refusal) {
            errors.write(response, refusal);
            return;
        }
        chain.doFilter(received, response);
    }
}
