package io.quarterdeck.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two agents open the same ticket: each sees the other, and nobody else does (immunity 33). */
@DeskTest
class WhoElseIsAtATicketStory {

    @Autowired
    TestBrands brands;

    @LocalServerPort
    int port;

    TestBrand brand;
    HttpCaller mia;
    HttpCaller tomas;
    long ticket;

    @BeforeEach
    void two_agents_and_a_ticket() {
        brand = brands.bleusalt();
        mia = new HttpCaller(port).brand(brand.key()).signIn(brand.email(Role.AGENT), TestBrand.PASSWORD);
        tomas = new HttpCaller(port).brand(brand.key()).signIn(brand.email(Role.LEAD), TestBrand.PASSWORD);
        ticket = brands.ticket(brand, "ana@customer.example.com", "Two lines on my statement")
                .value();
    }

    @Test
    void each_sees_that_the_other_looks_writes_and_goes() {
        var miasNumber = brand.viewer(Role.AGENT).person().value();
        var tomasNumber = brand.viewer(Role.LEAD).person().value();
        try (var hers = new LiveSocket(port, mia, brand.key());
                var his = new LiveSocket(port, tomas, brand.key())) {
            hers.isAt(ticket, "viewing");
            await().until(() -> hers.peopleAt(ticket).containsKey(miasNumber));
            his.isAt(ticket, "viewing");
            his.isAt(ticket, "writing");
            await().until(() -> hers.peopleAt(ticket).equals(Map.of(miasNumber, "viewing", tomasNumber, "writing")));
            his.say("{\"type\":\"gone\"}");
            await().until(() -> hers.peopleAt(ticket).equals(Map.of(miasNumber, "viewing")));
        }
    }

    @Test
    void nobody_learns_who_is_at_a_ticket_of_another_brand_and_nonsense_is_not_heard() {
        var other = brands.callie();
        var stranger = new HttpCaller(port).brand(other.key()).signIn(other.email(Role.AGENT), TestBrand.PASSWORD);
        try (var hers = new LiveSocket(port, mia, brand.key());
                var theirs = new LiveSocket(port, stranger, other.key())) {
            theirs.say("nonsense");
            theirs.say("{\"type\":\"here\",\"ticket\":1,\"doing\":\"" + "x".repeat(300) + "\"}");
            theirs.isAt(ticket, "writing");
            hers.isAt(ticket, "viewing");
            await().until(() -> !hers.peopleAt(ticket).isEmpty());
            assertThat(hers.peopleAt(ticket))
                    .containsOnlyKeys(brand.viewer(Role.AGENT).person().value());
            assertThat(theirs.peopleAt(ticket)).isEmpty();
        }
    }
}
