package io.quarterdeck.desk.channels.email;

import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.channels.email.MailDesk.ticket;
import static io.quarterdeck.desk.channels.email.MailDesk.tickets;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.sla.PromiseTimers;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Several nodes of one desk do the same work at the same moment, and it is done once (immunity 36). */
@DeskTest
class TwoNodesTest {

    static final Instant TUESDAY = Instant.parse("2026-11-03T15:00:00Z"); // 10:00 in New York

    @Autowired
    ApplicationContext context;

    @Autowired
    MailDoors doors;

    @Autowired
    MailReader reader;

    @Autowired
    PromiseTimers timers;

    MailDesk desk;
    TestBrand brand;
    HttpCaller agent;

    @BeforeEach
    void thirty_mails_on_the_server() {
        desk = new MailDesk(context, TUESDAY);
        brand = desk.bleusalt();
        agent = desk.signedIn(brand, AGENT);
        IntStream.range(0, 30)
                .forEach(it -> Letter.from("customer%d@customer.example.com".formatted(it))
                        .to(MailDesk.address(brand))
                        .about("number " + it)
                        .sendAt(desk.town().smtpPort()));
    }

    @AfterEach
    void close() {
        desk.assertEveryHistoryIsSound();
        desk.close();
    }

    @Test
    void immunity_36_readers_at_once_make_one_ticket_of_each_mail() {
        AtOnce.run(3, doors::pollNow);
        assertThat(desk.count("raw_mail")).isEqualTo(30);
        AtOnce.run(3, reader::readWaiting);
        desk.comesIn();

        assertThat(tickets(agent))
                .hasSize(30)
                .extracting(it -> it.path("subject").asString())
                .doesNotHaveDuplicates();
        assertThat(desk.count("message")).isEqualTo(30);
        assertThat(desk.count("raw_mail where attempts = 1")).isEqualTo(30);
    }

    @Test
    void immunity_36_timers_at_once_judge_each_promise_once() {
        desk.comesIn();
        desk.later(Duration.ofHours(25));
        AtOnce.run(3, timers::wakeDue);
        timers.wakeDue();

        agent = desk.signedIn(brand, AGENT);
        assertThat(desk.count("ticket_event where kind = 'clocked' and values ->> 'what' = 'missed'"))
                .isEqualTo(30);
        assertThat(desk.count("promise where kind = 'first_response' and state = 'missed'"))
                .isEqualTo(30);
        var page = ticket(agent, tickets(agent).getFirst().path("id").asLong());
        assertThat(MailDesk.clock(page, "first_response").path("state").asString())
                .isEqualTo("missed");
    }

    @Test
    void immunity_36_a_mailbox_that_one_node_reads_is_left_to_it_until_its_lease_ends() {
        var mailboxes = context.getBean(MailboxTable.class);
        var transaction = context.getBean(TransactionTemplate.class);
        var place = context.getBean(Mailboxes.class).at(MailDesk.address(brand)).orElseThrow();
        BrandScope.run(
                place.brand(),
                () -> transaction.executeWithoutResult(
                        _ -> mailboxes.lease(place.mailbox().id(), TUESDAY, TUESDAY.plus(Duration.ofMinutes(5)))));

        doors.pollNow();
        doors.pollNow();
        assertThat(desk.count("raw_mail")).isZero();

        desk.later(Duration.ofMinutes(6));
        doors.pollNow();
        assertThat(desk.count("raw_mail")).isEqualTo(30);
    }
}
