package io.quarterdeck.desk.customers;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** Writes the small pages behind the link that proves an address; they run no script and stand in no frame. */
final class ProofPage {

    private static final String STYLE = """
            body{font:16px/1.5 ui-sans-serif,system-ui,sans-serif;max-width:28rem;margin:3rem auto;padding:0 1rem;color:#1c2430}
            h1{font-size:1.35rem}button{font:inherit;padding:.5rem 1.25rem;margin:1rem 0}
            """;

    private ProofPage() {}

    /** A program that looks at every link in a mail opens this one too; only a person presses the button. */
    static ResponseEntity<String> ask(String token, String csrf) {
        return page(HttpStatus.OK, "Is this your address?", """
                <p>You got this link by mail. If the address is yours, say so.</p>
                <form method="post" action="/proofs">
                <input type="hidden" name="token" value="%s"><input type="hidden" name="_csrf" value="%s">
                <button>Yes, it is mine</button>
                </form>
                """.formatted(escaped(token), escaped(csrf)));
    }

    static ResponseEntity<String> thanks() {
        return page(HttpStatus.OK, "Thank you", "<p>We know now that this address is yours.</p>");
    }

    static ResponseEntity<String> sorry(String why) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, "Not possible", "<p>%s</p>".formatted(escaped(why)));
    }

    private static ResponseEntity<String> page(HttpStatus status, String title, String body) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body("""
                        <!doctype html>
                        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                        <title>%1$s</title><style>%2$s</style></head><body><main><h1>%1$s</h1>%3$s</main></body></html>
                        """.formatted(title, STYLE, body));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
