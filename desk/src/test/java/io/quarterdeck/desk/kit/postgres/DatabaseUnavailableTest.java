package io.quarterdeck.desk.kit.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DatabaseUnavailableTest {

    private static final Path PLACE = Path.of("/srv/desk/postgres");

    @Test
    void a_full_disk_is_called_so() {
        var said = DatabaseUnavailable.in(PLACE, new FileSystemException("/srv/desk", null, "No space left on device"));
        assertThat(said)
                .hasMessage("PostgreSQL cannot run in /srv/desk/postgres: the disk is full; free some 300 MB there, or"
                        + " name another folder with QD_HOME, or another PostgreSQL with QD_DB_URL.");
    }

    @Test
    void a_closed_folder_is_named() {
        assertThat(DatabaseUnavailable.in(PLACE, new AccessDeniedException("/srv/desk")))
                .hasMessageContaining(
                        "this user may not work there (Permission denied: /srv/desk); give it the folder");
    }

    @Test
    void the_wrong_processor_is_called_so() {
        assertThat(DatabaseUnavailable.in(PLACE, "sh: 1: postgres: Exec format error"))
                .hasMessageContaining("made for another kind of processor; set QD_DB_URL");
    }

    @Test
    void ports_that_are_taken_are_called_so() {
        assertThat(DatabaseUnavailable.in(PLACE, "could not bind IPv4 address \"127.0.0.1\": Address already in use"))
                .hasMessageContaining("every port it tried on 127.0.0.1 is taken");
    }

    @Test
    void anything_else_is_told_in_the_words_of_the_server() {
        var log = """
                LOG:  starting PostgreSQL 18.6
                FATAL:  could not map anonymous shared memory: Cannot allocate memory.
                LOG:  database system is shut down
                """;
        assertThat(DatabaseUnavailable.in(PLACE, log))
                .hasMessageContaining(
                        ": FATAL:  could not map anonymous shared memory: Cannot allocate memory; put that right");
    }
}
