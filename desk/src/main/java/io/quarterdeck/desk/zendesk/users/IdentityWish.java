package io.quarterdeck.desk.zendesk.users;

import io.quarterdeck.desk.customers.Address.Kind;
import io.quarterdeck.desk.kit.Said;
import org.jspecify.annotations.Nullable;

/** An identity as a caller describes it. */
record IdentityWish(Kind kind, @Nullable String value, boolean verified) {

    static IdentityWish of(Said identity) {
        return new IdentityWish(
                switch (identity.required("type", null, 40)) {
                    case "email" -> Kind.EMAIL;
                    case "phone_number" -> Kind.PHONE;
                    default -> throw Said.wrong("type", "InvalidValue", "is email or phone_number");
                },
                identity.text("value", null, 320),
                identity.flag("verified", false));
    }
}
