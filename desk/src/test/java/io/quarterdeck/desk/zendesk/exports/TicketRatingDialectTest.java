package io.quarterdeck.desk.zendesk.exports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.DialectCaller;
import io.quarterdeck.desk.fixture.dialect.DialectCaller.Answer;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zendesk.client.v2.Zendesk;
import org.zendesk.client.v2.model.SatisfactionRating;
import tools.jackson.databind.JsonNode;

@DeskTest
@Keeps("POST tickets/{id}/satisfaction_rating")
class TicketRatingDialectTest {

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    TestBrand brand;
    DialectCaller customer;
    DialectCaller lead;
    long ticket;

    @BeforeEach
    void a_customer_who_asked() {
        brand = brands.bleusalt();
        customer = dialect.as(brand, Role.CUSTOMER);
        lead = dialect.as(brand, Role.LEAD);
        var wish = Map.of("request", Map.of("subject", "Box", "comment", Map.of("body", "Where is it?")));
        ticket = customer.post("requests", wish).path("request").path("id").asLong();
    }

    Answer rate(DialectCaller caller, Map<String, Object> rating) {
        return caller.post("tickets/{id}/satisfaction_rating", Map.of("satisfaction_rating", rating), ticket);
    }

    void becomes(String status) {
        var answer = lead.put("tickets/{id}", Map.of("ticket", Map.of("status", status)), ticket);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    List<JsonNode> ratingEvents() {
        return lead.get("tickets/{id}/audits", ticket)
                .path("audits")
                .valueStream()
                .flatMap(it -> it.path("events").valueStream())
                .filter(it -> it.path("type").asString().equals("SatisfactionRating"))
                .toList();
    }

    @Test
    void whoever_asked_says_how_they_were_served() {
        becomes("solved");
        var good = rate(customer, Map.of("score", "good", "comment", "Quick and kind"));
        assertThat(good.status()).as(good.text()).isEqualTo(201);
        assertThat(good.header("Location").orElse("")).endsWith("satisfaction_ratings/%d.json".formatted(ticket));
        var rating = good.path("satisfaction_rating");
        assertThat(rating.path("score").asString()).isEqualTo("good");
        assertThat(rating.path("comment").asString()).isEqualTo("Quick and kind");
        assertThat(rating.path("ticket_id").asLong()).isEqualTo(ticket);
        assertThat(lead.get("satisfaction_ratings/{id}", rating.path("id").asLong())
                        .path("satisfaction_rating"))
                .isEqualTo(rating);
        var shown = lead.get("tickets/{id}", ticket).path("ticket").path("satisfaction_rating");
        assertThat(shown.path("score").asString()).isEqualTo("good");
        assertThat(shown.path("id").asLong()).isEqualTo(rating.path("id").asLong());
        assertThat(shown.path("comment").asString()).isEqualTo("Quick and kind");
        assertThat(ratingEvents()).singleElement().satisfies(it -> {
            assertThat(it.path("score").asString()).isEqualTo("good");
            assertThat(it.path("body").asString()).isEqualTo("Quick and kind");
        });
        assertThat(lead.get("satisfaction_ratings?score=good_with_comment").path("satisfaction_ratings"))
                .hasSize(1);
        assertThat(lead.get("satisfaction_ratings?score=good_without_comment").path("satisfaction_ratings"))
                .isEmpty();
        assertThat(lead.get("search?query={q}", "type:ticket satisfaction:good")
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(lead.get("search?query={q}", "type:ticket satisfaction:bad")
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    void the_java_client_rates() {
        becomes("solved");
        var client = new Zendesk.Builder(dialect.stranger().origin())
                .setUsername(brand.email(Role.CUSTOMER))
                .setToken(dialect.token(brand, Role.CUSTOMER))
                .build();
        try (client) {
            var wish = new SatisfactionRating();
            wish.setScore("bad");
            wish.setComment("Slow");
            var rating = client.createSatisfactionRating(ticket, wish);
            assertThat(rating.getScore()).isEqualTo("bad");
            assertThat(rating.getTicketId()).isEqualTo(ticket);
            assertThat(rating.getComment()).isEqualTo("Slow");
        }
    }

    @Test
    void they_may_think_better_of_it_until_the_ticket_is_closed() {
        becomes("solved");
        assertThat(rate(customer, Map.of("score", "good", "comment", "Quick")).status())
                .isEqualTo(201);
        assertThat(rate(customer, Map.of("score", "good", "comment", "Quick")).status())
                .as("said twice")
                .isEqualTo(200);
        assertThat(ratingEvents()).as("and kept once").hasSize(1);
        var bad = rate(customer, Map.of("score", "bad", "reason", "It took too long"));
        assertThat(bad.status()).isEqualTo(200);
        assertThat(bad.path("satisfaction_rating").path("reason").asString()).isEqualTo("It took too long");
        assertThat(bad.path("satisfaction_rating").path("comment").isNull()).isTrue();
        assertThat(ratingEvents()).hasSize(2);
        becomes("closed");
        assertThat(rate(customer, Map.of("score", "good")).text()).contains("RecordInvalid", "closed");
        assertThat(lead.get("tickets/{id}", ticket)
                        .json()
                        .at("/ticket/satisfaction_rating/score")
                        .asString())
                .isEqualTo("bad");
    }

    @Test
    void triggers_and_views_ask_for_the_score() {
        var admin = dialect.as(brand, Role.ADMIN);
        var condition = Map.of("field", "satisfaction_score", "operator", "is", "value", "bad");
        var trigger = Map.of(
                "trigger",
                Map.of(
                        "title",
                        "Unhappy",
                        "conditions",
                        Map.of("all", List.of(condition)),
                        "actions",
                        List.of(Map.of("field", "current_tags", "value", "unhappy"))));
        assertThat(admin.post("triggers", trigger).status()).isEqualTo(201);
        becomes("solved");
        rate(customer, Map.of("score", "bad"));
        assertThat(lead.get("tickets/{id}", ticket)
                        .path("ticket")
                        .path("tags")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains("unhappy");
    }

    @Test
    void nobody_else_rates_and_nothing_before_it_is_solved() {
        assertThat(rate(customer, Map.of("score", "good")).text()).contains("RecordInvalid", "solved");
        becomes("solved");
        assertThat(rate(customer, Map.of("score", "lovely")).text()).contains("good or bad");
        assertThat(rate(customer, Map.of()).text()).contains("BlankValue");
        assertThat(rate(lead, Map.of("score", "good")).status()).isEqualTo(403);
        var theirs = brands.ticket(brand, "ana@customer.example.com", "Hers").value();
        assertThat(customer.post(
                                "tickets/{id}/satisfaction_rating",
                                Map.of("satisfaction_rating", Map.of("score", "good")),
                                theirs)
                        .status())
                .isEqualTo(404);
        assertThat(ratingEvents()).isEmpty();
    }

    @Test
    void whoever_is_only_copied_in_does_not_rate() {
        var asked = brands.ticket(brand, "ana@customer.example.com", "Hers").value();
        var me = customer.get("users/me").path("user").path("id").asLong();
        var wish = Map.of("ticket", Map.of("status", "solved", "email_ccs", List.of(Map.of("user_id", me))));
        assertThat(lead.put("tickets/{id}", wish, asked).status()).isEqualTo(200);
        assertThat(customer.get("requests/{id}", asked).status()).isEqualTo(200);
        assertThat(customer.post(
                                "tickets/{id}/satisfaction_rating",
                                Map.of("satisfaction_rating", Map.of("score", "bad")),
                                asked)
                        .status())
                .isEqualTo(403);
    }
}
