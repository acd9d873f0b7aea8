package io.quarterdeck.desk.zendesk.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@Keeps({
    "GET oauth/clients",
    "POST oauth/clients",
    "GET oauth/clients/{id}",
    "PUT oauth/clients/{id}",
    "DELETE oauth/clients/{id}",
    "GET oauth/tokens",
    "GET oauth/tokens/{id}",
    "DELETE oauth/tokens/{id}",
    "GET oauth/tokens/current",
    "DELETE oauth/tokens/current"
})
class OAuthDialectTest {

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    @LocalServerPort
    int port;

    @Test
    void a_tap_registers_gets_a_token_reads_when_it_expires_and_gives_it_up() {
        var brand = brands.bleusalt();
        var admin = dialect.as(brand, Role.ADMIN);
        var made = admin.post(
                "oauth/clients",
                Map.of(
                        "client",
                        Map.of("name", "Tap", "identifier", "tap", "redirect_uri", "https://tap.example/back")));
        assertThat(made.status()).isEqualTo(201);
        var client = made.path("client");
        var id = client.path("id").asLong();
        assertThat(client.path("redirect_uri").get(0).asString()).isEqualTo("https://tap.example/back");
        assertThat(admin.get("oauth/clients/{id}", id)
                        .path("client")
                        .path("secret")
                        .isNull())
                .isTrue();
        assertThat(admin.put("oauth/clients/{id}", Map.of("client", Map.of("name", "Singer tap")), id)
                        .path("client")
                        .path("name")
                        .asString())
                .isEqualTo("Singer tap");
        assertThat(admin.get("oauth/clients").path("clients")).hasSize(1);
        var tap = dialect.stranger()
                .withToken(token(brand.key(), client.path("secret").asString()));
        var current = tap.get("oauth/tokens/current").path("token");
        assertThat(current.path("expires_at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(current.path("scopes").get(0).asString()).isEqualTo("read");
        assertThat(admin.get("oauth/tokens").path("tokens")).hasSize(1);
        var tokenId = current.path("id").asLong();
        assertThat(admin.get("oauth/tokens/{id}", tokenId)
                        .path("token")
                        .path("client_id")
                        .asLong())
                .isEqualTo(id);
        assertThat(admin.get("oauth/tokens/current").status())
                .as("an API token is none of these")
                .isEqualTo(404);
        assertThat(tap.delete("oauth/tokens/{id}", tokenId).status())
                .as("it may only read")
                .isEqualTo(403);
        assertThat(tap.delete("oauth/tokens/current").status()).isEqualTo(204);
        assertThat(tap.get("oauth/tokens/current").status()).isEqualTo(401);
        var another = dialect.stranger()
                .withToken(token(brand.key(), client.path("secret").asString()));
        var other = another.get("oauth/tokens/current").path("token").path("id").asLong();
        assertThat(admin.delete("oauth/tokens/{id}", other).status()).isEqualTo(204);
        assertThat(another.get("oauth/tokens/current").status()).isEqualTo(401);
        assertThat(admin.delete("oauth/clients/{id}", id).status()).isEqualTo(204);
        assertThat(admin.get("oauth/clients/{id}", id).status()).isEqualTo(404);
    }

    private String token(String brand, String secret) {
        var answer = new HttpCaller(port)
                .post(
                        "/oauth/tokens",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "tap",
                                "client_secret", secret,
                                "scope", "read",
                                "brand", brand));
        return answer.json().path("access_token").asString();
    }
}
