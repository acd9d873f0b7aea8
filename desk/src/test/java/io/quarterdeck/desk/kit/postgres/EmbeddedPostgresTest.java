package io.quarterdeck.desk.kit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path folder;

    private DataDirectory home;

    @BeforeEach
    void give_it_a_home() {
        home = new DataDirectory(folder.resolve("postgres"));
    }

    @Test
    void rows_survive_a_stop_and_a_start() throws SQLException {
        try (var postgres = started(home)) {
            postgres.createDatabase("quarterdeck");
            execute(postgres, "create table kept (word text)");
            execute(postgres, "insert into kept values ('here')");
        }
        try (var postgres = started(home)) {
            postgres.createDatabase("quarterdeck");
            assertThat(read(postgres, "select word from kept")).isEqualTo("here");
        }
    }

    @Test
    void it_is_safe_and_private() throws SQLException, IOException {
        try (var postgres = started(home)) {
            postgres.createDatabase("quarterdeck");
            assertThat(read(postgres, "show fsync")).isEqualTo("on");
            assertThat(read(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(read(postgres, "show full_page_writes")).isEqualTo("on");
            assertThat(read(postgres, "show data_checksums")).isEqualTo("on");
            assertThat(read(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(read(postgres, "show unix_socket_directories")).isEmpty();
            assertThat(read(postgres, "select datlocale from pg_database where datname = current_database()"))
                    .isEqualTo("C.UTF-8");
            assertThat(Files.getPosixFilePermissions(home.place().resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThatThrownBy(
                            () -> DriverManager.getConnection(postgres.jdbcUrl("postgres"), postgres.user(), "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void it_stops_when_it_is_closed() throws IOException {
        try (var postgres = started(home)) {
            assertThat(Postmaster.of(home.data())).isInstanceOf(Postmaster.Ready.class);
            postgres.close();
            assertThat(Postmaster.of(home.data())).isEqualTo(new Postmaster.Gone());
        }
    }

    @Test
    void a_database_can_be_copied_and_dropped() throws SQLException {
        try (var postgres = started(home)) {
            postgres.createDatabase("quarterdeck");
            execute(postgres, "create table kept (word text)");
            postgres.createDatabase("copy", "quarterdeck");
            postgres.dropDatabase("quarterdeck");
            postgres.createDatabase("quarterdeck", "copy");
            assertThat(read(postgres, "select count(*) from kept")).isEqualTo("0");
        }
    }

    @Test
    void a_folder_that_only_its_owner_may_enter_is_no_obstacle() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        started(home).close();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        started(home).close();
    }

    @Test
    void a_folder_with_spaces_and_quotes_is_no_obstacle() {
        started(new DataDirectory(folder.resolve("the agent's (first) & only"))).close();
    }

    @Test
    void a_folder_that_a_shell_would_misread_is_refused() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder.resolve("$HOME")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("may not contain");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_initialisation_that_was_cut_off_is_begun_anew() throws IOException {
        Files.createDirectories(home.place().resolve("data.partial/base"));
        Files.writeString(home.place().resolve("data.partial/PG_VERSION"), "18\n");
        started(home).close();
        assertThat(home.place().resolve("data.partial")).doesNotExist();
    }

    @Test
    void a_process_starts_one_directory_once_at_a_time() {
        try (var postgres = started(home)) {
            assertThatThrownBy(() -> started(home))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("This process has already started PostgreSQL in");
            assertThat(postgres.password()).isNotEmpty();
        }
    }

    @Test
    void data_of_another_major_version_is_left_alone() throws IOException {
        started(home).close();
        Files.writeString(home.data().resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> started(home)).hasMessageContaining("was written by PostgreSQL 17");
    }

    @Test
    void a_lost_password_is_asked_for_before_anything_is_started() throws IOException {
        started(home).close();
        Files.delete(home.place().resolve("password"));
        assertThatThrownBy(() -> started(home)).hasMessageContaining("bring back");
        assertThat(Postmaster.of(home.data())).isEqualTo(new Postmaster.Gone());
    }

    @Test
    void a_wrong_password_is_said_and_leaves_nothing_running() throws IOException {
        started(home).close();
        Files.writeString(home.place().resolve("password"), "guess");
        assertThatThrownBy(() -> started(home)).hasMessageContaining("password authentication failed");
        assertThat(Postmaster.of(home.data())).isEqualTo(new Postmaster.Gone());
    }

    private static EmbeddedPostgres started(DataDirectory directory) {
        return EmbeddedPostgres.start(TestPostgres.PROGRAMS, directory, List.of());
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        new Databases(postgres.jdbcUrl("quarterdeck"), postgres.user(), postgres.password()).execute(sql);
    }

    private static String read(EmbeddedPostgres postgres, String sql) throws SQLException {
        var url = postgres.jdbcUrl("quarterdeck");
        try (var connection = DriverManager.getConnection(url, postgres.user(), postgres.password());
                var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
