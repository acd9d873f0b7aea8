package io.quarterdeck.desk.automation.hooks.calling;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarterdeck.desk.kit.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where a webhook calls and how; refuses addresses and headers that could not be meant. */
public record HookTarget(String endpoint, Method method, Format format, Map<String, String> headers) {

    /** How it is called. */
    public enum Method {
        GET,
        POST,
        PUT,
        PATCH,
        DELETE;

        public boolean hasBody() {
            return this != GET && this != DELETE;
        }
    }

    /** What the body is. */
    public enum Format {
        JSON("application/json"),
        XML("application/xml"),
        FORM_ENCODED("application/x-www-form-urlencoded");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LONGEST_ENDPOINT = 2_000;
    private static final int MOST_HEADERS = 10;
    private static final int LONGEST_HEADER = 4_000;

    /** What belongs to one connection, to the format, to the authentication, or to us. */
    private static final Set<String> TAKEN = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "host",
            "content-length",
            "content-type",
            "content-encoding",
            "expect",
            "authorization",
            "cookie",
            "user-agent",
            "forwarded",
            "via");

    private static final Set<String> OURS = Set.of("webhook-", "x-zendesk-", "x-quarterdeck-", "x-forwarded-");

    public HookTarget {
        check(endpoint);
        if (headers.size() > MOST_HEADERS) {
            throw Refusal.invalid(
                    "custom_headers", "A webhook has at most %d headers of its own".formatted(MOST_HEADERS));
        }
        headers.forEach(HookTarget::check);
        headers = Map.copyOf(headers);
    }

    public URI address() {
        return URI.create(endpoint);
    }

    /** Whether a secret for the one may be sent to the other. */
    public boolean hasOriginOf(HookTarget other) {
        var ours = address();
        var theirs = other.address();
        return ours.getScheme().equalsIgnoreCase(theirs.getScheme())
                && ours.getHost().equalsIgnoreCase(theirs.getHost())
                && ours.getPort() == theirs.getPort();
    }

    private static void check(String endpoint) {
        if (endpoint.length() > LONGEST_ENDPOINT || !isWeb(endpoint)) {
            throw Refusal.invalid(
                    "endpoint",
                    "An endpoint is an http or https address with a host, of at most %d characters, without user or fragment"
                            .formatted(LONGEST_ENDPOINT));
        }
    }

    private static boolean isWeb(String endpoint) {
        try {
            var uri = new URI(endpoint);
            return uri.getScheme() != null
                    && Set.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    static void check(String name, String value) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")
                || TAKEN.contains(lower)
                || OURS.stream().anyMatch(lower::startsWith)) {
            throw Refusal.invalid(
                    "custom_headers",
                    "A webhook may not set the header '%.100s'".formatted(name.replaceAll("\\p{Cntrl}", "?")));
        }
        // immunity 12: a line break in a value would begin another header
        if (value.length() > LONGEST_HEADER || !value.matches("[\\x20-\\x7e\\t]*")) {
            throw Refusal.invalid(
                    "custom_headers",
                    "The value of header '%s' has at most %d printable ASCII characters"
                            .formatted(name, LONGEST_HEADER));
        }
    }

    /** In one order, for storing and showing. */
    public Map<String, String> sortedHeaders() {
        return new TreeMap<>(headers);
    }
}
