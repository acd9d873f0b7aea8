package io.quarterdeck.desk.customers;

import static io.quarterdeck.desk.accounts.Role.ADMIN;
import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.accounts.Role.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.fields.ProfileFields;
import io.quarterdeck.desk.customers.fields.Subject;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Slice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class OrganizationsTest {

    @Autowired
    Organizations organizations;

    @Autowired
    OrganizationMemberships memberships;

    @Autowired
    Profiles profiles;

    @Autowired
    Customers customers;

    @Autowired
    ProfileFields fields;

    @Autowired
    TestBrands brands;

    TestBrand brand;
    Viewer agent;
    Viewer admin;

    @BeforeEach
    void a_brand() {
        brand = brands.bleusalt();
        agent = brand.viewer(AGENT);
        admin = brand.viewer(ADMIN);
    }

    @Test
    void newcomers_belong_to_the_organization_whose_domain_they_write_from() {
        brand.run(() -> {
            var acme = add("Acme", Map.of("domain_names", List.of("Acme.example", "acme.test")));
            add("Acme Two", Map.of("domain_names", "acme.test other.example"));
            var ana = customers.at(MailAddress.of("ana@acme.test"), "Ana").id();
            var bo = customers.at(MailAddress.of("bo@sub.acme.test"), "Bo").id();
            assertThat(organizations.ofCustomer(ana)).contains(acme.id());
            assertThat(organizations.ofCustomer(bo)).isEmpty();
            assertThat(acme.about().domains()).containsExactly("acme.example", "acme.test");
        });
    }

    @Test
    void a_customer_belongs_to_several_and_writes_for_one() {
        brand.run(() -> {
            var ana = customers
                    .at(MailAddress.of("ana@customer.example.com"), "Ana")
                    .id();
            var one = add("One", Map.of()).id();
            var two = add("Two", Map.of()).id();
            memberships.join(agent, ana, one, false);
            var second = memberships.join(agent, ana, two, false);
            assertThat(organizations.ofCustomer(ana)).contains(one);
            memberships.makeDefault(agent, ana, second.id());
            assertThat(organizations.ofCustomer(ana)).contains(two);
            assertThat(memberships.join(agent, ana, two, false).id()).isEqualTo(second.id());
            assertThat(profiles.list(agent, ProfileFilter.in(two), Slice.first(10)))
                    .extracting(Profile::organization)
                    .containsExactly(two);
            organizations.delete(admin, two);
            assertThat(organizations.ofCustomer(ana)).contains(one);
            assertThat(organizations.find(two))
                    .get()
                    .extracting(Organization::deleted)
                    .isEqualTo(true);
            assertThatThrownBy(() -> memberships.join(agent, ana, two, false)).hasMessageContaining("does not exist");
            memberships.settle(agent, ana, null);
            assertThat(organizations.ofCustomer(ana)).isEmpty();
        });
    }

    @Test
    void a_name_is_unique_whatever_its_case_and_free_again_once_deleted() {
        brand.run(() -> {
            var acme = add("Acme", Map.of("external_id", "1"));
            assertThatThrownBy(() -> add("ACME", Map.of())).hasMessageContaining("Name");
            assertThatThrownBy(() -> add("Other", Map.of("external_id", "1"))).hasMessageContaining("External id");
            var other = add("Other", Map.of());
            assertThatThrownBy(() -> organizations.change(agent, other.id(), Said.of(Map.of("name", "acme"))))
                    .hasMessageContaining("taken");
            assertThatThrownBy(() -> add("Third", Map.of("group_id", 4711))).hasMessageContaining("does not exist");
            assertThatThrownBy(() -> add("Third", Map.of("domain_names", List.of("no domain!"))))
                    .hasMessageContaining("domains");
            var kept = organizations.keep(agent, null, Said.of(Map.of("name", "Acme Inc", "external_id", "1")));
            assertThat(kept.isNew()).isFalse();
            assertThat(kept.organization().id()).isEqualTo(acme.id());
            organizations.delete(admin, acme.id());
            assertThat(add("Acme Inc", Map.of("external_id", "1")).id()).isNotEqualTo(acme.id());
            assertThat(organizations.like(agent, "inc", Slice.first(10))).hasSize(1);
        });
    }

    @Test
    void people_of_a_sharing_organization_know_of_each_other_and_write_nothing_of_each_other() {
        brand.run(() -> {
            var viewer = brand.viewer(CUSTOMER);
            var own = customers.of(viewer.person());
            var bo = customers
                    .at(MailAddress.of("bo@customer.example.com"), "Bo")
                    .id();
            var acme = add("Acme", Map.of("shared_tickets", false));
            memberships.join(agent, own, acme.id(), true);
            memberships.join(agent, bo, acme.id(), true);
            assertThat(profiles.all(viewer, List.of(own, bo)))
                    .extracting(Profile::id)
                    .containsExactly(own);
            organizations.change(agent, acme.id(), Said.of(Map.of("shared_tickets", true)));
            assertThat(profiles.all(viewer, List.of(own, bo)))
                    .extracting(Profile::id)
                    .containsExactly(own, bo);
            assertThatThrownBy(() -> profiles.change(viewer, bo, null, Said.of(Map.of("name", "Ha"))))
                    .hasMessageContaining("may not edit customers");
            assertThat(organizations.list(viewer, Slice.first(10)))
                    .extracting(Organization::id)
                    .containsExactly(acme.id());
            add("Other", Map.of());
            assertThat(organizations.count(viewer)).isEqualTo(1);
            assertThat(memberships.list(viewer, null, null, Slice.first(10))).hasSize(1);
        });
    }

    @Test
    void a_field_of_the_brands_own_holds_values_of_its_type_only() {
        brand.run(() -> {
            field("age", "integer");
            field("score", "decimal");
            field("since", "date");
            field("vip", "checkbox");
            fields.add(
                    admin,
                    Subject.PERSON,
                    Said.of(Map.of("key", "code", "type", "regexp", "title", "Code", "pattern", "^[A-Z]{3}-\\d+$")));
            fields.add(
                    admin,
                    Subject.PERSON,
                    Said.of(Map.of(
                            "key",
                            "plan",
                            "type",
                            "dropdown",
                            "title",
                            "Plan",
                            "options",
                            List.of(Map.of("name", "Gold", "value", "gold"), Map.of("name", "Tin", "value", "tin")))));
            var good = Map.<String, Object>of(
                    "age",
                    41,
                    "score",
                    "4.50",
                    "since",
                    "2026-11-27T00:00:00Z",
                    "vip",
                    true,
                    "code",
                    "ABC-1",
                    "plan",
                    "gold",
                    "unheard_of",
                    "ignored");
            var ana = profiles.add(agent, CUSTOMER, Said.of(Map.of("name", "Ana", "fields", good)));
            var values = fields.values(Subject.PERSON).all(ana.facts().fields());
            assertThat(values.keySet()).containsExactly("age", "score", "since", "vip", "code", "plan");
            assertThat(values.values()).asString().contains("41", "4.5", "2026-11-27", "true", "ABC-1", "gold");
            for (var wrong : List.<Map<String, Object>>of(
                    Map.of("age", "old"),
                    Map.of("age", 1.5),
                    Map.of("score", "1e99"),
                    Map.of("since", "yesterday"),
                    Map.of("vip", "maybe"),
                    Map.of("code", "abc"),
                    Map.of("plan", "lead"),
                    Map.of("age", List.of(1)))) {
                assertThatThrownBy(() -> profiles.change(agent, ana.id(), null, Said.of(Map.of("fields", wrong))))
                        .as("%s", wrong)
                        .isInstanceOf(Refusal.class);
            }
            var cleared = new HashMap<String, Object>();
            cleared.put("age", null);
            var changed = profiles.change(agent, ana.id(), null, Said.of(Map.of("fields", cleared)));
            assertThat(changed.facts().fields()).doesNotContainKey("age").containsKey("plan");
        });
    }

    @Test
    void a_hopeless_pattern_is_no_match_and_takes_no_time() {
        brand.run(() -> {
            fields.add(
                    admin,
                    Subject.PERSON,
                    Said.of(Map.of("key", "evil", "type", "regexp", "title", "Evil", "pattern", "^(a+)+$")));
            assertThatThrownBy(() -> profiles.add(
                            agent,
                            CUSTOMER,
                            Said.of(Map.of("name", "A", "fields", Map.of("evil", "a".repeat(60) + "!")))))
                    .hasMessageContaining("form");
            assertThatThrownBy(() -> fields.add(
                            admin,
                            Subject.PERSON,
                            Said.of(Map.of("key", "broken", "type", "regexp", "title", "B", "pattern", "("))))
                    .hasMessageContaining("regular expression");
            assertThatThrownBy(() -> field("evil", "text")).hasMessageContaining("taken");
            assertThatThrownBy(() -> field("new", "poem")).hasMessageContaining("types");
            assertThatThrownBy(() -> fields.add(agent, Subject.PERSON, Said.of(Map.of("key", "x"))))
                    .hasMessageContaining("may not manage fields");
        });
    }

    private void field(String key, String type) {
        fields.add(admin, Subject.PERSON, Said.of(Map.of("key", key, "type", type, "title", key)));
    }

    private Organization add(String name, Map<String, Object> more) {
        var said = new HashMap<>(more);
        said.put("name", name);
        return organizations.add(agent, Said.of(said));
    }
}
