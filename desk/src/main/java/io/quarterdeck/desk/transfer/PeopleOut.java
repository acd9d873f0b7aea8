package io.quarterdeck.desk.transfer;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.Organization;
import io.quarterdeck.desk.customers.Organizations;
import io.quarterdeck.desk.customers.Profile;
import io.quarterdeck.desk.customers.ProfileFilter;
import io.quarterdeck.desk.customers.Profiles;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.desk.transfer.shapes.Item;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Writes down organizations and people, a page at a time. */
@Component
class PeopleOut {

    private final Organizations organizations;
    private final Profiles profiles;

    PeopleOut(Organizations organizations, Profiles profiles) {
        this.organizations = organizations;
        this.profiles = profiles;
    }

    void write(Viewer viewer, Consumer<Item> lines) {
        var companies = organizations.list(viewer, Slice.first(Slice.LONGEST));
        while (!companies.isEmpty()) {
            companies.forEach(it -> lines.accept(organization(it)));
            companies = organizations.list(
                    viewer, Slice.after(companies.getLast().id().value(), Slice.LONGEST));
        }
        var page = profiles.list(viewer, ProfileFilter.ALL, Slice.first(Slice.LONGEST));
        while (!page.isEmpty()) {
            page.forEach(it -> lines.accept(user(it)));
            page = profiles.list(
                    viewer, ProfileFilter.ALL, Slice.after(page.getLast().id().value(), Slice.LONGEST));
        }
    }

    private static Item organization(Organization it) {
        var about = it.about();
        return new Item.Organization(
                Long.toString(it.id().value()),
                about.name(),
                about.domains(),
                about.details(),
                about.notes(),
                about.sharedTickets(),
                about.sharedComments(),
                about.tags());
    }

    private static Item user(Profile it) {
        var facts = it.facts();
        return new Item.User(
                Long.toString(it.id().value()),
                facts.name(),
                it.email(),
                it.role().word(),
                facts.suspended(),
                facts.alias(),
                facts.phone(),
                facts.details(),
                facts.notes(),
                facts.signature(),
                facts.locale(),
                facts.timeZone(),
                List.copyOf(facts.tags()),
                it.organization() == null ? null : Long.toString(it.organization().value()));
    }
}
