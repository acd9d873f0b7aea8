package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.Refusal;
import java.util.Locale;

/** Who asks, inside which brand, in which role. */
public record Viewer(BrandId brand, PersonId person, String name, Role role) {

    public boolean may(Permission permission) {
        return role.may(permission);
    }

    /** Refuses what the role does not allow, saying which role was asked. */
    public void must(Permission permission) {
        if (!may(permission)) {
            throw Refusal.forbidden(
                    "not_allowed", "Your role here, %s, may not %s".formatted(words(role), words(permission)));
        }
    }

    static String words(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
