package io.quarterdeck.desk.transfer.live;

import io.quarterdeck.desk.kit.Refusal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A desk that speaks the dialect, and the token that opens it: with its user's address, or as a bearer's. */
public record LiveSource(URI root, @Nullable String user, String token) {

    /** {@code https://acme.example.com}, with or without {@code /api/v2}. */
    public static LiveSource of(String address, @Nullable String user, @Nullable String token) {
        if (token == null || token.isBlank()) {
            throw Refusal.invalid("token", "Say the token of %s with --token, or in QD_TOKEN".formatted(address));
        }
        try {
            var root = URI.create(address.replaceFirst("(/api(/v2)?)?/*$", ""));
            if (root.getHost() != null && isWeb(root) && root.getRawQuery() == null) {
                return new LiveSource(root, user, token);
            }
        } catch (IllegalArgumentException e) {
            // no address at all
        }
        throw Refusal.invalid("from", "'%s' is no address such as https://acme.example.com".formatted(address));
    }

    public static boolean isAddress(String word) {
        return word.startsWith("https://") || word.startsWith("http://");
    }

    private static boolean isWeb(URI root) {
        return isAddress(root.getScheme().toLowerCase(Locale.ROOT) + "://");
    }

    URI at(String path) {
        return URI.create(root + path);
    }

    /** The token is shown to its own desk and nobody else. */
    Map<String, String> headers(URI address) {
        var ours = root.getScheme().equalsIgnoreCase(address.getScheme())
                && root.getHost().equalsIgnoreCase(address.getHost())
                && root.getPort() == address.getPort();
        return ours ? Map.of("Authorization", credentials()) : Map.of();
    }

    boolean isHome(URI address) {
        return !headers(address).isEmpty();
    }

    private String credentials() {
        return user == null
                ? "Bearer " + token
                : "Basic "
                        + Base64.getEncoder()
                                .encodeToString((user + "/token:" + token).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
