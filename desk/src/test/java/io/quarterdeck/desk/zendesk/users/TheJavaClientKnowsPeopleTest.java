package io.quarterdeck.desk.zendesk.users;

import static io.quarterdeck.desk.accounts.Role.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.channels.email.Mailboxes;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import io.quarterdeck.desk.zendesk.jobs.JobWorker;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zendesk.client.v2.Zendesk;
import org.zendesk.client.v2.ZendeskResponseException;
import org.zendesk.client.v2.model.Group;
import org.zendesk.client.v2.model.GroupMembership;
import org.zendesk.client.v2.model.Identity;
import org.zendesk.client.v2.model.JobStatus;
import org.zendesk.client.v2.model.Organization;
import org.zendesk.client.v2.model.OrganizationMembership;
import org.zendesk.client.v2.model.Role;
import org.zendesk.client.v2.model.User;

/** A client of the field, as it is, manages people on this desk. */
@DeskTest
@Keeps({
    "GET users",
    "POST users",
    "GET users/{id}",
    "PUT users/{id}",
    "DELETE users/{id}",
    "GET users/me",
    "GET users/show_many",
    "POST users/create_many",
    "DELETE users/destroy_many",
    "POST users/create_or_update",
    "GET users/search",
    "PUT users/{id}/merge",
    "GET users/{id}/identities",
    "GET users/{id}/compliance_deletion_statuses",
    "DELETE deleted_users/{id}",
    "GET custom_roles",
    "GET groups",
    "POST groups",
    "GET group_memberships",
    "POST group_memberships",
    "GET organizations",
    "POST organizations",
    "GET organizations/autocomplete",
    "POST organizations/create_many",
    "GET organization_memberships"
})
class TheJavaClientKnowsPeopleTest {

    @Autowired
    Dialect dialect;

    @Autowired
    JobWorker worker;

    @Autowired
    TestBrands brands;

    TestBrand brand;

    Zendesk zendesk;

    @BeforeEach
    void a_client() {
        brand = brands.bleusalt();
        zendesk = new Zendesk.Builder(dialect.stranger().origin())
                .setUsername(brand.email(ADMIN))
                .setToken(dialect.token(brand, ADMIN))
                .setCbpPageSize(2)
                .build();
    }

    @AfterEach
    void that_is_closed() {
        zendesk.close();
    }

    @Test
    void it_knows_who_it_is() {
        var me = zendesk.getAuthenticatedUser();
        assertThat(me.getName()).isEqualTo("ADMIN");
        assertThat(me.getRole()).isEqualTo(Role.ADMIN);
        assertThat(zendesk.getCurrentUser().getId()).isEqualTo(me.getId());
    }

    @Test
    void it_makes_changes_finds_and_deletes_users() {
        var made = zendesk.createUser(user("Ana Reyes", "ana@customer.example.com", "shop-7"));
        assertThat(made.getId()).isPositive();
        assertThat(made.getTags()).containsExactly("vip");
        made.setName("Ana R");
        made.setPhone("+12125550123");
        assertThat(zendesk.updateUser(made).getPhone()).isEqualTo("+12125550123");
        assertThat(zendesk.lookupUserByEmail("ana@customer.example.com")).hasSize(1);
        assertThat(zendesk.lookupUserByExternalId("shop-7")).hasSize(1);
        assertThat(zendesk.getUsersByExternalIds("shop-7")).hasSize(1);
        assertThat(zendesk.getUsers(made.getId())).hasSize(1);
        assertThat(zendesk.suspendUser(made.getId()).getSuspended()).isTrue();
        assertThat(zendesk.unsuspendUser(made.getId()).getSuspended()).isFalse();
        var same = zendesk.createOrUpdateUser(user("Ana Again", "ana@customer.example.com", "shop-7"));
        assertThat(same.getId()).isEqualTo(made.getId());
        var other = zendesk.createUser(user("Bo", "bo@customer.example.com", null));
        zendesk.deleteUser(other);
        assertThat(zendesk.getUser(other.getId()).getActive()).isFalse();
        zendesk.permanentlyDeleteUser(made.getId());
        assertThat(zendesk.getUser(made.getId()).getName()).isEqualTo("Permanently Deleted User");
        assertThat(zendesk.getComplianceDeletionStatuses(made.getId())).hasSize(3);
    }

