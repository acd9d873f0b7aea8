package io.quarterdeck.desk.customers;

import static io.quarterdeck.desk.accounts.Role.ADMIN;
import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.accounts.Role.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import io.quarterdeck.desk.kit.Slice;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class MembersAreCustomersTest {

    @Autowired
    Customers customers;

    @Autowired
    Profiles profiles;

    @Autowired
    Members members;

    @Autowired
    TestBrands brands;

    @Autowired
    TestDatabase database;

    TestBrand brand;

    @BeforeEach
    void a_brand_with_one_person_in_each_role() {
        brand = brands.bleusalt();
    }

    @Test
    void every_member_has_one_row_known_by_the_address_they_sign_in_with() {
        brand.run(() -> {
            for (var role : Role.values()) {
                var id = customers.of(brand.people().get(role));
                var profile = profiles.get(brand.viewer(ADMIN), id);
                assertThat(profile.role()).isEqualTo(role);
                assertThat(customers.person(id)).contains(brand.people().get(role));
                if (role.isStaff()) {
                    assertThat(profile.email()).isEqualTo(brand.email(role));
                    assertThat(profile.verified()).isTrue();
                }
            }
            assertThat(customers.ofAll(brand.people().values()))
                    .containsOnlyKeys(brand.people().values());
        });
    }

    @Test
    void who_wrote_before_they_joined_stays_the_same_customer() {
        var before = brands.customer(brand, "future.agent@example.com");
        brand.run(() -> {
            var person = members.add("Future.Agent@example.com", "Future Agent", AGENT, null);
            assertThat(customers.of(person)).isEqualTo(before.id());
        });
    }

    @Test
    void a_person_who_claims_a_customer_brings_along_what_they_were_known_by() {
        var other = brands.customer(brand, "other.address@customer.example.com");
        brand.run(() -> {
            var person = members.add("me@customer.example.com", "Me", CUSTOMER, null);
            var first = customers.of(person);
            customers.claim(other.id(), person);
            assertThat(customers.of(person)).isEqualTo(other.id()).isNotEqualTo(first);
            assertThat(customers.person(other.id())).contains(person);
            assertThat(customers.person(first)).isEmpty();
            assertThat(customers
                            .at(MailAddress.of("me@customer.example.com"), "")
                            .id())
                    .isEqualTo(other.id());
            assertThat(profiles.get(brand.viewer(ADMIN), first).active()).isFalse();
        });
    }

    @Test
    void nobody_claims_a_customer_who_is_somebody_elses() {
        brand.run(() -> {
            var own = customers.of(brand.people().get(CUSTOMER));
            var person = members.add("thief@customer.example.com", "Thief", CUSTOMER, null);
            assertThatThrownBy(() -> customers.claim(own, person)).hasMessageContaining("somebody else");
            assertThat(customers.of(brand.people().get(CUSTOMER))).isEqualTo(own);
        });
    }

    @Test
    void a_member_whom_nobody_announced_gets_a_row_when_it_is_asked_for() {
        var person = database.asOwnerRead(
                "insert into person (email, name, created_at) values ('raw@%s', 'Raw', now()) returning id"
                        .formatted(brand.key()));
        database.asOwner("insert into membership (brand_id, person_id, role) values (%d, %s, 'agent')"
                .formatted(brand.brand().id().value(), person));
        brand.run(() -> {
            var id = new PersonId(Long.parseLong(person));
            members.activate(brand.people().get(AGENT), true);
            assertThat(customers.of(id)).isEqualTo(customers.of(id));
            assertThat(customers.person(customers.of(id))).contains(id);
        });
    }

    @Test
    void the_same_address_in_two_brands_is_two_customers() {
        var other = brands.callie();
        var here = brands.customer(brand, "both@customer.example.com");
        var there = brands.customer(other, "both@customer.example.com");
        assertThat(here.id()).isNotEqualTo(there.id());
        assertThat(brand.in(() -> profiles.list(brand.viewer(ADMIN), ProfileFilter.ALL, Slice.first(100))))
                .extracting(Profile::id)
                .contains(here.id())
                .doesNotContain(there.id());
    }

    @Test
    void the_roles_can_be_listed_apart() {
        brand.run(() -> {
            var staff = Arrays.stream(Role.values()).filter(Role::isStaff).toList();
            for (var role : staff) {
                assertThat(profiles.list(brand.viewer(ADMIN), ProfileFilter.of(Set.of(role)), Slice.first(100)))
                        .extracting(Profile::person)
                        .containsExactly(brand.people().get(role));
            }
            brands.customer(brand, "nobody@customer.example.com");
            var ends = ProfileFilter.of(Set.of(CUSTOMER));
            assertThat(profiles.list(brand.viewer(ADMIN), ends, Slice.first(100)))
                    .hasSize(2);
            assertThat(profiles.count(brand.viewer(ADMIN), ends)).isEqualTo(2);
            assertThat(profiles.count(brand.viewer(ADMIN), ProfileFilter.ALL)).isEqualTo(2 + staff.size());
        });
    }
}
