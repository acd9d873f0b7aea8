package io.quarterdeck.desk.accounts.oauth;

import io.quarterdeck.desk.accounts.Scopes;
import io.quarterdeck.desk.kit.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a client is to be; refuses what could never work or would lead codes astray. */
public record ClientWish(
        String identifier,
        String name,
        String description,
        boolean confidential,
        List<String> redirectUris,
        Scopes scopes) {

    private static final int MOST_URIS = 10;
    private static final int LONGEST_URI = 2_000;
    private static final Set<String> AT_HOME = Set.of("localhost", "127.0.0.1", "[::1]");

    public ClientWish {
        if (!identifier.matches("[A-Za-z0-9_.-]{1,100}")) {
            throw Refusal.invalid(
                    "identifier",
                    "A client needs an identifier of 1 to 100 letters, digits, dots, dashes or underscores");
        }
        if (name.isBlank() || name.length() > 100) {
            throw Refusal.invalid("name", "A client needs a name of 1 to 100 characters");
        }
        if (description.length() > 1_000) {
            throw Refusal.invalid("description", "A description has at most 1,000 characters");
        }
        if (redirectUris.size() > MOST_URIS) {
            throw Refusal.invalid("redirect_uri", "A client has at most %d redirect URIs".formatted(MOST_URIS));
        }
        if (redirectUris.isEmpty() && !confidential) {
            throw Refusal.invalid(
                    "redirect_uri", "A client without a secret needs a redirect URI: it has no other way in");
        }
        redirectUris.forEach(ClientWish::check);
        redirectUris = List.copyOf(redirectUris);
    }

    /** Over TLS, on the person's own machine, or to an app by its reversed domain name (RFC 8252). */
    private static void check(String text) {
        if (text.length() > LONGEST_URI || !isAcceptable(text)) {
            throw Refusal.invalid(
                    "redirect_uri",
                    "A redirect URI is an https address, http on localhost, or an app's own scheme such as com.example.app:/back; "
                            + "without a fragment; got '%.100s'".formatted(text));
        }
    }

    private static boolean isAcceptable(String text) {
        try {
            var uri = new URI(text);
            var scheme = uri.getScheme();
            if (scheme == null || uri.getFragment() != null || uri.getUserInfo() != null) {
                return false;
            }
            return switch (scheme.toLowerCase(Locale.ROOT)) {
                case "https" -> uri.getHost() != null;
                case "http" ->
                    uri.getHost() != null && AT_HOME.contains(uri.getHost().toLowerCase(Locale.ROOT));
                default -> scheme.contains(".");
            };
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