    @Test
    void it_walks_through_all_users_by_cursor_and_by_role() {
        for (var i = 0; i < 5; i++) {
            zendesk.createUser(user("User " + i, "user%d@customer.example.com".formatted(i), null));
        }
        var all = StreamSupport.stream(zendesk.getUsers().spliterator(), false)
                .map(User::getId)
                .toList();
        assertThat(all).hasSize(10).doesNotHaveDuplicates();
        assertThat(zendesk.getUsersByRole("admin")).hasSize(1);
        assertThat(zendesk.getUsersByRole("admin", "agent")).hasSize(4);
        assertThat(zendesk.getCustomAgentRoles()).hasSize(4);
    }

    @Test
    void it_is_told_what_is_wrong() {
        zendesk.createUser(user("Ana", "ana@customer.example.com", null));
        assertThat(refusal(() -> zendesk.createUser(user("Bo", "ana@customer.example.com", null))))
                .contains("already being used");
        assertThat(refusal(() -> zendesk.createGroup(new Group()))).contains("Name: cannot be blank");
        assertThat(zendesk.getUser(8999999999L)).isNull();
    }

    private static String refusal(Runnable call) {
        try {
            call.run();
        } catch (ZendeskResponseException e) {
            return e.getBody();
        }
        throw new AssertionError("nothing was refused");
    }

    @Test
    void it_merges_users_and_handles_their_identities(@Autowired Mailboxes mailboxes) {
        brand.in(() -> mailboxes.add("support@%s.example".formatted(brand.key()), "Support", null, null));
        var old = zendesk.createUser(user("Old", "old@customer.example.com", null));
        var fresh = zendesk.createUser(user("New", "new@customer.example.com", null));
        assertThat(zendesk.mergeUsers(fresh.getId(), old.getId()).getId()).isEqualTo(fresh.getId());
        var identities = zendesk.getUserIdentities(fresh);
        assertThat(identities).extracting(Identity::getValue).hasSize(2);
        var second =
                identities.stream().filter(it -> !it.getPrimary()).findFirst().orElseThrow();
        zendesk.verifyUserIdentity(fresh, second);
        assertThat(zendesk.setUserPrimaryIdentity(fresh, second)).anyMatch(Identity::getPrimary);
        var identity = new Identity();
        identity.setType("email");
        identity.setValue("third@customer.example.com");
        var third = zendesk.createUserIdentity(fresh, identity);
        zendesk.requestVerifyUserIdentity(fresh, third);
        zendesk.deleteUserIdentity(fresh, third);
        assertThat(zendesk.getUserIdentities(fresh)).hasSize(2);
        assertThat(zendesk.getUser(fresh.getId()).getEmail()).isEqualTo(second.getValue());
    }

    @Test
    void it_puts_the_staff_into_groups() {
        var group = new Group();
        group.setName("Support");
        var made = zendesk.createGroup(group);
        made.setName("Care");
        assertThat(zendesk.updateGroup(made).getName()).isEqualTo("Care");
        assertThat(zendesk.getGroups()).hasSize(1);
        assertThat(zendesk.getAssignableGroups()).hasSize(1);
        var wanted = new GroupMembership();
        wanted.setUserId(zendesk.getCurrentUser().getId());
        wanted.setGroupId(made.getId());
        var membership = zendesk.createGroupMembership(wanted);
        assertThat(zendesk.getGroupMemberships()).hasSize(1);
        assertThat(zendesk.getGroupMemberships(made.getId())).hasSize(1);
        assertThat(zendesk.getAssignableGroupMemberships()).hasSize(1);
        assertThat(zendesk.getGroupMembershipByUser(wanted.getUserId())).hasSize(1);
        assertThat(zendesk.getGroupUsers(made.getId())).hasSize(1);
        assertThat(zendesk.setGroupMembershipAsDefault(wanted.getUserId(), membership))
                .hasSize(1);
        zendesk.deleteGroupMembership(membership.getId());
        assertThat(zendesk.getGroupMembership(membership.getId())).isNull();
    }

