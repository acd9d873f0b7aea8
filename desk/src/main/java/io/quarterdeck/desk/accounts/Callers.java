package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides who calls, and for which brand; nobody else does. */
@Component
class Callers {

    private final Sessions sessions;
    private final List<Bearers> tokens;
    private final AskedBrand brands;
    private final Members members;
    private final OnBehalf others;

    Callers(Sessions sessions, List<Bearers> tokens, AskedBrand brands, Members members, OnBehalf others) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.brands = brands;
        this.members = members;
        this.others = others;
    }

    Caller of(HttpServletRequest request) {
        var caller = known(request);
        return Optional.ofNullable(caller.brand())
                .flatMap(brands::retired)
                .map(caller::without)
                .orElse(caller);
    }

    private Caller known(HttpServletRequest request) {
        return switch (Credentials.of(request)) {
            case Credentials.Token(String secret) -> byToken(bearer(secret), request);
            case Credentials.OwnersToken(String email, String secret) ->
                byToken(bearer(secret).filter(it -> owns(it.viewer(), email)), request);
            case Credentials.Cookie(String session) ->
                sessions.find(session).map(it -> bySession(it, request)).orElseGet(() -> nobody(request));
            case Credentials.Unreadable() -> Caller.REFUSED;
            case Credentials.None() -> nobody(request);
        };
    }

    private Optional<Bearer> bearer(String secret) {
        return tokens.stream().flatMap(it -> it.find(secret).stream()).findFirst();
    }

    private Caller byToken(Optional<Bearer> bearer, HttpServletRequest request) {
        return bearer.map(it -> isForAnother(it, request) ? Caller.ELSEWHERE : others.meant(it, request))
                .orElse(Caller.REFUSED);
    }

    private boolean isForAnother(Bearer bearer, HttpServletRequest request) {
        return brands.of(request)
                .filter(it -> !it.equals(bearer.viewer().brand()))
                .isPresent();
    }

    private boolean owns(Viewer viewer, String email) {
        return BrandScope.in(viewer.brand(), () -> members.find(viewer.person()))
                .filter(it -> it.email().equalsIgnoreCase(email))
                .isPresent();
    }

    private Caller bySession(Person person, HttpServletRequest request) {
        var brand = brands.of(request).or(() -> onlyBrandOf(person.id()));
        var viewer = brand.flatMap(it -> viewer(it, person));
        return new Caller(brand.orElse(null), person, viewer.orElse(null), Caller.Way.by(Door.SESSION));
    }

    /** A stranger may still say to which brand they come: its public pages and forms answer them. */
    private Caller nobody(HttpServletRequest request) {
        return new Caller(brands.of(request).orElse(null), null, null, Caller.Way.by(Door.NOBODY));
    }

    private Optional<Viewer> viewer(BrandId brand, Person person) {
        return BrandScope.in(brand, () -> members.find(person.id()))
                .map(it -> new Viewer(brand, it.person(), it.name(), it.role()));
    }

    private Optional<BrandId> onlyBrandOf(PersonId person) {
        var places = sessions.placesOf(person);
        return places.size() == 1 ? Optional.of(places.getFirst().brand()) : Optional.empty();
    }
}
