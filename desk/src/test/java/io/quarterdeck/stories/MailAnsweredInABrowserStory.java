package io.quarterdeck.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.channels.email.Letter;
import io.quarterdeck.desk.channels.email.MailDesk;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nothing between the two people is ours to imitate: a mail program, a browser, and a mailbox on a real server. */
@DeskTest
class MailAnsweredInABrowserStory {

    static final Instant SATURDAY_MORNING = Instant.parse("2026-11-07T15:00:00Z"); // 10:00 in New York

    @Autowired
    ApplicationContext context;

    @Test
    void a_mail_is_answered_in_a_browser_arrives_in_thread_and_its_answer_shows_in_the_browser() throws Exception {
        try (var desk = new MailDesk(context, SATURDAY_MORNING)) {
            var brand = desk.bleusalt();
            Letter.from("Ana Bell <ana@customer.example.com>")
                    .to(MailDesk.address(brand))
                    .about("Where is my order?")
                    .saying("Number 1002 has not come.")
                    .with("Message-ID", "<asked@laptop.example>")
                    .sendAt(desk.town().smtpPort());
            desk.comesIn();

            browser(desk, brand, Map.of("QD_SEES", "Number 1002 has not come.", "QD_ANSWER", "It left on Thursday."));
            desk.later(Duration.ofSeconds(11));
            desk.goesOut();

            assertThat(desk.town().inbox("ana@customer.example.com")).hasSize(1);
            var mail = desk.town().inbox("ana@customer.example.com").getFirst();
            assertThat(mail.getHeader("In-Reply-To")).containsExactly("<asked@laptop.example>");
            Letter.answerTo(mail)
                    .saying("Then I will wait for it.")
                    .sendAt(desk.town().smtpPort());
            desk.comesIn();

            browser(desk, brand, Map.of("QD_SEES", "Then I will wait for it."));
            assertThat(MailDesk.tickets(desk.signedIn(brand, Role.AGENT))).hasSize(1);
            desk.assertEveryHistoryIsSound();
        }
    }

    private static void browser(MailDesk desk, TestBrand brand, Map<String, String> wish) throws Exception {
        var environment = new HashMap<>(wish);
        environment.put("QD_URL", "http://localhost:" + desk.httpPort());
        environment.put("QD_EMAIL", brand.email(Role.AGENT));
        environment.put("QD_PASSWORD", TestBrand.PASSWORD);
        environment.put("QD_BRAND", brand.key());
        var said = NodeScript.run("e2e/answer.mjs", environment);
        assertThat(said.exit()).as(said.words()).isZero();
    }
}
