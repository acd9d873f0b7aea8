package io.quarterdeck.desk.kit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class GivenDatabaseTest {

    @Test
    void one_that_answers_is_used_with_the_drivers_options() {
        var fresh = TestPostgres.freshDatabase("given");
        var bare = fresh.url().replaceFirst("\\?.*", "");
        var given = GivenDatabase.answering(bare, fresh.user(), fresh.password());
        assertThat(given.getJdbcUrl()).isEqualTo(bare + "?reWriteBatchedInserts=true&ApplicationName=quarterdeck");
        assertThat(given.getUsername()).isEqualTo(fresh.user());
        assertThat(given.toString()).doesNotContain(fresh.password());
    }

    @Test
    void a_port_where_nobody_listens_is_named_without_the_password() throws IOException {
        var port = aPortWhereNobodyListens();
        assertThatThrownBy(() -> GivenDatabase.answering(
                        "jdbc:postgresql://127.0.0.1:" + port + "/quarterdeck?password=s3cret", "desk", ""))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessage(
                        "PostgreSQL at 127.0.0.1:" + port + " does not let the desk in: Connection refused; put that"
                                + " right, or unset QD_DB_URL to run the PostgreSQL that the desk brings.");
    }

    @Test
    void a_refused_password_and_a_missing_database_are_told_apart() {
        var fresh = TestPostgres.freshDatabase("given");
        assertThatThrownBy(() -> GivenDatabase.answering(fresh.url(), "nobody_here", "s3cret"))
                .hasMessageContaining("it refuses user \"nobody_here\" or that password")
                .hasMessageNotContaining("s3cret");
        var missing = fresh.url().replaceFirst("/[^/?]*\\?", "/missing?");
        assertThatThrownBy(() -> GivenDatabase.answering(missing, fresh.user(), fresh.password()))
                .hasMessageContaining("it has no database \"missing\"");
    }

    @Test
    void what_is_no_address_is_not_repeated() {
        assertThatThrownBy(() -> GivenDatabase.answering("postgres://desk:s3cret@db/quarterdeck", "", ""))
                .hasMessage(
                        "QD_DB_URL is not the address of a PostgreSQL; write jdbc:postgresql://host:5432/quarterdeck.");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void a_start_without_database_ends_in_one_sentence(CapturedOutput output) throws IOException {
        var port = aPortWhereNobodyListens();
        var desk = new SpringApplication(Desk.class);
        desk.setWebApplicationType(WebApplicationType.NONE);
        assertThatThrownBy(() -> desk.run(
                        "--quarterdeck.db.url=jdbc:postgresql://127.0.0.1:" + port + "/quarterdeck",
                        "--quarterdeck.db.password=s3cret"))
                .isNotNull();
        assertThat(output)
                .contains("PostgreSQL at 127.0.0.1:" + port + " does not let the desk in: Connection refused;")
                .doesNotContain("s3cret")
                .doesNotContain("\tat ");
    }

    /** Nothing here asks for the database; it comes first all the same. */
    @Configuration(proxyBeanMethods = false)
    @Import(PostgresConfiguration.class)
    static class Desk {}

    private static int aPortWhereNobodyListens() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
