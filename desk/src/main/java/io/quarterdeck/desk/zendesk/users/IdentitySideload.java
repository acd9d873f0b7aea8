package io.quarterdeck.desk.zendesk.users;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.Addresses;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Profile;
import io.quarterdeck.desk.customers.Profiles;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Sideload;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The identities of the users that are shown: of all for the staff, of themselves for everybody else. */
@Component
class IdentitySideload implements Sideload {

    private final Addresses addresses;
    private final Profiles profiles;

    IdentitySideload(Addresses addresses, Profiles profiles) {
        this.addresses = addresses;
        this.profiles = profiles;
    }

    @Override
    public String name() {
        return "identities";
    }

    @Override
    public List<?> rows(Viewer viewer, Asked asked, Collection<Long> ids) {
        var shown = profiles.all(viewer, ids.stream().map(CustomerId::new).toList()).stream()
                .filter(it -> viewer.role().isStaff() || viewer.person().equals(it.person()))
                .map(Profile::id)
                .toList();
        return addresses.of(shown).stream()
                .map(it -> IdentityJson.of(asked, it))
                .toList();
    }
}
