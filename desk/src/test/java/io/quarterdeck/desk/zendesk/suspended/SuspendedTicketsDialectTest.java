package io.quarterdeck.desk.zendesk.suspended;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.channels.email.MailIntake;
import io.quarterdeck.desk.channels.email.MailReader;
import io.quarterdeck.desk.channels.email.Mailboxes;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.DialectCaller;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zendesk.client.v2.Zendesk;
import org.zendesk.client.v2.model.SuspendedTicket;

/** Mail that waits in quarantine, as programs see it. */
@DeskTest
@Keeps({
    "GET suspended_tickets",
    "GET suspended_tickets/{id}",
    "DELETE suspended_tickets/{id}",
    "PUT suspended_tickets/{id}/recover",
    "PUT suspended_tickets/recover_many",
    "DELETE suspended_tickets/destroy_many"
})
class SuspendedTicketsDialectTest {

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    MailIntake intake;

    @Autowired
    MailReader reader;

    TestBrand brand;
    DialectCaller lead;
    String support;

    @BeforeEach
    void machines_have_written() {
        brand = brands.bleusalt();
        lead = dialect.as(brand, Role.LEAD);
        support = "support@%s.example".formatted(brand.key().replace('_', '-'));
        brand.run(() -> mailboxes.add(support, "Support", null, null));
        for (var n = 1; n <= 3; n++) {
            intake.keep("machine@other.example", support, ("""
                    From: machine@other.example\r
                    To: %s\r
                    Subject: Report %d\r
                    Message-ID: <%d@other.example>\r
                    Auto-Submitted: auto-generated\r
                    \r
                    All is well, says run %d.\r
                    """).formatted(support, n, n, n).getBytes(StandardCharsets.UTF_8));
        }
        reader.readWaiting();
    }

    @Test
    void what_waits_is_listed_let_through_or_dropped() {
        var list = lead.get("suspended_tickets");
        assertThat(list.path("count").asInt()).isEqualTo(3);
        var first = list.path("suspended_tickets").get(0);
        assertThat(first.path("subject").asString()).isEqualTo("Report 1");
        assertThat(first.path("content").asString()).isEqualTo("All is well, says run 1.");
        assertThat(first.path("cause_id").asInt()).isEqualTo(3);
        assertThat(first.path("recipient").asString()).isEqualTo(support);
        assertThat(first.path("author").path("email").asString()).isEqualTo("machine@other.example");
        assertThat(lead.get("suspended_tickets?page[size]=2").path("meta").path("has_more").asBoolean())
                .isTrue();
        var ids = list.path("suspended_tickets").valueStream().map(it -> it.path("id").asLong()).toList();
        assertThat(lead.get("suspended_tickets/{id}", ids.get(1)).path("suspended_ticket").path("subject").asString())
                .isEqualTo("Report 2");

        var recovered = lead.put("suspended_tickets/{id}/recover", Map.of(), ids.get(0));
        assertThat(recovered.status()).as(recovered.text()).isEqualTo(200);
        assertThat(recovered.path("ticket").path("subject").asString()).isEqualTo("Report 1");
        assertThat(lead.put("suspended_tickets/{id}/recover", Map.of(), ids.get(0)).status())
                .isEqualTo(404);
        assertThat(lead.delete("suspended_tickets/{id}", ids.get(1)).status()).isEqualTo(204);
        assertThat(lead.delete("suspended_tickets/destroy_many?ids=" + ids.get(2)).status()).isEqualTo(204);
        assertThat(lead.get("suspended_tickets").path("count").asInt()).isZero();
        assertThat(dialect.as(brand, Role.AGENT).get("suspended_tickets").status()).isEqualTo(403);
        assertThat(dialect.as(brands.callie(), Role.ADMIN).get("suspended_tickets/{id}", ids.get(1)).status())
                .isEqualTo(404);
    }

    @Test
    void the_java_client_lets_many_through() {
        try (var client = new Zendesk.Builder(dialect.stranger().origin())
                .setOauthToken(dialect.token(brand, Role.ADMIN))
                .build()) {
            var waiting = new ArrayList<SuspendedTicket>();
            client.getSuspendedTickets().forEach(waiting::add);
            assertThat(waiting).hasSize(3);
            client.deleteSuspendedTicket(waiting.removeFirst());
            assertThat(client.recoverSuspendedTickets(waiting)).hasSize(2);
            assertThat(client.getSuspendedTickets()).isEmpty();
        }
    }
}
