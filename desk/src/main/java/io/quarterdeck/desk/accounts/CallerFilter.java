package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who calls and for which brand, and answers the request inside that brand. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class CallerFilter extends OncePerRequestFilter {

    static final String COOKIE = "qd_session";

    private final Sessions sessions;
    private final List<Bearers> tokens;
    private final AskedBrand brands;
    private final Members members;
    private final OnBehalf others;

    CallerFilter(Sessions sessions, List<Bearers> tokens, AskedBrand brands, Members members, OnBehalf others) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.brands = brands;
        this.members = members;
        this.others = others;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/")
                && !request.getRequestURI().startsWith("/oauth/authorizations");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = others.meant(
                request, bearer(request).map(this::byToken).orElseGet(() -> bySession(request)));
        caller.remember(request);
        if (caller.viewer() == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            BrandScope.<Object, Exception>in(caller.viewer().brand(), () -> {
                chain.doFilter(request, response);
                return response;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private Caller byToken(String token) {
        return tokens.stream()
                .flatMap(it -> it.find(token).stream())
                .findFirst()
                .map(Caller::of)
                .orElse(Caller.NOBODY);
    }

    private Caller bySession(HttpServletRequest request) {
        var person = cookie(request).flatMap(sessions::find);
        if (person.isEmpty()) {
            return Caller.NOBODY;
        }
        var brand = brands.of(request).or(() -> onlyBrandOf(person.get().id()));
        var viewer = brand.flatMap(it -> viewer(it, person.get()));
        return new Caller(brand.orElse(null), person.get(), viewer.orElse(null));
    }

    private Optional<Viewer> viewer(BrandId brand, Person person) {
        return BrandScope.in(brand, () -> members.find(person.id()))
                .map(it -> new Viewer(brand, it.person(), it.name(), it.role()));
    }

    private Optional<BrandId> onlyBrandOf(PersonId person) {
        var places = sessions.placesOf(person);
        return places.size() == 1 ? Optional.of(places.getFirst().brand()) : Optional.empty();
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(it -> it.startsWith("Bearer "))
                .map(it -> it.substring("Bearer ".length()).strip());
    }

    static Optional<String> cookie(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(it -> it.getName().equals(COOKIE))
                .map(it -> it.getValue())
                .findFirst();
    }
}
