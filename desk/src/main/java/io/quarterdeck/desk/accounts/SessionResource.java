package io.quarterdeck.desk.accounts;

import static io.quarterdeck.desk.accounts.OpenTo.Whom.ANYONE;
import static io.quarterdeck.desk.accounts.OpenTo.Whom.SIGNED_IN;

import io.quarterdeck.desk.kit.Means;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out over HTTP. */
@RestController
@RequestMapping("/api/desk/session")
class SessionResource {

    record SignInJson(@Nullable String email, @Nullable String password) {}

    record PersonJson(@Means(PersonId.class) long id, String name, String email) {}

    record PlaceJson(String key, String name, Role role) {}

    record SessionJson(PersonJson person, List<PlaceJson> brands) {}

    private final Sessions sessions;
    private final Brands brands;

    SessionResource(Sessions sessions, Brands brands) {
        this.sessions = sessions;
        this.brands = brands;
    }

    /** Opens a session and leaves its cookie. */
    @PostMapping
    @OpenTo(ANYONE)
    @ResponseStatus(HttpStatus.OK)
    ResponseEntity<SessionJson> signIn(@RequestBody SignInJson wire, HttpServletRequest request) {
        var token = sessions.signIn(blankIfNull(wire.email()), blankIfNull(wire.password()), request.getRemoteAddr());
        var person = sessions.find(token).orElseThrow();
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.fresh(request, token))
                .body(session(person));
    }

    /** Who is signed in, and in which brands. */
    @GetMapping
    @OpenTo(SIGNED_IN)
    SessionJson show(Person person) {
        return session(person);
    }

    /** Ends the session. */
    @DeleteMapping
    @OpenTo(SIGNED_IN)
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        Credentials.cookie(request).ifPresent(sessions::end);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.gone(request))
                .build();
    }

    private SessionJson session(Person person) {
        var places = sessions.placesOf(person.id()).stream()
                .map(it -> {
                    var brand = brands.get(it.brand());
                    return new PlaceJson(brand.key(), brand.name(), it.role());
                })
                .toList();
        return new SessionJson(new PersonJson(person.id().value(), person.name(), person.email()), places);
    }

    private static String blankIfNull(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
