package io.quarterdeck.desk.accounts;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseCookie;

/** The cookie that a browser keeps a session in: no script reads it, no other site sends it along with a change. */
public final class SessionCookie {

    private SessionCookie() {}

    public static String fresh(HttpServletRequest request, String token) {
        return of(request, token, Sessions.LASTS.toSeconds());
    }

    public static String gone(HttpServletRequest request) {
        return of(request, "", 0);
    }

    private static String of(HttpServletRequest request, String token, long seconds) {
        return ResponseCookie.from(Credentials.COOKIE, token)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(seconds)
                .build()
                .toString();
    }
}
