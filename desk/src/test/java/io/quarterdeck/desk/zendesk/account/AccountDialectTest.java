package io.quarterdeck.desk.zendesk.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
@Keeps({
    "GET locales",
    "GET locales/{locale}",
    "GET locales/current",
    "GET locales/public",
    "GET locales/agent",
    "GET account/settings"
})
class AccountDialectTest {

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    @Test
    void an_account_has_the_one_brand_that_the_caller_is_inside_of() {
        var ours = brands.bleusalt();
        var theirs = brands.callie();
        var agent = dialect.as(ours, Role.AGENT);
        var listed = agent.get("brands").path("brands");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).propertyNames())
                .contains(
                        "id", "url", "name", "subdomain", "default", "active", "logo", "ticket_form_ids", "created_at");
        assertThat(listed.get(0).path("logo").isNull()).isTrue();
        assertThat(listed.get(0).path("created_at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        var id = ours.brand().id().value();
        assertThat(agent.get("brands/{id}", id).path("brand").path("default").asBoolean())
                .isTrue();
        assertThat(agent.get("brands/{id}", theirs.brand().id().value()).status())
                .isEqualTo(404);
    }

    @Test
    void an_account_tells_its_language_and_settings() {
        var caller = dialect.as(brands.bleusalt(), Role.AGENT);
        for (var path : List.of("locales", "locales/public", "locales/agent")) {
            assertThat(caller.get(path).path("locales").get(0).path("locale").asString())
                    .isEqualTo("en-US");
        }
        for (var path : List.of("locales/current", "locales/1", "locales/en-us")) {
            assertThat(caller.get(path).path("locale").path("id").asLong())
                    .as(path)
                    .isEqualTo(1);
        }
        assertThat(caller.get("locales/tlh").status()).isEqualTo(404);
        assertThat(caller.get("account/settings")
                        .path("settings")
                        .path("api")
                        .path("api_password_access")
                        .asBoolean())
                .isFalse();
    }
}
