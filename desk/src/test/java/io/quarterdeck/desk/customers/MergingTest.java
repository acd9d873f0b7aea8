package io.quarterdeck.desk.customers;

import static io.quarterdeck.desk.accounts.Role.ADMIN;
import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.accounts.Role.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Slice;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DeskTest
@RecordApplicationEvents
class MergingTest {

    @Autowired
    Merging merging;

    @Autowired
    Departures departures;

    @Autowired
    Members members;

    @Autowired
    Profiles profiles;

    @Autowired
    Customers customers;

    @Autowired
    Addresses addresses;

    @Autowired
    Organizations organizations;

    @Autowired
    ApplicationEvents events;

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
    void two_customers_become_one_with_all_that_either_had() {
        brand.run(() -> {
            var acme = organizations.add(agent, Said.of(Map.of("name", "Acme"))).id();
            var loser = profiles.add(
                    agent,
                    CUSTOMER,
                    Said.of(Map.of(
                            "name", "Ana old",
                            "email", "ana@old.example.com",
                            "phone", "+12125550123",
                            "tags", List.of("b"),
                            "external_id", "shop:9",
                            "organization_id", acme.value())));
            var winner = profiles.add(
                    agent,
                    CUSTOMER,
                    Said.of(Map.of("name", "Ana", "email", "ana@new.example.com", "tags", List.of("a"))));
            var merged = merging.merge(agent, loser.id(), winner.id());
            assertThat(merged.facts().name()).isEqualTo("Ana");
            assertThat(merged.email()).isEqualTo("ana@new.example.com");
            assertThat(merged.facts().phone()).isEqualTo("+12125550123");
            assertThat(merged.facts().externalId()).isEqualTo("shop:9");
            assertThat(merged.facts().tags()).containsExactly("a", "b");
            assertThat(merged.organization()).isEqualTo(acme);
            assertThat(addresses.list(agent, winner.id(), Slice.first(10)))
                    .extracting(Address::value)
                    .containsExactlyInAnyOrder("ana@old.example.com", "ana@new.example.com", "+12125550123");
            assertThat(customers.at(MailAddress.of("ana@old.example.com"), "").id())
                    .isEqualTo(winner.id());
            assertThat(profiles.get(agent, loser.id()).departure().mergedInto()).isEqualTo(winner.id());
            assertThat(events.stream(CustomerEvent.Merged.class))
                    .contains(new CustomerEvent.Merged(loser.id(), winner.id()));
        });
    }

    @Test
    void nobody_is_merged_with_themselves_nor_twice_nor_out_of_the_staff() {
        var one = brands.customer(brand, "one@customer.example.com").id();
        var two = brands.customer(brand, "two@customer.example.com").id();
        brand.run(() -> {
            assertThatThrownBy(() -> merging.merge(agent, one, one)).hasMessageContaining("itself");
            merging.merge(agent, one, two);
            assertThatThrownBy(() -> merging.merge(agent, one, two)).hasMessageContaining("no customer");
            var staff = customers.of(brand.people().get(ADMIN));
            assertThatThrownBy(() -> merging.merge(agent, staff, two)).hasMessageContaining("staff");
            assertThatThrownBy(() -> merging.merge(agent, two, staff)).hasMessageContaining("may not manage people");
        });
    }

    @Test
    void opposite_merges_at_once_end_with_one_customer() throws Exception {
        var one = brands.customer(brand, "one@customer.example.com").id();
        var two = brands.customer(brand, "two@customer.example.com").id();
        List<Callable<Boolean>> both = List.of(() -> merged(one, two), () -> merged(two, one));
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = pool.invokeAll(both);
            assertThat(answers.get(0).get()).isNotEqualTo(answers.get(1).get());
        }
        assertThat(brand.in(() -> profiles.all(agent, List.of(one, two))))
                .extracting(Profile::active)
                .containsExactlyInAnyOrder(true, false);
    }

    private boolean merged(CustomerId from, CustomerId into) {
        try {
            brand.in(() -> merging.merge(agent, from, into));
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    @Test
    void a_deleted_customer_keeps_the_name_and_frees_what_identified_them() {
        brand.run(() -> {
            var ana = profiles.add(
                    agent,
                    CUSTOMER,
                    Said.of(Map.of("name", "Ana", "email", "ana@customer.example.com", "external_id", "shop:9")));
            var gone = departures.delete(admin, ana.id());
            assertThat(gone.active()).isFalse();
            assertThat(gone.facts().name()).isEqualTo("Ana");
            assertThat(gone.email()).isNull();
            assertThat(gone.departure().by()).isEqualTo(admin.person());
            assertThat(profiles.list(agent, ProfileFilter.DELETED, Slice.first(10)))
                    .extracting(Profile::id)
                    .containsExactly(ana.id());
            assertThat(profiles.like(agent, "Ana", ProfileFilter.ALL, Slice.first(10)))
                    .isEmpty();
            var next = profiles.add(
                    agent,
                    CUSTOMER,
                    Said.of(Map.of("name", "Ana", "email", "ana@customer.example.com", "external_id", "shop:9")));
            assertThat(next.id()).isNotEqualTo(ana.id());
            assertThatThrownBy(() -> profiles.change(agent, ana.id(), null, Said.of(Map.of("name", "x"))))
                    .hasMessageContaining("no customer");
        });
    }

    @Test
    void a_scrubbed_customer_leaves_nothing_that_says_who_they_were() {
        brand.run(() -> {
            var ana = profiles.add(
                    agent, CUSTOMER, Said.of(Map.of("name", "Ana", "notes", "likes blue", "tags", List.of("vip"))));
            assertThatThrownBy(() -> departures.scrub(admin, ana.id())).hasMessageContaining("deleted customer");
            departures.delete(admin, ana.id());
            var scrubbed = departures.scrub(admin, ana.id());
            assertThat(scrubbed.facts()).isEqualTo(Facts.named("Permanently Deleted User"));
            assertThat(departures.scrub(admin, ana.id()).departure()).isEqualTo(scrubbed.departure());
            assertThat(events.stream(CustomerEvent.Scrubbed.class)).hasSize(1);
        });
    }

    @Test
    void who_is_deleted_may_no_longer_sign_in_and_nobody_deletes_themselves() {
        brand.run(() -> {
            var own = customers.of(brand.people().get(CUSTOMER));
            departures.delete(admin, own);
            assertThat(members.find(brand.people().get(CUSTOMER))).isEmpty();
            departures.delete(admin, customers.of(brand.people().get(AGENT)));
            assertThat(members.find(brand.people().get(AGENT))).isEmpty();
            assertThatThrownBy(() -> departures.delete(admin, customers.of(admin.person())))
                    .hasMessageContaining("themselves");
            assertThatThrownBy(() -> departures.delete(agent, customers.of(admin.person())))
                    .hasMessageContaining("may not manage people");
        });
    }
}
