package io.quarterdeck.desk.zendesk.guide;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.customers.OrganizationMemberships;
import io.quarterdeck.desk.customers.Profiles;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.desk.knowledge.readers.Belongings;
import java.util.List;
import org.springframework.stereotype.Component;

/** Knows the groups of the staff, and the organizations and tags of whoever reads. */
@Component
class WhereReadersBelong implements Belongings {

    private final Groups groups;
    private final Customers customers;
    private final Profiles profiles;
    private final OrganizationMemberships memberships;

    WhereReadersBelong(Groups groups, Customers customers, Profiles profiles, OrganizationMemberships memberships) {
        this.groups = groups;
        this.customers = customers;
        this.profiles = profiles;
        this.memberships = memberships;
    }

    @Override
    public Belonging of(Viewer viewer) {
        var customer = customers.of(viewer.person());
        return new Belonging(
                viewer.role().isStaff()
                        ? groups.groupsOf(viewer.person()).stream()
                                .map(GroupId::value)
                                .toList()
                        : List.of(),
                memberships.list(viewer, customer, null, Slice.first(Slice.LONGEST)).stream()
                        .map(it -> it.organization().value())
                        .toList(),
                profiles.get(viewer, customer).facts().tags());
    }
}
