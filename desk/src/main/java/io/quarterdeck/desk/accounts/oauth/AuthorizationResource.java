package io.quarterdeck.desk.accounts.oauth;

import static io.quarterdeck.desk.accounts.OpenTo.Whom.ANYONE;

import io.quarterdeck.desk.accounts.AskedBrand;
import io.quarterdeck.desk.accounts.OpenTo;
import io.quarterdeck.desk.accounts.Person;
import io.quarterdeck.desk.accounts.Place;
import io.quarterdeck.desk.accounts.SessionCookie;
import io.quarterdeck.desk.accounts.Sessions;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.Viewers;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page on which a person says yes or no to a program. It asks a person, so it heeds the session only; its forms
 * carry the CSRF token; and it leads nowhere but to an address that is registered for the program.
 */
@RestController
class AuthorizationResource {

    private final Consents consents;
    private final Sessions sessions;
    private final Viewers viewers;
    private final AskedBrand brands;

    AuthorizationResource(Consents consents, Sessions sessions, Viewers viewers, AskedBrand brands) {
        this.consents = consents;
        this.sessions = sessions;
        this.viewers = viewers;
        this.brands = brands;
    }

    @GetMapping("/oauth/authorizations/new")
    @OpenTo(ANYONE)
    ResponseEntity<String> show(HttpServletRequest request, CsrfToken csrf, @RequestParam Map<String, String> wire) {
        var form = AuthorizationForm.of(wire);
        var person = Viewers.person(request);
        if (person.isEmpty()) {
            return AuthorizationPage.signIn(form, csrf.getToken(), "");
        }
        var viewer = place(request, person.get(), form);
        return viewer.isEmpty() ? notYours() : show(viewer.get(), form, csrf);
    }

    private ResponseEntity<String> show(Viewer viewer, AuthorizationForm form, CsrfToken csrf) {
        return switch (judge(viewer, form)) {
            case Consents.Judged.Ask(var consent) -> AuthorizationPage.ask(viewer, consent, form, csrf.getToken());
            case Consents.Judged.TellProgram(var address) -> to(address);
            case Consents.Judged.TellPerson(var why) -> AuthorizationPage.sorry(HttpStatus.BAD_REQUEST, why);
        };
    }

    @PostMapping("/oauth/authorizations")
    @OpenTo(ANYONE)
    ResponseEntity<String> decide(HttpServletRequest request, @RequestParam Map<String, String> wire) {
        var form = AuthorizationForm.of(wire);
        var viewer = Viewers.person(request).flatMap(it -> place(request, it, form));
        if (viewer.isEmpty()) {
            return notYours();
        }
        return switch (judge(viewer.get(), form)) {
            case Consents.Judged.Ask(var consent) ->
                to(
                        "allow".equals(wire.get("decision"))
                                ? BrandScope.in(viewer.get().brand(), () -> consents.allow(viewer.get(), consent))
                                : Consents.deny(consent));
            case Consents.Judged.TellProgram(var address) -> to(address);
            case Consents.Judged.TellPerson(var why) -> AuthorizationPage.sorry(HttpStatus.BAD_REQUEST, why);
        };
    }

    /** Signs in and comes back to the question: to our own page, with the parameters that were given, whatever they say. */
    @PostMapping("/oauth/authorizations/sign_in")
    @OpenTo(ANYONE)
    ResponseEntity<String> signIn(HttpServletRequest request, CsrfToken csrf, @RequestParam Map<String, String> wire) {
        var form = AuthorizationForm.of(wire);
        try {
            var token = sessions.signIn(
                    wire.getOrDefault("email", "").strip(), wire.getOrDefault("password", ""), request.getRemoteAddr());
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.SET_COOKIE, SessionCookie.fresh(request, token))
                    .header(HttpHeaders.LOCATION, "/oauth/authorizations/new?" + query(form.values()))
                    .build();
        } catch (Refusal refusal) {
            return AuthorizationPage.signIn(form, csrf.getToken(), String.valueOf(refusal.getMessage()));
        }
    }

    private Consents.Judged judge(Viewer viewer, AuthorizationForm form) {
        return BrandScope.in(viewer.brand(), () -> consents.judge(form.asked()));
    }

    /** The brand asked for, or the one of the person's brands that knows the program. */
    private Optional<Viewer> place(HttpServletRequest request, Person person, AuthorizationForm form) {
        var asked = brands.of(request, form.values().get("brand")).flatMap(it -> viewers.in(it, person));
        if (asked.isPresent()) {
            return asked;
        }
        List<Place> knowing = sessions.placesOf(person.id()).stream()
                .filter(it -> BrandScope.in(
                        it.brand(), () -> consents.knows(form.asked().clientId())))
                .toList();
        return knowing.size() == 1 ? viewers.in(knowing.getFirst().brand(), person) : Optional.empty();
    }

    private static ResponseEntity<String> notYours() {
        return AuthorizationPage.sorry(
                HttpStatus.FORBIDDEN,
                "No brand that you belong to knows this program; add ?brand= if you have several.");
    }

    private static ResponseEntity<String> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private static String query(Map<String, String> values) {
        return values.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
