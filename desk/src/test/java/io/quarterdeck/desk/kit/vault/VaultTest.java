package io.quarterdeck.desk.kit.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    @TempDir
    Path home;

    private Vault vault(String setting) {
        return new VaultConfiguration().vault(setting, home);
    }

    @Test
    void what_is_sealed_can_be_opened_and_not_read() {
        var vault = vault("");
        var sealed = vault.seal("hunter2");
        assertThat(vault.open(sealed)).isEqualTo("hunter2");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("hunter2");
        assertThat(vault.seal("hunter2")).as("never twice the same").isNotEqualTo(sealed);
    }

    @Test
    void the_next_start_finds_the_key_of_the_first_and_nobody_else_may_read_it() throws IOException {
        var sealed = vault("").seal("hunter2");
        assertThat(vault("").open(sealed)).isEqualTo("hunter2");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secret.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void another_key_says_so_and_a_changed_value_is_refused() {
        var vault = vault("");
        var sealed = vault.seal("hunter2");
        assertThatThrownBy(() ->
                        vault("MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI=").open(sealed))
                .hasMessageContaining("quarterdeck.secret-key");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(sealed)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_key_that_is_no_key_stops_the_start() {
        assertThatThrownBy(() -> vault("secret"))
                .hasMessageContaining("32 random bytes")
                .hasMessageNotContaining("'secret'");
    }
}
