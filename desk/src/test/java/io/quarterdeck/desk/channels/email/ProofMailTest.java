package io.quarterdeck.desk.channels.email;

import static io.quarterdeck.desk.channels.email.MailCase.ANA;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.fixture.Browser;
import io.quarterdeck.desk.fixture.DeskTest;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An address is proved by whoever reads what is sent to it. */
@DeskTest
class ProofMailTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/proofs/\\S+)");

    @Autowired
    ApplicationContext context;

    MailCase post;
    long customer;
    long address;

    @BeforeEach
    void somebody_who_wrote() {
        post = new MailCase(context);
        var ticket = post.asked(ANA);
        customer = ticket.path("customer").path("id").asLong();
        address = post.lead()
                .get("/api/desk/customers/%d/addresses".formatted(customer))
                .json()
                .get(0)
                .path("id")
                .asLong();
        post.desk().database().asOwner("update customer_address set verified_at = null where id = " + address);
    }

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void the_link_that_was_mailed_proves_the_address_once_when_a_person_says_so() throws Exception {
        asksForProof();
        var page = open();
        assertThat(verified()).as("by only looking at it").isFalse();
        assertThat(browser().submit(page, Map.of()).statusCode())
                .as("without the page's cookie")
                .isEqualTo(403);
        var browser = browser();
        page = browser.open(link()).body();
        assertThat(browser.submit(page, Map.of()).body()).contains("Thank you");
        assertThat(verified()).isTrue();
        assertThat(browser.submit(page, Map.of()).statusCode()).as("twice").isEqualTo(422);
    }

    @Test
    void a_link_is_too_old_after_three_days_and_the_desk_keeps_none_that_it_sent() throws Exception {
        asksForProof();
        assertThat(post.desk().count("outgoing_mail where mail::text like '%/proofs/%'"))
                .isZero();
        post.desk().later(Duration.ofDays(3));
        var browser = browser();
        assertThat(browser.submit(browser.open(link()).body(), Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(verified()).isFalse();
    }

    private void asksForProof() {
        assertThat(post.lead()
                        .post("/api/desk/customers/%d/addresses/%d/proof".formatted(customer, address), Map.of())
                        .status())
                .isEqualTo(202);
        post.desk().goesOut();
    }

    private String open() throws Exception {
        var answer = browser().open(link());
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        return answer.body();
    }

    private String link() throws Exception {
        var mail = post.mailToAna();
        assertThat(mail.getHeader("Auto-Submitted")).isNotEmpty();
        BodyPart plain = ((MimeMultipart) mail.getContent()).getBodyPart(0);
        var found = LINK.matcher(plain.getContent().toString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Browser browser() {
        return new Browser(post.desk().httpPort());
    }

    private boolean verified() {
        return post.desk().count("customer_address where verified_at is not null and id = " + address) == 1;
    }
}
