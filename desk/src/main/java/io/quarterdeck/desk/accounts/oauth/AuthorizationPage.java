package io.quarterdeck.desk.accounts.oauth;

import io.quarterdeck.desk.accounts.Viewer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** Writes the three small pages of a consent; they run no script and stand in no frame (immunity 28). */
final class AuthorizationPage {

    private static final String STYLE = """
            body{font:16px/1.5 ui-sans-serif,system-ui,sans-serif;max-width:28rem;margin:3rem auto;padding:0 1rem;color:#1c2430}
            h1{font-size:1.35rem}label{display:block;margin:.75rem 0}input{width:100%;box-sizing:border-box;font:inherit;padding:.5rem}
            button{font:inherit;padding:.5rem 1.25rem;margin:1rem .75rem 0 0}li{margin:.25rem 0}.wrong{color:#a01818}
            """;

    private AuthorizationPage() {}

    static ResponseEntity<String> ask(Viewer viewer, Consent consent, AuthorizationForm form, String csrf) {
        var client = consent.client();
        var scopes = consent.scopes().list().stream()
                .map(it -> "<li>%s</li>".formatted(meaning(it)))
                .collect(Collectors.joining());
        var body = """
                <h1>Let %s in?</h1>
                <p>%s</p>
                <p>It asks to act for you, %s, and may then:</p>
                <ul>%s</ul>
                <p>You will be sent to %s.</p>
                <form method="post" action="/oauth/authorizations">%s
                <button name="decision" value="allow">Allow</button><button name="decision" value="deny">Deny</button>
                </form>
                """.formatted(
                        escaped(client.name()),
                        escaped(client.description()),
                        escaped(viewer.name()),
                        scopes,
                        escaped(place(consent.redirectUri())),
                        hidden(form, csrf));
        return page(HttpStatus.OK, "Let %s in?".formatted(escaped(client.name())), body, origin(consent.redirectUri()));
    }

    static ResponseEntity<String> signIn(AuthorizationForm form, String csrf, String wrong) {
        var body = """
                <h1>Sign in</h1>
                <p>A program asks to act for you. Sign in to see which.</p>
                <p class="wrong" role="alert">%s</p>
                <form method="post" action="/oauth/authorizations/sign_in">%s
                <label>Mail address <input name="email" type="email" autocomplete="username" required></label>
                <label>Password <input name="password" type="password" autocomplete="current-password" required></label>
                <button>Sign in</button>
                </form>
                """.formatted(escaped(wrong), hidden(form, csrf));
        return page(wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNAUTHORIZED, "Sign in", body, "");
    }

    static ResponseEntity<String> sorry(HttpStatus status, String why) {
        return page(status, "Not possible", "<h1>Not possible</h1><p>%s</p>".formatted(escaped(why)), "");
    }

    private static ResponseEntity<String> page(HttpStatus status, String title, String body, String formTarget) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                                + formTarget)
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body("""
                        <!doctype html>
                        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                        <title>%s</title><style>%s</style></head><body><main>%s</main></body></html>
                        """.formatted(title, STYLE, body));
    }

    private static String hidden(AuthorizationForm form, String csrf) {
        var fields = form.values().entrySet().stream()
                .map(it -> field(it.getKey(), it.getValue()))
                .collect(Collectors.joining());
        return fields + field("_csrf", csrf);
    }

    private static String field(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(escaped(name), escaped(value));
    }

    private static String meaning(String scope) {
        return switch (scope) {
            case "read" -> "read all that you may read";
            case "write" -> "change all that you may change";
            case "impersonate" -> "act for other members of the brand, if you are its administrator";
            default -> {
                var parts = scope.split(":");
                yield "%s %s".formatted(parts[1].equals("read") ? "read" : "change", parts[0].replace('_', ' '));
            }
        };
    }

    /** A browser heeds form-action for the redirect that answers the form as well. */
    private static String origin(String uri) {
        var at = URI.create(uri);
        return at.getHost() == null
                ? at.getScheme() + ":"
                : "%s://%s%s".formatted(at.getScheme(), at.getHost(), at.getPort() < 0 ? "" : ":" + at.getPort());
    }

    private static String place(String uri) {
        var host = URI.create(uri).getHost();
        return host == null ? "the app " + URI.create(uri).getScheme() : host;
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
