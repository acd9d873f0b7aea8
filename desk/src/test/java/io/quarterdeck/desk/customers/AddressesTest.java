package io.quarterdeck.desk.customers;

import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.accounts.Role.LIGHT_AGENT;
import static io.quarterdeck.desk.customers.Address.Kind.EMAIL;
import static io.quarterdeck.desk.customers.Address.Kind.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.channels.email.Mailboxes;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import io.quarterdeck.desk.kit.Slice;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DeskTest
@RecordApplicationEvents
class AddressesTest {

    @Autowired
    Addresses addresses;

    @Autowired
    Profiles profiles;

    @Autowired
    ApplicationEvents events;

    @Autowired
    TestBrands brands;

    @Autowired
    TestDatabase database;

    @LocalServerPort
    int port;

    TestBrand brand;
    Viewer agent;
    CustomerId ana;

    @BeforeEach
    void a_customer() {
        brand = brands.bleusalt();
        agent = brand.viewer(AGENT);
        ana = brands.customer(brand, "ana@customer.example.com").id();
    }

    @Test
    void one_address_of_each_kind_is_the_primary_one() {
        brand.run(() -> {
            var work = addresses.add(agent, ana, EMAIL, "Ana@Work.example.com", false);
            var phone = addresses.add(agent, ana, PHONE, "+1 212 555 0123", true);
            assertThat(work.isPrimary()).isFalse();
            assertThat(phone.isPrimary()).isTrue();
            assertThat(phone.verified()).isTrue();
            assertThat(addresses.makePrimary(agent, ana, work.id()))
                    .extracting(Address::value, Address::isPrimary)
                    .containsExactly(
                            tuple("ana@customer.example.com", false),
                            tuple("ana@work.example.com", true),
                            tuple("+12125550123", true));
            assertThat(profiles.get(agent, ana).email()).isEqualTo("ana@work.example.com");
            assertThatThrownBy(() -> addresses.remove(agent, ana, work.id())).hasMessageContaining("primary");
            addresses.remove(agent, ana, phone.id());
            assertThat(addresses.count(agent, ana)).isEqualTo(2);
        });
    }

    @Test
    void an_address_leads_to_one_customer_only() {
        var bo = brands.customer(brand, "bo@customer.example.com").id();
        brand.run(() -> {
            assertThatThrownBy(() -> addresses.add(agent, bo, EMAIL, "ANA@customer.example.com", false))
                    .hasMessageContaining("already being used");
            var own = addresses.list(agent, bo, Slice.first(1)).getFirst();
            assertThatThrownBy(() -> addresses.change(agent, bo, own.id(), "ana@customer.example.com"))
                    .hasMessageContaining("already being used");
            assertThatThrownBy(() -> addresses.get(agent, ana, own.id())).hasMessageContaining("no address");
            assertThatThrownBy(() -> addresses.add(agent, bo, PHONE, "12", false))
                    .hasMessageContaining("telephone number");
            assertThatThrownBy(() -> addresses.add(brand.viewer(LIGHT_AGENT), bo, EMAIL, "x@example.com", false))
                    .hasMessageContaining("may not edit customers");
        });
    }

    @Test
    void a_token_proves_an_address_once_and_is_kept_as_a_hash_only(@Autowired Mailboxes mailboxes) {
        brand.in(() -> mailboxes.add("support@%s.example".formatted(brand.key()), "Support", null, null));
        var address = brand.in(() -> addresses.list(agent, ana, Slice.first(1)).getFirst());
        brand.run(() -> addresses.requestVerification(agent, ana, address.id()));
        brand.run(() -> addresses.requestVerification(agent, ana, address.id()));
        var tokens = events.stream(ProofWanted.class).map(ProofWanted::token).toList();
        assertThat(tokens).hasSize(2);
        assertThat(database.asOwnerRead(
                        "select string_agg(encode(token_hash, 'escape'), ' ') from address_verification"))
                .doesNotContain(tokens.getLast());
        var stranger = new HttpCaller(port);
        stranger.get("/api/desk/welcome");
        assertThat(prove(stranger, tokens.getFirst())).as("an older token").isEqualTo(422);
        assertThat(prove(stranger, tokens.getLast())).isEqualTo(204);
        assertThat(prove(stranger, tokens.getLast())).as("the same token again").isEqualTo(422);
        assertThat(prove(stranger, "1_forged")).isEqualTo(422);
        assertThat(prove(stranger, "99999999_forged")).isEqualTo(422);
        assertThat(prove(stranger, "_")).isEqualTo(422);
        assertThat(brand.in(() -> addresses.get(agent, ana, address.id())).verified())
                .isTrue();
        assertThatThrownBy(() -> brand.run(() -> addresses.requestVerification(agent, ana, address.id())))
                .hasMessageContaining("verified already");
    }

    private static int prove(HttpCaller caller, String token) {
        return caller.post("/api/desk/proofs", Map.of("token", token)).status();
    }
}
