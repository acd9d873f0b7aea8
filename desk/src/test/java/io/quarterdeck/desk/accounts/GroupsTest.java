package io.quarterdeck.desk.accounts;

import static io.quarterdeck.desk.accounts.Role.ADMIN;
import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.accounts.Role.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.accounts.groups.Group;
import io.quarterdeck.desk.accounts.groups.GroupMemberships;
import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.accounts.groups.LeftGroup;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Slice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DeskTest
@RecordApplicationEvents
class GroupsTest {

    @Autowired
    Groups groups;

    @Autowired
    GroupMemberships memberships;

    @Autowired
    Appointments appointments;

    @Autowired
    ApplicationEvents events;

    @Autowired
    TestBrands brands;

    TestBrand brand;
    Viewer admin;

    @BeforeEach
    void a_brand() {
        brand = brands.bleusalt();
        admin = brand.viewer(ADMIN);
    }

    @Test
    void the_first_group_of_a_brand_and_of_a_person_is_the_default_one() {
        brand.run(() -> {
            var support = add("Support");
            var returns = add("Returns");
            join(AGENT, support);
            join(AGENT, returns);
            assertThat(groups.list(Slice.first(10)))
                    .extracting(Group::isDefault)
                    .containsExactly(true, false);
            assertThat(groups.defaultGroup(person(AGENT))).contains(support.id());
            assertThat(groups.groupsOf(person(AGENT))).containsExactly(support.id(), returns.id());
            assertThat(groups.members(returns.id())).containsExactly(person(AGENT));
        });
    }

    @Test
    void a_person_has_exactly_one_default_group_whatever_happens() {
        brand.run(() -> {
            var support = add("Support");
            var returns = add("Returns");
            join(AGENT, support);
            var second = memberships.join(admin, person(AGENT), returns.id(), true);
            assertThat(groups.defaultGroup(person(AGENT))).contains(returns.id());
            memberships.leave(admin, second.id());
            assertThat(groups.defaultGroup(person(AGENT))).contains(support.id());
        });
    }

    @Test
    void leaving_a_group_is_told() {
        brand.run(() -> {
            var support = add("Support");
            var membership = memberships.join(admin, person(AGENT), support.id(), false);
            memberships.leave(admin, membership.id());
            assertThat(events.stream(LeftGroup.class)).containsExactly(new LeftGroup(person(AGENT), support.id()));
        });
    }

    @Test
    void who_leaves_the_staff_leaves_its_groups_and_acts_no_more() {
        brand.run(() -> {
            var support = add("Support");
            join(AGENT, support);
            appointments.dismiss(admin, person(AGENT));
            assertThat(groups.members(support.id())).isEmpty();
            assertThat(events.stream(LeftGroup.class)).containsExactly(new LeftGroup(person(AGENT), support.id()));
            assertThatThrownBy(() -> join(AGENT, support)).isInstanceOf(Refusal.class);
        });
    }

    @Test
    void a_deleted_group_is_listed_no_more_but_still_found() {
        brand.run(() -> {
            add("Support");
            var returns = add("Returns");
            join(AGENT, returns);
            groups.delete(admin, returns.id());
            assertThat(groups.list(Slice.first(10))).extracting(Group::name).containsExactly("Support");
            assertThat(groups.find(returns.id()))
                    .get()
                    .extracting(Group::deleted)
                    .isEqualTo(true);
            assertThat(groups.groupsOf(person(AGENT))).isEmpty();
            assertThat(add("Returns").id()).isNotEqualTo(returns.id());
        });
    }

    @Test
    void two_groups_cannot_have_one_name_and_the_default_cannot_go() {
        brand.run(() -> {
            var support = add("Support");
            var returns = add("Returns");
            assertThatThrownBy(() -> add("support")).hasMessageContaining("taken");
            assertThatThrownBy(() -> groups.change(admin, returns.id(), said("name", "SUPPORT")))
                    .hasMessageContaining("taken");
            assertThatThrownBy(() -> groups.delete(admin, support.id())).hasMessageContaining("default");
        });
    }

    @Test
    void only_who_manages_people_rearranges_them() {
        brand.run(() -> {
            var support = add("Support");
            for (var role : List.of(LEAD, AGENT)) {
                assertThatThrownBy(() -> groups.add(brand.viewer(role), said("name", "Mine")))
                        .hasMessageContaining("may not manage people");
                assertThatThrownBy(() -> memberships.join(brand.viewer(role), person(role), support.id(), true))
                        .hasMessageContaining("may not manage people");
            }
        });
    }

    @Test
    void nobody_changes_their_own_role_and_the_last_administrator_stays() {
        brand.run(() -> {
            assertThatThrownBy(() -> appointments.change(admin, person(ADMIN), LEAD))
                    .hasMessageContaining("their own role");
            assertThatThrownBy(() -> appointments.appoint(brand.viewer(LEAD), "new@example.com", "New", AGENT))
                    .hasMessageContaining("may not manage people");
            appointments.change(admin, person(LEAD), ADMIN);
            var other = new Viewer(brand.brand().id(), person(LEAD), "LEAD", ADMIN);
            appointments.change(other, person(ADMIN), AGENT);
            assertThatThrownBy(() -> appointments.dismiss(admin, person(LEAD)))
                    .hasMessageContaining("last administrator");
        });
    }

    private Group add(String name) {
        return groups.add(admin, said("name", name));
    }

    private void join(Role role, Group group) {
        memberships.join(admin, person(role), group.id(), false);
    }

    private PersonId person(Role role) {
        return brand.people().get(role);
    }

    private static Said said(String key, Object value) {
        return Said.of(Map.of(key, value));
    }
}
