package io.quarterdeck.desk.zendesk.exports;

import static io.quarterdeck.desk.accounts.Role.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.kit.DeskClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zendesk.client.v2.Zendesk;

/** A client of the field walks every export to its end by itself. */
@DeskTest
class TheJavaClientExportsTest {

    private static final Instant TEN = Instant.parse("2026-11-20T15:00:00Z");

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    @Autowired
    DeskClock clock;

    TestBrand brand;
    Zendesk zendesk;

    @BeforeEach
    void a_client() {
        clock.standAt(TEN);
        brand = brands.callie();
        zendesk = new Zendesk.Builder(dialect.stranger().origin())
                .setUsername(brand.email(ADMIN))
                .setToken(dialect.token(brand, ADMIN))
                .build();
    }

    @AfterEach
    void that_is_closed() {
        zendesk.close();
        clock.runAgain();
    }

    @Test
    void it_walks_tickets_people_and_metrics_to_the_end() {
        var opened = new ArrayList<Long>();
        for (var n = 0; n < 7; n++) {
            clock.standAt(TEN.plusSeconds(n));
            opened.add(brands.ticket(brand, "user%d@customer.example.com".formatted(n), "Ticket " + n)
                    .value());
        }
        clock.standAt(TEN.plusSeconds(600));
        assertThat(all(zendesk.getTicketsIncrementally(Date.from(TEN))))
                .extracting(it -> it.getId())
                .isEqualTo(opened);
        assertThat(all(zendesk.getUsersIncrementally(Date.from(TEN))))
                .extracting(it -> it.getEmail())
                .contains("user0@customer.example.com", "user6@customer.example.com");
        assertThat(all(zendesk.getOrganizationsIncrementally(Date.from(TEN)))).isEmpty();
        assertThat(all(zendesk.getTicketMetrics()))
                .extracting(it -> it.getTicketId())
                .containsExactlyInAnyOrderElementsOf(opened);
        assertThat(zendesk.getTicketMetricByTicket(opened.getFirst()).getReplies())
                .isZero();
        assertThat(all(zendesk.getSatisfactionRatings())).isEmpty();
        var schedules = all(zendesk.getSchedules());
        assertThat(schedules).isNotEmpty();
        assertThat(all(zendesk.getHolidaysForSchedule(schedules.getFirst()))).isNotEmpty();
    }

    private static <T> List<T> all(Iterable<T> rows) {
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }
}
