package io.quarterdeck.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.Quarterdeck;
import io.quarterdeck.desk.kit.postgres.TestPostgres;
import io.quarterdeck.desk.tickets.LogCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private record Said(int exit, String words) {}

    private static final Path WEB = Path.of("../web");

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
        var said = node("e2e/desk.e2e.mjs");
        assertThat(said.exit()).as(said.words()).isZero();
    }

    @Test
    @Order(2)
    @Clause({"B-48", "C-44"})
    void after_all_that_every_ticket_still_equals_its_history() {
        var said = new ArrayList<String>();
        assertThat(log.report(said::add)).as(String.join("\n", said)).isTrue();
    }

    /** Runs a script of the web app's against this desk, as Mia of the demo, and hands back what it said. */
    private Said node(String script) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("node", script).directory(WEB.toFile()).redirectErrorStream(true);
        builder.environment().put("QD_URL", "http://localhost:" + port);
        builder.environment().put("QD_EMAIL", "mia.kowalska@example.com");
        builder.environment().put("QD_PASSWORD", "quarterdeck");
        builder.environment().put("QD_BRAND", "bleusalt");
        var process = builder.start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.println(words);
        return new Said(process.waitFor(), words);
    }
}
