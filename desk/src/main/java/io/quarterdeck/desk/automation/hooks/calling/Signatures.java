package io.quarterdeck.desk.automation.hooks.calling;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a call twice over the same bytes: as Standard Webhooks does, and as the dialect's receivers expect. Both use one
 * secret; the first takes the bytes that it encodes for the key, the second its letters.
 */
public final class Signatures {

    static final String PREFIX = "whsec_";
    public static final String ALGORITHM = "SHA256";
    private static final String HMAC = "HmacSHA256";

    private Signatures() {}

    /** A call's names: whose it is, which webhook's, and which invocation's. */
    public record Names(BrandId brand, HookId hook, InvocationId invocation) {}

    public static String freshSecret() {
        return PREFIX
                + Base64.getEncoder().encodeToString(Base64.getUrlDecoder().decode(Secrets.fresh()));
    }

    public static Map<String, String> headers(String secret, Names names, Instant at, byte[] body) {
        var seconds = Long.toString(at.getEpochSecond());
        var written = at.truncatedTo(ChronoUnit.SECONDS).toString();
        var id = names.invocation().value();
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", seconds);
        headers.put("webhook-signature", "v1," + hmac(standardKey(secret), id + "." + seconds + ".", body));
        headers.put("x-zendesk-account-id", Long.toString(names.brand().value()));
        headers.put("x-zendesk-webhook-id", names.hook().value());
        headers.put("x-zendesk-webhook-invocation-id", id);
        headers.put("x-zendesk-webhook-signature", hmac(secret.getBytes(StandardCharsets.UTF_8), written, body));
        headers.put("x-zendesk-webhook-signature-timestamp", written);
        return headers;
    }

    private static byte[] standardKey(String secret) {
        return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    }

    private static String hmac(byte[] key, String beginning, byte[] body) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            mac.update(beginning.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
