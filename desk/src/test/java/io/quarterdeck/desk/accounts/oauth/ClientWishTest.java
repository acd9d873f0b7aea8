package io.quarterdeck.desk.accounts.oauth;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.accounts.Scopes;
import io.quarterdeck.desk.kit.Refusal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientWishTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://bi.example.com/",
                "https://bi.example.com/#fragment",
                "https://user@bi.example.com/",
                "javascript:alert(1)",
                "data:text/html,x",
                "bi.example.com",
                "https:///back"
            })
    void a_redirect_uri_that_codes_could_leak_by_is_not_registered(String uri) {
        assertThatThrownBy(() -> new ClientWish("x", "X", "", true, List.of(uri), Scopes.of("read")))
                .isInstanceOf(Refusal.class);
    }
}
