package io.quarterdeck.desk.accounts.oauth;

import static io.quarterdeck.desk.accounts.OpenTo.Whom.ANYONE;

import io.quarterdeck.desk.accounts.AskedBrand;
import io.quarterdeck.desk.accounts.OpenTo;
import io.quarterdeck.desk.accounts.Scopes;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The token endpoint, where programs come by themselves; it heeds no cookie. */
@RestController
class OAuthTokenResource {

    private static final int LONGEST = 4_000;

    record TokensJson(
            String accessToken,
            String tokenType,
            String scope,
            long expiresIn,
            @Nullable String refreshToken) {}

    record ErrorJson(String error, String errorDescription) {}

    private final Exchanges exchanges;
    private final AskedBrand brands;

    OAuthTokenResource(Exchanges exchanges, AskedBrand brands) {
        this.exchanges = exchanges;
        this.brands = brands;
    }

    @PostMapping(path = "/oauth/tokens", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @OpenTo(ANYONE)
    ResponseEntity<TokensJson> form(HttpServletRequest request, @RequestParam Map<String, String> wire) {
        return answer(request, new Asked(Map.copyOf(wire)));
    }

    @PostMapping(path = "/oauth/tokens", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(ANYONE)
    ResponseEntity<TokensJson> json(HttpServletRequest request, @RequestBody Map<String, @Nullable Object> wire) {
        return answer(request, Asked.of(wire));
    }

    private ResponseEntity<TokensJson> answer(HttpServletRequest request, Asked asked) {
        var brand = brands.of(request, asked.text("brand")).or(brands::only);
        var tokens = exchanges.of(exchange(asked, proof(request, asked)), brand);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new TokensJson(
                        tokens.access(), "bearer", words(tokens.scopes()), tokens.seconds(), tokens.refresh()));
    }

    private static String words(Scopes scopes) {
        return String.join(" ", scopes.list());
    }

    private static Exchange exchange(Asked asked, Exchange.Proof proof) {
        var lifetimes = Exchange.Lifetimes.of(asked.seconds("expires_in"), asked.seconds("refresh_token_expires_in"));
        var type = asked.needed("grant_type");
        return switch (type) {
            case "authorization_code" ->
                new Exchange.Code(
                        proof,
                        asked.needed("code"),
                        asked.needed("redirect_uri"),
                        asked.text("code_verifier"),
                        lifetimes);
            case "refresh_token" ->
                new Exchange.Refresh(proof, asked.needed("refresh_token"), asked.text("scope"), lifetimes);
            case "client_credentials" -> new Exchange.Credentials(proof, asked.text("scope"), lifetimes);
            default -> throw OAuthError.unsupported(type);
        };
    }

    /** In the body, or as HTTP Basic does it; never by both (RFC 6749, 2.3). */
    private static Exchange.Proof proof(HttpServletRequest request, Asked asked) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return new Exchange.Proof(asked.needed("client_id"), asked.text("client_secret"));
        }
        if (asked.text("client_secret") != null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            throw OAuthError.invalidRequest("A client proves itself in the body or by HTTP Basic, one way");
        }
        try {
            var pair = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8)
                    .split(":", 2);
            if (pair.length == 2) {
                return new Exchange.Proof(
                        URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        } catch (IllegalArgumentException e) {
            // said below: what is wrong with a secret is nobody's business
        }
        throw OAuthError.invalidClient("The Authorization header is no client and secret");
    }

    @ExceptionHandler
    ResponseEntity<ErrorJson> refused(OAuthError error) {
        return ResponseEntity.status(error.status())
                .cacheControl(CacheControl.noStore())
                .body(new ErrorJson(error.code(), String.valueOf(error.getMessage())));
    }

    /** The parameters by name, each of them short. */
    private record Asked(Map<String, String> values) {

        static Asked of(Map<String, @Nullable Object> wire) {
            var values = new HashMap<String, String>();
            wire.forEach((name, value) -> {
                if (value != null) {
                    values.put(name, value.toString());
                }
            });
            return new Asked(values);
        }

        @Nullable
        String text(String name) {
            var value = values.get(name);
            if (value != null && value.length() > LONGEST) {
                throw OAuthError.invalidRequest("%s is longer than %d characters".formatted(name, LONGEST));
            }
            return value == null || value.isBlank() ? null : value;
        }

        String needed(String name) {
            var value = text(name);
            if (value == null) {
                throw OAuthError.invalidRequest("%s is missing".formatted(name));
            }
            return value;
        }

        @Nullable
        Long seconds(String name) {
            var value = text(name);
            try {
                return value == null ? null : Long.valueOf(value);
            } catch (NumberFormatException e) {
                throw OAuthError.invalidRequest("%s is a whole number of seconds".formatted(name));
            }
        }
    }
}
