package io.quarterdeck.desk.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What a request says of who sends it. What a program presents goes before the cookie that a browser adds by itself,
 * so that a request with credentials never acts as somebody else.
 */
sealed interface Credentials {

    /** A token by itself: {@code Bearer}, or {@code ?access_token=}. */
    record Token(String secret) implements Credentials {}

    /** A token and the mail address of its owner: {@code Basic} over {@code email/token:TOKEN}. */
    record OwnersToken(String email, String secret) implements Credentials {}

    record Cookie(String session) implements Credentials {}

    record Unreadable() implements Credentials {}

    record None() implements Credentials {}

    String COOKIE = "qd_session";

    static Credentials of(HttpServletRequest request) {
        return presented(request).or(() -> cookie(request).map(Cookie::new)).orElseGet(None::new);
    }

    /** Those that no browser sends by itself; a forged form cannot carry them. */
    static Optional<Credentials> presented(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .map(Credentials::header)
                .or(() -> parameter(request, "access_token").map(Token::new));
    }

    private static Credentials header(String header) {
        if (starts(header, "Bearer ")) {
            return new Token(header.substring("Bearer ".length()).strip());
        }
        return starts(header, "Basic ")
                ? basic(header.substring("Basic ".length()).strip())
                : new Unreadable();
    }

    private static boolean starts(String header, String scheme) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static Credentials basic(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            var sign = pair.indexOf("/token:");
            return sign < 0
                    ? new Unreadable()
                    : new OwnersToken(pair.substring(0, sign), pair.substring(sign + "/token:".length()));
        } catch (IllegalArgumentException e) {
            return new Unreadable();
        }
    }

    /** From the address alone: a form that is posted is not read for it. */
    static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getQueryString()).stream()
                .flatMap(it -> Arrays.stream(it.split("&")))
                .filter(it -> it.startsWith(name + "="))
                .map(it -> it.substring(name.length() + 1))
                .findFirst()
                .map(Credentials::decoded);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    static Optional<String> cookie(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(it -> it.getName().equals(COOKIE))
                .map(it -> it.getValue())
                .findFirst();
    }
}
