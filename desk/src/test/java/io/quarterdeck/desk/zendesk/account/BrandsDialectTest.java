package io.quarterdeck.desk.zendesk.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.ApiTokens;
import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.DialectCaller;
import io.quarterdeck.desk.fixture.dialect.DialectCaller.Answer;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.playbook.Playbooks;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DeskTest
@Keeps({"GET brands", "GET brands/{id}", "POST brands", "PUT brands/{id}", "DELETE brands/{id}"})
class BrandsDialectTest {

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    @Autowired
    Brands all;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Playbooks playbooks;

    TestBrand brand;
    DialectCaller admin;

    @BeforeEach
    void an_administrator() {
        brand = brands.bleusalt();
        admin = dialect.as(brand, Role.ADMIN);
    }

    String subdomain() {
        return "new-" + brand.key().replace('_', '-');
    }

    JsonNode founded() {
        var made = admin.post("brands", Map.of("brand", Map.of("name", "Salt & Sea", "subdomain", subdomain())));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.path("brand");
    }

    /** A token of the founder's within the brand that they founded. */
    DialectCaller inside(JsonNode founded) {
        var id = new BrandId(founded.path("id").asLong());
        var viewer = new Viewer(id, brand.people().get(Role.ADMIN), "ADMIN", Role.ADMIN);
        return dialect.stranger()
                .withToken(BrandScope.in(id, () -> tokens.issue(viewer, "test")).token());
    }

    static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    @Test
    void a_brand_is_founded_beside_the_callers_with_a_copy_of_its_playbook() {
        var made = founded();
        assertThat(made.path("subdomain").asString()).isEqualTo(subdomain().replace('-', '_'));
        assertThat(made.path("active").asBoolean()).isTrue();
        assertThat(made.path("default").asBoolean()).isFalse();
        assertThat(made.path("is_deleted").asBoolean()).isFalse();
        var id = made.path("id").asLong();
        assertThat(admin.get("brands/{id}", id).path("brand")).isEqualTo(made);
        assertThat(admin.get("brands").path("brands")).hasSize(2);
        assertThat(dialect.as(brand, Role.AGENT).get("brands").path("brands"))
                .as("whoever is not on its staff does not know of it")
                .hasSize(1);
        var playbook = BrandScope.in(new BrandId(id), () -> playbooks.current().playbook());
        assertThat(playbook.identity().name()).isEqualTo("Salt & Sea");
        assertThat(playbook.priorities())
                .isEqualTo(brand.in(() -> playbooks.current().playbook()).priorities());

        var there = inside(made);
        assertThat(there.get("users/me").path("user").path("role").asString()).isEqualTo("admin");
        var ticket = there.post("tickets", Map.of("ticket", Map.of("comment", Map.of("body", "The first"))));
        assertThat(ticket.status()).as(ticket.text()).isEqualTo(201);
        assertThat(ticket.path("ticket").path("brand_id").asLong()).isEqualTo(id);
        assertThat(admin.get("tickets").text()).doesNotContain("The first");
    }

    @Test
    void a_brand_gets_another_name_and_keeps_its_subdomain() {
        var id = founded().path("id").asLong();
        var renamed = ok(admin.put("brands/{id}", Map.of("brand", Map.of("name", "Sea & Salt")), id));
        assertThat(renamed.json().at("/brand/name").asString()).isEqualTo("Sea & Salt");
        assertThat(ok(admin.put("brands/{id}", Map.of("brand", Map.of("subdomain", subdomain())), id))
                        .json()
                        .at("/brand/name")
                        .asString())
                .isEqualTo("Sea & Salt");
        assertThat(admin.put("brands/{id}", Map.of("brand", Map.of("subdomain", "elsewhere")), id)
                        .text())
                .contains("RecordInvalid", "subdomain");
        assertThat(admin.put("brands/{id}", Map.of("brand", Map.of("name", "")), id)
                        .status())
                .isEqualTo(422);
        var theirs = brands.callie().brand().id().value();
        assertThat(admin.put("brands/{id}", Map.of("brand", Map.of("name", "Mine")), theirs)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_retired_brand_lets_nobody_in_and_loses_nothing() {
        var made = founded();
        var id = made.path("id").asLong();
        var there = inside(made);
        assertThat(there.get("tickets").status()).isEqualTo(200);
        assertThat(admin.delete("brands/{id}", id).status()).isEqualTo(204);
        var refused = there.get("tickets");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("retired");
        assertThat(dialect.stranger()
                        .with("Quarterdeck-Brand", made.path("subdomain").asString())
                        .get("users/me")
                        .text())
                .contains("retired");
        assertThat(admin.get("brands").path("brands")).hasSize(1);
        var shown = admin.get("brands/{id}", id).path("brand");
        assertThat(shown.path("is_deleted").asBoolean()).isTrue();
        assertThat(shown.path("active").asBoolean()).isFalse();
        assertThat(all.all()).noneMatch(it -> it.id().value() == id);
        assertThat(admin.delete("brands/{id}", id).status()).isEqualTo(404);
        ok(admin.put("brands/{id}", Map.of("brand", Map.of("active", true)), id));
        assertThat(there.get("tickets").status()).as("it is taken back").isEqualTo(200);
    }

    @Test
    void whoever_belongs_to_a_retired_brand_alone_cannot_sign_in() {
        var theirs = brands.callie();
        var session = admin.origin() + "/api/desk/session";
        var who = Map.of("email", theirs.email(Role.AGENT), "password", TestBrand.PASSWORD);
        var browser = dialect.stranger().with("Cookie", "XSRF-TOKEN=x").with("X-XSRF-TOKEN", "x");
        var cookie = browser.call("POST", session, who).headers().allValues("Set-Cookie").stream()
                .filter(it -> it.startsWith("qd_session="))
                .findFirst()
                .orElseThrow();
        var signedIn = dialect.stranger().with("Cookie", cookie.split(";")[0]).with("Quarterdeck-Brand", theirs.key());
        assertThat(signedIn.get("tickets").status()).isEqualTo(200);
        all.retire(theirs.brand().id());
        var refused = signedIn.get("tickets");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("retired");
        assertThat(signedIn.call("GET", session, null).status())
                .as("they may still see who they are, and sign out")
                .isEqualTo(200);
        var again = browser.call("POST", session, who);
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.text()).contains("retired");
    }

    @Test
    void what_cannot_be_a_brand_is_refused() {
        var made = founded();
        var own = brand.brand().id().value();
        assertThat(admin.delete("brands/{id}", own).text()).contains("RecordInvalid", "call from");
        assertThat(admin.put(
                                "brands/{id}",
                                Map.of("brand", Map.of("active", false)),
                                made.path("id").asLong())
                        .text())
                .contains("RecordInvalid", "active");
        var taken = Map.of("brand", Map.of("name", "x", "subdomain", brand.key()));
        assertThat(admin.post("brands", taken).text()).contains("DuplicateValue", "subdomain");
        var odd = Map.of("brand", Map.of("name", "x", "subdomain", "1 salt"));
        assertThat(admin.post("brands", odd).text()).contains("InvalidFormat", "subdomain");
        assertThat(admin.post("brands", Map.of("brand", Map.of("subdomain", "saltier")))
                        .text())
                .contains("BlankValue", "name");
        assertThat(dialect.as(brand, Role.LEAD)
                        .post("brands", Map.of("brand", Map.of("name", "x", "subdomain", "mutiny")))
                        .status())
                .isEqualTo(403);
        assertThat(all.find("mutiny")).isEmpty();
    }
}