    @Test
    void it_keeps_organizations_and_who_belongs_to_them() {
        var acme = zendesk.createOrganization(organization("Acme", "a1"));
        acme.setNotes("big");
        assertThat(zendesk.updateOrganization(acme).getNotes()).isEqualTo("big");
        assertThat(zendesk.createOrUpdateOrganization(organization("Acme Inc", "a1"))
                        .getId())
                .isEqualTo(acme.getId());
        assertThat(zendesk.lookupOrganizationsByExternalId("a1")).hasSize(1);
        assertThat(zendesk.getAutoCompleteOrganizations("acm")).hasSize(1);
        assertThat(zendesk.setTagOnOrganisations(acme.getId(), "a", "b")).containsExactly("a", "b");
        assertThat(zendesk.addTagToOrganisations(acme.getId(), "c")).containsExactly("a", "b", "c");
        assertThat(zendesk.removeTagFromOrganisations(acme.getId(), "a")).containsExactly("b", "c");
        var user = zendesk.createUser(user("Ana", "ana@customer.example.com", null));
        var wanted = new OrganizationMembership();
        wanted.setUserId(user.getId());
        wanted.setOrganizationId(acme.getId());
        var membership = zendesk.createOrganizationMembership(wanted);
        assertThat(zendesk.getOrganizationMemberships()).hasSize(1);
        assertThat(zendesk.getOrganizationMembershipsForOrg(acme.getId())).hasSize(1);
        assertThat(zendesk.getOrganizationMembershipsForUser(user.getId())).hasSize(1);
        assertThat(zendesk.getOrganizationUsers(acme.getId())).hasSize(1);
        assertThat(zendesk.setOrganizationMembershipAsDefault(user.getId(), membership))
                .hasSize(1);
        assertThat(zendesk.getUser(user.getId()).getOrganizationId()).isEqualTo(acme.getId());
        zendesk.deleteOrganizationMembership(membership.getId());
        zendesk.deleteOrganization(acme);
        assertThat(zendesk.getOrganizations()).isEmpty();
        assertThat(zendesk.getOrganizationFields()).isEmpty();
        assertThat(zendesk.getUserFields()).isEmpty();
    }

    @Test
    void it_does_many_at_a_time() {
        var made = ended(zendesk.createUsers(
                user("One", "one@customer.example.com", "1"), user("Two", "two@customer.example.com", "2")));
        assertThat(made.getResults()).hasSize(2);
        var ids = zendesk.getUsersByExternalIds("1", "2").stream()
                .map(User::getId)
                .toList();
        assertThat(ids).hasSize(2);
        var deleted = ended(zendesk.deleteUsers(ids.get(0), ids.get(1)));
        assertThat(deleted.getStatus()).isEqualTo(JobStatus.JobStatusEnum.completed);
        var founded = ended(zendesk.createOrganizations(organization("A", null), organization("B", null)));
        assertThat(founded.getResults()).hasSize(2);
        assertThat(zendesk.getOrganizations()).hasSize(2);
    }

    private JobStatus ended(JobStatus begun) {
        assertThat(begun.getStatus()).isEqualTo(JobStatus.JobStatusEnum.queued);
        worker.work();
        return zendesk.getJobStatus(begun);
    }

    private static User user(String name, String email, String externalId) {
        var user = new User(name, email);
        user.setExternalId(externalId);
        user.setTags(List.of("vip"));
        user.setUserFields(Map.of());
        return user;
    }

    private static Organization organization(String name, String externalId) {
        var organization = new Organization();
        organization.setName(name);
        organization.setExternalId(externalId);
        return organization;
    }
}
