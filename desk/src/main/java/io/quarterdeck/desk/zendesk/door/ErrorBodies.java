package io.quarterdeck.desk.zendesk.door;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** What the dialect says of each thing that can go wrong; of a bug it says nothing. */
@Component
class ErrorBodies {

    private static final int SECONDS_TO_WAIT = 5;
    private static final String RECORD_INVALID = "Record validation errors";

    private final KnownEndpoints known;

    ErrorBodies(KnownEndpoints known) {
        this.known = known;
    }

    Optional<DialectRefusal> of(HttpServletRequest request, Exception failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case DialectRefusal refusal -> refusal;
                    case Refusal refusal -> of(refusal);
                    case NoResourceFoundException _, NoHandlerFoundException _ -> notServed(request);
                    case HttpRequestMethodNotSupportedException wrong -> wrongMethod(request, wrong);
                    case MethodArgumentTypeMismatchException wrong ->
                        DialectRefusal.badValue(
                                wrong.getName(),
                                "Invalid parameter: %s must be %s".formatted(wrong.getName(), kind(wrong)));
                    case MissingServletRequestParameterException missing ->
                        DialectRefusal.badValue(
                                missing.getParameterName(),
                                "Missing parameter: %s".formatted(missing.getParameterName()));
                    case MissingRequestValueException _ ->
                        DialectRefusal.badValue("request", "It lacks a part that this endpoint needs");
                    case HttpMessageNotReadableException unread -> unreadable(unread);
                    case ConcurrencyFailureException _ ->
                        DialectRefusal.of(409, "DatabaseConflict", "Somebody changed the same thing; try again");
                    // the last of them: it went away while the work was being kept, and nobody knows whether it was
                    case CannotCreateTransactionException _,
                            DataAccessResourceFailureException _,
                            TransactionSystemException _ ->
                        DialectRefusal.of(503, "ServiceUnavailable", "The database cannot be reached; try again soon")
                                .with("Retry-After", Integer.toString(SECONDS_TO_WAIT));
                    case ErrorResponse standard ->
                        DialectRefusal.of(
                                standard.getStatusCode().value(),
                                Optional.ofNullable(standard.getBody().getTitle())
                                        .orElse("BadRequest")
                                        .replace(" ", ""),
                                Optional.ofNullable(standard.getBody().getDetail())
                                        .orElse("Bad request"));
                    default -> null;
                });
    }

    private static DialectRefusal of(Refusal refusal) {
        var sentence = String.valueOf(refusal.getMessage());
        return switch (refusal.kind()) {
            case UNKNOWN_CALLER -> DialectRefusal.of(401, Envelope.of("error", "Couldn't authenticate you"));
            case NOT_FOUND -> DialectRefusal.of(404, "RecordNotFound", "Not found");
            case FORBIDDEN -> DialectRefusal.of(403, "Forbidden", sentence);
            case CONFLICT -> conflict(refusal, sentence);
            case TOO_MANY ->
                DialectRefusal.of(429, "APIRateLimitExceeded", sentence)
                        .with(
                                "Retry-After",
                                String.valueOf(refusal.details().getOrDefault("retry_after", SECONDS_TO_WAIT)));
            case INVALID -> invalid(details(refusal, sentence));
        };
    }

    /** Only what somebody else has changed meanwhile is a conflict to the dialect; all else is a record that cannot be. */
    private static DialectRefusal conflict(Refusal refusal, String sentence) {
        return refusal.code().equals("stale")
                ? DialectRefusal.of(409, "UpdateConflict", sentence)
                : invalid(Map.of(
                        refusal.code().equals("closed") ? "status" : "base",
                        FieldError.INVALID_VALUE.detail(sentence)));
    }

    private static DialectRefusal invalid(Map<String, Object> details) {
        return DialectRefusal.of(
                422,
                Envelope.of("error", "RecordInvalid")
                        .with("description", RECORD_INVALID)
                        .with("details", details));
    }

    /** Each field with what is wrong with it; a refusal that names no field is about the one its code names. */
    private static Map<String, Object> details(Refusal refusal, String sentence) {
        var details = new TreeMap<String, Object>();
        refusal.details().forEach((field, wrong) -> {
            if (wrong instanceof String said) {
                details.put(field, FieldError.INVALID_VALUE.detail(said));
            } else if (wrong instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
                details.put(field, list);
            }
        });
        return details.isEmpty() ? Map.of(refusal.code(), FieldError.INVALID_VALUE.detail(sentence)) : details;
    }

    private DialectRefusal notServed(HttpServletRequest request) {
        return known.holds(request.getRequestURI()) ? DialectRefusal.absent() : DialectRefusal.unknownEndpoint();
    }

    /** The dialect knows the method though we do not have it: then it is a feature that is absent. */
    private DialectRefusal wrongMethod(HttpServletRequest request, HttpRequestMethodNotSupportedException wrong) {
        if (known.holds(wrong.getMethod(), request.getRequestURI())) {
            return DialectRefusal.absent();
        }
        var methods = wrong.getSupportedMethods() == null ? new String[0] : wrong.getSupportedMethods();
        var allowed = String.join(", ", methods);
        return DialectRefusal.of(405, "MethodNotAllowed", "This endpoint answers %s".formatted(allowed))
                .with("Allow", allowed);
    }

    private static DialectRefusal unreadable(HttpMessageNotReadableException unread) {
        return switch (unread.getCause()) {
            case DatabindException wrong
            when !wrong.getPath().isEmpty() ->
                DialectRefusal.badValue(path(wrong), "Its type is not the one that this endpoint reads");
            case JacksonException wrong ->
                DialectRefusal.of(
                        400,
                        "InvalidJson",
                        "The body is no JSON that can be read, at line %d, column %d"
                                .formatted(
                                        wrong.getLocation().getLineNr(),
                                        wrong.getLocation().getColumnNr()));
            case null, default -> DialectRefusal.of(400, "InvalidJson", "This endpoint needs a body of JSON");
        };
    }

    private static String path(DatabindException wrong) {
        var path = new StringBuilder();
        for (var step : wrong.getPath()) {
            path.append(
                    step.getPropertyName() == null
                            ? "[%d]".formatted(step.getIndex())
                            : (path.isEmpty() ? "" : ".") + step.getPropertyName());
        }
        return path.toString();
    }

    private static String kind(MethodArgumentTypeMismatchException wrong) {
        var type = wrong.getRequiredType();
        return type == long.class || type == Long.class || type == int.class || type == Integer.class
                ? "an integer"
                : "of another form";
    }
}
