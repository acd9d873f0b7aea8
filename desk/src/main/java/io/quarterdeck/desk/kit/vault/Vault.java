package io.quarterdeck.desk.kit.vault;

import io.quarterdeck.desk.kit.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.SecretKey;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

/**
 * AES-256-GCM under the installation's key. A sealed value begins with a mark of the key it was sealed with, so that a
 * node which was given another key says so instead of failing somewhere in the cipher.
 */
public final class Vault {

    private static final int MARK = 4;

    private final BytesEncryptor cipher;
    private final byte[] mark;

    Vault(SecretKey key) {
        cipher = AesGcmBytesEncryptor.withSecretKey(key).build();
        mark = Arrays.copyOf(Secrets.sha256(key.getEncoded()), MARK);
    }

    public byte[] seal(String secret) {
        var sealed = cipher.encrypt(secret.getBytes(StandardCharsets.UTF_8));
        var marked = Arrays.copyOf(mark, MARK + sealed.length);
        System.arraycopy(sealed, 0, marked, MARK, sealed.length);
        return marked;
    }

    public String open(byte[] sealed) {
        if (!MessageDigest.isEqual(mark, Arrays.copyOf(sealed, MARK))) {
            throw new IllegalStateException(
                    "This was sealed with another key; give every node the same quarterdeck.secret-key, and keep it");
        }
        return new String(cipher.decrypt(Arrays.copyOfRange(sealed, MARK, sealed.length)), StandardCharsets.UTF_8);
    }
}
