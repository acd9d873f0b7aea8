package io.quarterdeck.desk.automation.hooks.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import io.quarterdeck.desk.kit.BrandId;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Two independent receivers verify one call: the library of Standard Webhooks, and an HMAC as the dialect's clients do it. */
class SignaturesTest {

    private static final String SECRET = Signatures.freshSecret();
    private static final String BODY = "{\"ticket\":\"Zoë's necklace\"}";

    private final Map<String, String> headers = Signatures.headers(
            SECRET,
            new Signatures.Names(
                    new BrandId(7),
                    new HookId("01HABCDEFGHJKMNPQRSTVWXYZ0"),
                    new InvocationId("01HZZZZZZZZZZZZZZZZZZZZZZZ")),
            Instant.now(),
            BODY.getBytes(StandardCharsets.UTF_8));

    @Test
    void immunity_32_the_library_of_standard_webhooks_verifies_it() throws Exception {
        var webhook = new Webhook(SECRET);
        assertThatCode(() -> webhook.verify(BODY, asHttp())).doesNotThrowAnyException();
        assertThatThrownBy(() -> webhook.verify(BODY + " ", asHttp())).isInstanceOf(Exception.class);
        assertThatThrownBy(() -> new Webhook(Signatures.freshSecret()).verify(BODY, asHttp()))
                .isInstanceOf(Exception.class);
    }

    @Test
    void a_receiver_of_the_dialect_verifies_it() throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signed = headers.get("x-zendesk-webhook-signature-timestamp") + BODY;
        assertThat(headers.get("x-zendesk-webhook-signature"))
                .isEqualTo(Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void it_says_whose_call_it_is() {
        assertThat(headers)
                .containsEntry("x-zendesk-account-id", "7")
                .containsEntry("x-zendesk-webhook-id", "01HABCDEFGHJKMNPQRSTVWXYZ0")
                .containsEntry("x-zendesk-webhook-invocation-id", "01HZZZZZZZZZZZZZZZZZZZZZZZ")
                .containsEntry("webhook-id", "01HZZZZZZZZZZZZZZZZZZZZZZZ");
        assertThat(headers.get("x-zendesk-webhook-signature-timestamp"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    }

    private HttpHeaders asHttp() {
        return HttpHeaders.of(
                headers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> List.of(it.getValue()))),
                (_, _) -> true);
    }
}
