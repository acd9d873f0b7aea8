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
        Door door) {

    private static final String ATTRIBUTE = Caller.class.getName();

    static final Caller NOBODY = new Caller(null, null, null, Door.NOBODY);
    static final Caller REFUSED = new Caller(null, null, null, Door.REFUSED);

    void remember(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Caller of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? caller : NOBODY;
    }

    /** The brand whose rows the request may see: a member's own, or the one to which a stranger comes. */
    @Nullable
    BrandId brandToEnter() {
        return person == null || viewer != null ? brand : null;
    }

    /** Nobody is let in by credentials that open nothing, not even where strangers are. */
    void mustNotBeRefused() {
        if (door == Door.REFUSED) {
            throw Refusal.unknownCaller("bad_credentials", "That token, or the mail address beside it, opens nothing");
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
