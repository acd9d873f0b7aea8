package io.quarterdeck.desk.kit;

import java.util.Map;

/** Why the desk said no: a reason a caller can act on, never a bug. */
public final class Refusal extends RuntimeException {

    /** What sort of no; each REST dialect has its own status for it. */
    public enum Kind {
        UNKNOWN_CALLER,
        NOT_FOUND,
        INVALID,
        FORBIDDEN,
        CONFLICT,
        TOO_MANY
    }

    private final Kind kind;
    private final String code;
    private final transient Map<String, Object> details;

    private Refusal(Kind kind, String code, String message, Map<String, Object> details) {
        super(message, null, false, false);
        this.kind = kind;
        this.code = code;
        this.details = Map.copyOf(details);
    }

    public static Refusal unknownCaller(String code, String message) {
        return new Refusal(Kind.UNKNOWN_CALLER, code, message, Map.of());
    }

    public static Refusal notFound(Object what) {
        return new Refusal(Kind.NOT_FOUND, "not_found", "There is no %s here".formatted(what), Map.of());
    }

    public static Refusal invalid(String code, String message) {
        return new Refusal(Kind.INVALID, code, message, Map.of());
    }

    public static Refusal invalid(String code, String message, Map<String, Object> details) {
        return new Refusal(Kind.INVALID, code, message, details);
    }

    public static Refusal forbidden(String code, String message) {
        return new Refusal(Kind.FORBIDDEN, code, message, Map.of());
    }

    public static Refusal conflict(String code, String message, Map<String, Object> details) {
        return new Refusal(Kind.CONFLICT, code, message, details);
    }

    public static Refusal tooMany(String code, String message, Map<String, Object> details) {
        return new Refusal(Kind.TOO_MANY, code, message, details);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** What the caller needs to go on, by wire name: both versions of a stale edit, the findings of a file. */
    public Map<String, Object> details() {
        return details;
    }
}
