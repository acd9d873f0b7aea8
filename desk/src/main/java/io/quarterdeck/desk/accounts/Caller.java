package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** What is known of whoever sent a request: the brand it is for, the signed-in person, and their role there. */
record Caller(
        @Nullable BrandId brand,
        @Nullable Person person,
        @Nullable Viewer viewer,
        Way way) {

    /**
     * How they came in, what their token is good for if they have one, and why they are not heard if they are not, be it
     * at all or in the brand that they asked for.
     */
    record Way(
            Door door,
            @Nullable Scopes scopes,
            @Nullable Refusal refused,
            @Nullable Refusal notInBrand) {

        static Way by(Door door) {
            return new Way(door, null, null, null);
        }
    }

    private static final String ATTRIBUTE = Caller.class.getName();

    static final Caller NOBODY = new Caller(null, null, null, Way.by(Door.NOBODY));

    /** Nobody is let in by credentials that open nothing, not even where strangers are. */
    static final Caller REFUSED = refused(
            Refusal.unknownCaller("bad_credentials", "That token, or the mail address beside it, opens nothing"));

    /** A token opens one brand; whoever asks for another with it would take that one's rows for theirs. */
    static final Caller ELSEWHERE = refused(Refusal.forbidden(
            "other_brand", "That token is not of the brand asked for; use one of that brand, or do not name it"));

    static Caller of(Bearer bearer) {
        var viewer = bearer.viewer();
        var person = new Person(viewer.person(), "", viewer.name());
        return new Caller(viewer.brand(), person, viewer, new Way(Door.TOKEN, bearer.scopes(), null, null));
    }

    static Caller refused(Refusal why) {
        return new Caller(null, null, null, new Way(Door.REFUSED, null, why, null));
    }

    /** A person may still sign out, or turn to another brand; a program and a stranger came for this one alone. */
    Caller without(Refusal brand) {
        return person == null || way.door() == Door.TOKEN
                ? refused(brand)
                : new Caller(null, person, null, new Way(way.door(), way.scopes(), null, brand));
    }

    void remember(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Caller of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? caller : NOBODY;
    }

    Door door() {
        return way.door();
    }

    /** The brand whose rows the request may see: a member's own, or the one to which a stranger comes. */
    @Nullable
    BrandId brandToEnter() {
        return person == null || viewer != null ? brand : null;
    }

    void mustNotBeRefused() {
        if (way.refused() != null) {
            throw way.refused();
        }
    }

    /** Refuses what the token does not cover; who signed in themselves may what their role may. */
    void mustCover(String method, String path) {
        if (way.scopes() != null) {
            way.scopes().must(method, path);
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
        if (way.notInBrand() != null) {
            throw way.notInBrand();
        }
        throw Refusal.forbidden("no_brand", "Name a brand you belong to in the Quarterdeck-Brand header, as its key");
    }
}
