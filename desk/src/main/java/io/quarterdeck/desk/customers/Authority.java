package io.quarterdeck.desk.customers;

import static io.quarterdeck.desk.accounts.Permission.EDIT_CUSTOMERS;
import static io.quarterdeck.desk.accounts.Permission.MANAGE_PEOPLE;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import java.util.Objects;

/** Who may write what of whom: oneself a little, customers with one permission, the staff with another (immunity 29). */
final class Authority {

    private Authority() {}

    /** Refuses whoever may not write this profile at all. */
    static void over(Viewer viewer, Profile profile) {
        if (!profile.active()) {
            throw Refusal.notFound(profile.id());
        }
        if (!isOwn(viewer, profile)) {
            viewer.must(profile.isStaff() ? MANAGE_PEOPLE : EDIT_CUSTOMERS);
        }
    }

    /** Whether addresses and organizations may be rearranged: never one's own without the right to rearrange others'. */
    static boolean mayRearrange(Viewer viewer, Profile profile) {
        return viewer.may(profile.isStaff() ? MANAGE_PEOPLE : EDIT_CUSTOMERS);
    }

    /** Customers write of themselves how they are called and reached, in which language and when; nothing else. */
    static void mayWrite(Viewer viewer, Profile before, Facts after) {
        if (isOwn(viewer, before) && after.suspended() != before.facts().suspended()) {
            throw Refusal.forbidden("own_suspension", "Nobody suspends themselves, nor lifts it; ask somebody else");
        }
        if (viewer.role().isStaff()) {
            return;
        }
        if (!Objects.equals(kept(before.facts()), kept(after))) {
            throw Refusal.forbidden(
                    "not_yours", "You may change your name, phone, locale and time zone, and nothing else");
        }
    }

    static boolean isOwn(Viewer viewer, Profile profile) {
        return viewer.person().equals(profile.person());
    }

    private static Facts kept(Facts facts) {
        return new Facts(
                "",
                facts.externalId(),
                facts.alias(),
                null,
                facts.details(),
                facts.notes(),
                facts.signature(),
                null,
                null,
                facts.tags(),
                facts.fields(),
                facts.suspended());
    }
}
