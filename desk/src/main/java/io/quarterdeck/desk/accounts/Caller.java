package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What is known of whoever sent a request: the brand it is inside of, the signed-in person, their role there, and, when
 * a token says who they are, what it is good for. A request that contradicts itself is refused at the gate.
 */
record Caller(
        @Nullable BrandId brand,
        @Nullable Person person,
        @Nullable Viewer viewer,
        @Nullable Scopes scopes,
        @Nullable Refusal refused) {

    private static final String ATTRIBUTE = Caller.class.getName();

    static final Caller NOBODY = new Caller(null, null, null);

    Caller(@Nullable BrandId brand, @Nullable Person person, @Nullable Viewer viewer) {
        this(brand, person, viewer, null, null);
    }

    static Caller of(Bearer bearer) {
        var viewer = bearer.viewer();
        return new Caller(
                viewer.brand(), new Person(viewer.person(), "", viewer.name()), viewer, bearer.scopes(), null);
    }

    Caller refusedFor(Refusal why) {
        return new Caller(brand, person, viewer, scopes, why);
    }

    void remember(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Caller of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? caller : NOBODY;
    }

    /** Refuses what the token does not cover; who signed in themselves may what their role may. */
    void must(String method, String path) {
        if (refused != null) {
            throw refused;
        }
        if (scopes != null) {
            scopes.must(method, path);
        }
    }

    Person signedIn() {
        if (person == null) {
            throw Refusal.unknownCaller("not_signed_in", "Sign in first");
        }
        return person;
    }

    /** The person's standing in the brand asked for; a brand they do not belong to is as good as none. */
    Viewer inBrand() {
        if (viewer != null) {
            return viewer;
        }
        signedIn();
        throw Refusal.forbidden("no_brand", "Name a brand you belong to in the Quarterdeck-Brand header, as its key");
    }
}
