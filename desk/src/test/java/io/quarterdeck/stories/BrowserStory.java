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
        browser("e2e/desk.e2e.mjs", "mia.kowalska@example.com");
    }

    @Test
    @Order(2)
    void a_manager_promises_chat_in_30_seconds_sees_what_it_means_releases_it_and_rolls_it_back() throws Exception {
        browser("e2e/playbook.e2e.mjs", "hannah.weiss@example.com");
    }

    @Test
    @Order(3)
    void agents_set_fields_use_macros_merge_split_ask_aside_and_see_each_other_at_the_same_ticket() throws Exception {
        browser("e2e/ticket.e2e.mjs", "mia.kowalska@example.com");
    }

    @Test
    @Order(4)
    void an_administrator_searches_writes_rules_builds_views_and_keeps_people_and_articles() throws Exception {
        browser("e2e/setup.e2e.mjs", "hannah.weiss@example.com");
    }

    @Test
    @Order(5)
    @Clause({"B-48", "C-44"})
    void after_all_that_every_ticket_still_equals_its_history() {
        var said = new ArrayList<String>();
        assertThat(log.report(said::add)).as(String.join("\n", said)).isTrue();
    }

    private void browser(String script, String email) throws Exception {
        var said = NodeScript.run(
                script,
                Map.of(
                        "QD_URL",
                        "http://localhost:" + port,
                        "QD_EMAIL",
                        email,
                        "QD_PASSWORD",
                        "quarterdeck",
                        "QD_BRAND",
                        "bleusalt"));
        assertThat(said.exit()).as(said.words()).isZero();
    }
}
