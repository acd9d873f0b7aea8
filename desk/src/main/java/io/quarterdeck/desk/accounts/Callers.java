package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides who calls, and for which brand; nobody else does. */
@Component
class Callers {

    private static final String BRAND_HEADER = "Quarterdeck-Brand";
    private static final String ON_BEHALF_HEADER = "X-On-Behalf-Of";

    private final Sessions sessions;
    private final ApiTokens tokens;
    private final Brands brands;
    private final Members members;

    Callers(Sessions sessions, ApiTokens tokens, Brands brands, Members members) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.brands = brands;
        this.members = members;
    }

    Caller of(HttpServletRequest request) {
        return switch (Credentials.of(request)) {
            case Credentials.Token(String secret) -> byToken(tokens.viewer(secret), request);
            case Credentials.OwnersToken(String email, String secret) ->
                byToken(tokens.viewer(secret).filter(it -> owns(it, email)), request);
            case Credentials.Cookie(String session) ->
                sessions.find(session).map(it -> bySession(it, request)).orElseGet(() -> nobody(request));
            case Credentials.Unreadable() -> Caller.REFUSED;
            case Credentials.None() -> nobody(request);
        };
    }

    private Caller byToken(Optional<Viewer> owner, HttpServletRequest request) {
        var behalf = Optional.ofNullable(request.getHeader(ON_BEHALF_HEADER));
        return owner.flatMap(it -> behalf.isEmpty() ? Optional.of(it) : inTheNameOf(it, behalf.get()))
                .map(it -> new Caller(it.brand(), new Person(it.person(), "", it.name()), it, Door.TOKEN))
                .orElse(Caller.REFUSED);
    }

    /** An administrator's program may act for a member of the brand, and what it does is that member's doing. */
    private Optional<Viewer> inTheNameOf(Viewer owner, String email) {
        return owner.role() == Role.ADMIN
                ? BrandScope.in(owner.brand(), () -> members.all()).stream()
                        .filter(it -> it.email().equalsIgnoreCase(email.strip()))
                        .findFirst()
                        .map(it -> new Viewer(owner.brand(), it.person(), it.name(), it.role()))
                : Optional.empty();
    }

    private boolean owns(Viewer viewer, String email) {
        return BrandScope.in(viewer.brand(), () -> members.find(viewer.person()))
                .filter(it -> it.email().equalsIgnoreCase(email))
                .isPresent();
    }

    private Caller bySession(Person person, HttpServletRequest request) {
        var brand = brandAsked(request).or(() -> onlyBrandOf(person.id()));
        var viewer = brand.flatMap(it -> viewer(it, person));
        return new Caller(brand.orElse(null), person, viewer.orElse(null), Door.SESSION);
    }

    /** A stranger may still say to which brand they come: its public pages and forms answer them. */
    private Caller nobody(HttpServletRequest request) {
        return new Caller(brandAsked(request).orElse(null), null, null, Door.NOBODY);
    }

    private Optional<Viewer> viewer(BrandId brand, Person person) {
        return BrandScope.in(brand, () -> members.find(person.id()))
                .map(it -> new Viewer(brand, it.person(), it.name(), it.role()));
    }

    private Optional<BrandId> onlyBrandOf(PersonId person) {
        var places = sessions.placesOf(person);
        return places.size() == 1 ? Optional.of(places.getFirst().brand()) : Optional.empty();
    }

    /** By header, by {@code ?brand=} where no header can be set (sockets, frames, downloads), or by host. */
    private Optional<BrandId> brandAsked(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(BRAND_HEADER))
                .or(() -> Optional.ofNullable(request.getParameter("brand")))
                .or(() -> Optional.of(request.getServerName())
                        .filter(it -> it.contains("."))
                        .map(it -> it.substring(0, it.indexOf('.'))))
                .flatMap(brands::named)
                .map(Brand::id);
    }
}
