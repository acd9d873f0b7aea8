package io.quarterdeck.desk.zendesk.wire;

import io.quarterdeck.desk.kit.Refusal;
import java.util.Map;
import java.util.TreeMap;

/** A no that only the dialect knows; all others are a {@link Refusal}. */
public final class DialectRefusal extends RuntimeException {

    private static final String RESTRICTED =
            "Access to this resource is restricted. Please contact the account administrator for assistance.";

    private final int status;
    private final transient Envelope body;
    private final transient Map<String, String> headers;

    private DialectRefusal(int status, Envelope body, Map<String, String> headers) {
        super(String.valueOf(body.values()), null, false, false);
        this.status = status;
        this.body = body;
        this.headers = headers;
    }

    public static DialectRefusal of(int status, Envelope body) {
        return new DialectRefusal(status, body, Map.of());
    }

    public static DialectRefusal of(int status, String error, String description) {
        return of(status, Envelope.of("error", error).with("description", description));
    }

    /** More than {@code most} ids or items in one call. */
    public static DialectRefusal tooManyValues(String parameter, int most) {
        return of(
                400,
                Envelope.of("error", "TooManyValues")
                        .with(
                                "description",
                                "Parameter %s cannot specify more than %d values".formatted(parameter, most))
                        .with("max_count", most));
    }

    /** A parameter or a part of the path that cannot be read as what it should be. */
    public static DialectRefusal badValue(String attribute, String sentence) {
        return titled(
                400,
                "Invalid attribute",
                "You passed an invalid value for the %s attribute. %s".formatted(attribute, sentence));
    }

    /** A feature that this desk does not have: 403, because taps stop at a 404. */
    public static DialectRefusal absent() {
        return titled(403, "Forbidden", RESTRICTED);
    }

    public static DialectRefusal unknownEndpoint() {
        return of(404, "InvalidEndpoint", "Not found");
    }

    /** Something that a search or an export may not be asked for. */
    public static DialectRefusal invalid(String sentence) {
        return of(422, "invalid", sentence);
    }

    public static DialectRefusal tooLarge(String sentence) {
        return of(413, "RequestEntityTooLarge", sentence);
    }

    private static DialectRefusal titled(int status, String title, String message) {
        return of(status, Envelope.of("error", Map.of("title", title, "message", message)));
    }

    /** The same no with one header. */
    public DialectRefusal with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new DialectRefusal(status, body, more);
    }

    public Map<String, String> headers() {
        return headers;
    }

    public int status() {
        return status;
    }

    public Envelope body() {
        return body;
    }
}
