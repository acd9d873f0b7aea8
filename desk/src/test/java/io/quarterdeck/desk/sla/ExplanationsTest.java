package io.quarterdeck.desk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.customers.Customer;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.customers.MailAddress;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.kit.DeskClock;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.desk.tickets.Actor;
import io.quarterdeck.desk.tickets.Opening;
import io.quarterdeck.desk.tickets.Promises;
import io.quarterdeck.desk.tickets.Tickets;
import io.quarterdeck.desk.tickets.Words;
import io.quarterdeck.engine.explain.Explanation;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.sla.Clock;
import io.quarterdeck.engine.sla.Contact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What {@code quarterdeck explain} says is what the running desk does, promise by promise. */
@DeskTest
class ExplanationsTest {
    private static final int CONTACTS = 500;
    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration YEAR = Duration.ofDays(366);
    private static final List<Instant> NIGHTS_OF_A_CLOCK_CHANGE =
            List.of(Instant.parse("2026-03-08T04:00:00Z"), Instant.parse("2026-11-01T02:00:00Z"));

    @Autowired
    TestBrands brands;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Customers customers;

    @Autowired
    Tickets tickets;

    @Autowired
    Promises promises;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void five_hundred_contacts_of_bleusalt_are_promised_what_was_explained() {
        compare(brands.bleusalt(), 20261125);
    }

    @Test
    void five_hundred_contacts_of_callie_are_promised_what_was_explained() {
        compare(brands.callie(), 20261126);
    }

    private void compare(TestBrand brand, long seed) {
        brand.run(() -> {
            var playbook = playbooks.current().playbook();
            var customer = customers.at(MailAddress.of("ana@customer.example.com"), "Ana");
            var random = new SplittableRandom(seed);
            for (var i = 0; i < CONTACTS; i++) {
                var contact = contact(playbook, random);
                var at = instant(random);
                var explained = Explanation.of(playbook, contact, at).clocks().clocks();
                assertThat(live(contact, customer, at))
                        .as("%s at %s", contact, at)
                        .containsExactlyInAnyOrderElementsOf(explained);
            }
        });
    }

    private List<Clock> live(Contact contact, Customer customer, Instant at) {
        var clocks = new ArrayList<Clock>();
        DeskClock.at(at, () -> {
            var ticket = tickets.open(new Opening(
                    contact.channel(),
                    customer,
                    "Where is it?",
                    Words.plain("Where is it?"),
                    contact.intent(),
                    contact.priority(),
                    Set.of(customer.address()),
                    Actor.of(customer.id()),
                    "test"));
            clocks.addAll(transaction.execute(_ -> promises.of(ticket)));
        });
        return clocks;
    }

    private static Contact contact(Playbook playbook, SplittableRandom random) {
        var channel = one(playbook.channels(), random).name();
        if (random.nextInt(3) == 0) {
            return new Contact(channel, one(playbook.priorities(), random).name(), null);
        }
        var intent = one(playbook.intents(), random).name();
        return new Contact(channel, playbook.priorityOf(intent).name(), intent);
    }

    private static Instant instant(SplittableRandom random) {
        return random.nextInt(10) == 0
                ? one(NIGHTS_OF_A_CLOCK_CHANGE, random).plusSeconds(random.nextInt(6 * 3_600))
                : FROM.plusSeconds(random.nextLong(YEAR.toSeconds()));
    }

    private static <T> T one(List<T> many, SplittableRandom random) {
        return many.get(random.nextInt(many.size()));
    }
}
