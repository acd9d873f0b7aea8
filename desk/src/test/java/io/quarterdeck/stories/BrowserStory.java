package io.quarterdeck.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.Quarterdeck;
import io.quarterdeck.desk.kit.postgres.TestPostgres;
import io.quarterdeck.desk.tickets.LogCheck;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A newcomer's desk, with its demo and its workers, in a real browser: by mouse, by keyboard, by screen reader's rules. */
@SpringBootTest(
        classes = Quarterdeck.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"quarterdeck.demo=true", "quarterdeck.home=target/browser-home", "quarterdeck.mail.smtp-port=0"})
@Import(BrowserStory.Database.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserStory {

    @TestConfiguration(proxyBeanMethods = false)
    static class Database {
        @Bean
        JdbcConnectionDetails database() {
            return TestPostgres.freshDatabase("browser");
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    LogCheck log;

    @Test
    @Order(1)
    void an_agent_signs_in_reads_answers_takes_back_notes_assigns_and_solves() throws Exception {
        var said = NodeScript.run(
                "e2e/desk.e2e.mjs",
                Map.of(
                        "QD_URL", "http://localhost:" + port,
                        "QD_EMAIL", "mia.kowalska@example.com",
                        "QD_PASSWORD", "quarterdeck",
                        "QD_BRAND", "bleusalt"));
        assertThat(said.exit()).as(said.words()).isZero();
    }

    @Test
    @Order(2)
    @Clause({"B-48", "C-44"})
    void after_all_that_every_ticket_still_equals_its_history() {
        var said = new ArrayList<String>();
        assertThat(log.report(said::add)).as(String.join("\n", said)).isTrue();
    }
}
