package io.quarterdeck.desk.kit.vault;

import io.quarterdeck.desk.kit.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Finds the installation's key: the setting where there is one, otherwise a file in the desk's home that only its owner
 * may read, made at the first start. Several nodes need the setting.
 */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    private static final int KEY = 32;
    private static final String FILE = "secret.key";

    @Bean
    Vault vault(@Value("${quarterdeck.secret-key:}") String setting, @Value("${quarterdeck.home}") Path home) {
        var text = setting.isBlank() ? kept(home) : setting.strip();
        return new Vault(new SecretKeySpec(
                decoded(text, setting.isBlank() ? home.resolve(FILE).toString() : "quarterdeck.secret-key"), "AES"));
    }

    private static byte[] decoded(String text, String where) {
        try {
            var key = Base64.getUrlDecoder()
                    .decode(text.replace('+', '-').replace('/', '_').replace("=", ""));
            if (key.length == KEY) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // said below, in the same words: what is wrong with a key is nobody's business
        }
        throw new IllegalStateException(
                "%s must be %d random bytes in Base64, for example from 'openssl rand -base64 32'"
                        .formatted(where, KEY));
    }

    private static String kept(Path home) {
        var file = home.resolve(FILE);
        try {
            Files.createDirectories(home);
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the installation's key in " + file, e);
        }
    }

    /** Written whole and then moved into place: of two nodes that start at once, the second takes the first one's. */
    private static void make(Path file) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".new", owner);
        try {
            Files.writeString(fresh, Secrets.fresh() + "\n", StandardOpenOption.WRITE);
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // somebody was faster, and theirs it is
        } finally {
            Files.delete(fresh);
        }
    }
}
