package io.quarterdeck.desk.automation.hooks.calling;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.kit.Refusal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HookTargetTest {

    @ParameterizedTest
    @CsvSource({
        "Connection, close",
        "Transfer-Encoding, chunked",
        "Host, inside",
        "Authorization, Bearer x",
        "webhook-signature, v1",
        "X-Zendesk-Webhook-Id, 1",
        "'X Y', 1",
        "X-Ok, 'line\nbreak'",
        "'X-Ok\r\nX-Evil', 1"
    })
    void immunity_12_a_webhook_sets_no_header_that_is_not_its_own(String name, String value) {
        assertThatThrownBy(() -> new HookTarget(
                        "https://shop.example/", HookTarget.Method.POST, HookTarget.Format.JSON, Map.of(name, value)))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shop.example",
                "ftp://shop.example",
                "https://u:p@shop.example/",
                "https:///x",
                "https://a b/",
                "https://shop.example/#x"
            })
    void an_endpoint_that_is_no_web_address_is_refused(String endpoint) {
        assertThatThrownBy(() -> new HookTarget(endpoint, HookTarget.Method.POST, HookTarget.Format.JSON, Map.of()))
                .isInstanceOf(Refusal.class);
    }
}
