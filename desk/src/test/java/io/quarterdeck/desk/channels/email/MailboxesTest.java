package io.quarterdeck.desk.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import io.quarterdeck.desk.kit.DeskClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whose address is whose, asked by everybody who sends mail to nobody. */
@DeskTest
class MailboxesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestBrands brands;

    @Autowired
    DeskClock clock;

    Mailboxes mailboxes;
    TestBrand brand;

    @BeforeEach
    void a_brand() {
        clock.standAt(MailCase.TUESDAY);
        mailboxes = context.getBean(Mailboxes.class);
        brand = brands.bleusalt();
    }

    @AfterEach
    void the_clock_runs_again() {
        clock.runAgain();
    }

    @Test
    void mail_to_nobody_asks_the_brands_once_in_a_while_and_not_each_time() {
        var late = "late@%s.example".formatted(brand.key());
        mailboxes.everywhere();
        addedElsewhere(late);

        assertThat(mailboxes.at(late)).isEmpty();
        clock.standAt(MailCase.TUESDAY.plus(Mailboxes.UNKNOWN).plusMillis(1));
        assertThat(mailboxes.at(late))
                .hasValueSatisfying(
                        it -> assertThat(it.brand()).isEqualTo(brand.brand().id()));
    }

    @Test
    void an_address_that_is_added_here_is_known_at_once() {
        var fresh = "fresh@%s.example".formatted(brand.key());
        assertThat(mailboxes.at(fresh)).isEmpty();

        brand.in(() -> mailboxes.add(fresh, "Fresh", null, null));

        assertThat(mailboxes.at(fresh)).isPresent();
    }

    private void addedElsewhere(String address) {
        context.getBean(TestDatabase.class)
                .asOwner("insert into mailbox (brand_id, address, display_name) values (%d, '%s', 'Late')"
                        .formatted(brand.brand().id().value(), address));
    }
}
