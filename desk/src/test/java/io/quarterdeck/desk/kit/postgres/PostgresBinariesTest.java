package io.quarterdeck.desk.kit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    @Test
    void they_are_unpacked_once_into_a_folder_that_carries_their_version(@TempDir Path folder) throws IOException {
        var binaries = PostgresBinaries.unpackedIn(folder);
        var unpacked = Files.getLastModifiedTime(binaries.program("postgres"));
        assertThat(Files.getLastModifiedTime(PostgresBinaries.unpackedIn(folder).program("postgres")))
                .isEqualTo(unpacked);
        assertThat(folder.resolve(PostgresBinaries.VERSION + ".partial")).doesNotExist();
        assertThat(Command.run(List.of(binaries.program("postgres").toString(), "--version"), Duration.ofSeconds(20))
                        .output()
                        .strip())
                .isEqualTo("postgres (PostgreSQL) " + PostgresBinaries.VERSION);
    }

    @Test
    void another_system_is_told_to_bring_its_own() {
        assertThatThrownBy(() -> PostgresBinaries.archive("Mac OS X", "aarch64"))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageStartingWith(
                        "No PostgreSQL is packed for Mac OS X; install PostgreSQL 18 and set QD_DB_URL=");
        assertThatThrownBy(() -> PostgresBinaries.archive("Linux", "riscv64")).hasMessageContaining("riscv64");
        assertThat(PostgresBinaries.archive("Linux", "aarch64")).isEqualTo("/postgres-linux-arm_64.txz");
    }
}
