package io.quarterdeck.desk.kit;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/** Says no the RFC 9457 way, and gives a bug a number to quote instead of its stack. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemWriter {

    private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);

    /** What the format itself says; a field of that name is named by the code. */
    private static final Set<String> RESERVED = Set.of("type", "title", "status", "detail", "instance", "code");

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        var problem = ProblemDetail.forStatusAndDetail(status(refusal.kind()), refusal.getMessage());
        problem.setProperty("code", refusal.code());
        refusal.details().forEach((key, value) -> {
            if (!RESERVED.contains(key)) {
                problem.setProperty(key, value);
            }
        });
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> failed(Exception failure) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            // Whoever asked has left, as a page does that no longer needs the answer.
            return null;
        }
        if (failure instanceof ErrorResponse known) {
            var problem = known.getBody();
            problem.setProperty("code", "bad_request");
            return ResponseEntity.status(problem.getStatus())
                    .headers(known.getHeaders())
                    .body(problem);
        }
        if (failure instanceof TypeMismatchException || failure instanceof HttpMessageNotReadableException) {
            return unreadable();
        }
        var incident = UUID.randomUUID();
        log.error("request failed incident={}", incident, failure);
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something broke on our side; quote incident %s".formatted(incident));
        problem.setProperty("code", "incident");
        return ResponseEntity.internalServerError().body(problem);
    }

    private static ResponseEntity<ProblemDetail> unreadable() {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "A part of the path, a parameter or the body is not of the form it must have");
        problem.setProperty("code", "bad_request");
        return ResponseEntity.badRequest().body(problem);
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case UNKNOWN_CALLER -> HttpStatus.UNAUTHORIZED;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
