package io.quarterdeck.desk.zendesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.DialectCaller;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zendesk.client.v2.Zendesk;
import org.zendesk.client.v2.model.Comment;
import org.zendesk.client.v2.model.Request;

@DeskTest
@Keeps({
    "GET requests",
    "POST requests",
    "GET requests/{id}",
    "PUT requests/{id}",
    "GET requests/open",
    "GET requests/solved",
    "GET requests/ccd",
    "GET requests/search",
    "GET requests/{id}/comments",
    "GET requests/{id}/comments/{comment}",
    "GET users/{id}/requests",
    "GET organizations/{id}/requests"
})
class RequestsDialectTest {

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    TestBrand brand;
    DialectCaller customer;
    DialectCaller agent;

    @BeforeEach
    void a_customer_and_an_agent() {
        brand = brands.bleusalt();
        customer = dialect.as(brand, Role.CUSTOMER);
        agent = dialect.as(brand, Role.AGENT);
    }

    @Test
    void a_customer_asks_is_answered_and_says_that_it_is_solved() {
        var id = ask(customer, "Where is it?");
        var note = Map.of("ticket", Map.of("comment", Map.of("body", "a thief?", "public", false)));
        var reply = Map.of("ticket", Map.of("comment", Map.of("body", "On its way"), "status", "pending"));
        assertThat(agent.put("tickets/{id}", note, id).status()).isEqualTo(200);
        assertThat(agent.put("tickets/{id}", reply, id).status()).isEqualTo(200);
        var comments = customer.get("requests/{id}/comments?include=users", id);
        assertThat(comments.path("count").asInt()).isEqualTo(2);
        assertThat(comments.text()).doesNotContain("a thief?").contains("On its way");
        assertThat(agent.get("requests/{id}/comments", id).text()).doesNotContain("a thief?");
        var first = comments.path("comments").get(0).path("id").asLong();
        assertThat(customer.get("requests/{id}/comments/{comment}", id, first)
                        .path("comment")
                        .path("body")
                        .asString())
                .isEqualTo("Where is it?");

        assertThat(customer.get("requests/open").path("count").asInt()).isEqualTo(1);
        var solved = Map.of("request", Map.of("solved", true, "comment", Map.of("body", "Thanks")));
        var changed = customer.put("requests/{id}", solved, id);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.path("request").path("status").asString()).isEqualTo("solved");
        assertThat(changed.path("request").path("solved").asBoolean()).isTrue();
        assertThat(customer.get("requests/solved").path("count").asInt()).isEqualTo(1);
        assertThat(customer.get("requests/open").path("count").asInt()).isZero();
        assertThat(customer.get("requests/ccd").path("count").asInt()).isZero();
        assertThat(customer.get("requests/search?query=Where").path("count").asInt())
                .isEqualTo(1);
        assertThat(customer.get("requests/search?query=100%25").path("count").asInt())
                .isZero();
    }

    @Test
    void nobody_sees_or_says_more_than_is_theirs() {
        var id = ask(customer, "Mine");
        var other = brands.ticket(brand, "other@customer.example.com", "Theirs").value();
        assertThat(customer.get("requests/{id}", other).text())
                .isEqualTo("{\"error\":\"RecordNotFound\",\"description\":\"Not found\"}");
        assertThat(customer.get("requests").path("count").asInt()).isEqualTo(1);
        var sly = Map.of(
                "request", Map.of("assignee_id", 1, "comment", Map.of("body", "x", "public", false, "author_id", 1)));
        assertThat(customer.put("requests/{id}", sly, id).status()).isEqualTo(200);
        assertThat(customer.get("requests/{id}/comments", id).path("count").asInt())
                .as("what a customer says is public and their own")
                .isEqualTo(2);
        assertThat(customer.post("requests", Map.of("request", Map.of("subject", "no words")))
                        .text())
                .contains("BlankValue", "comment");
        var field = Map.of(
                "subject",
                "x",
                "comment",
                Map.of("body", "x"),
                "custom_fields",
                List.of(Map.of("id", 7, "value", "x")));
        assertThat(customer.post("requests", Map.of("request", field)).text()).contains("custom_fields");
    }

    @Test
    void a_stranger_asks_with_a_name_and_an_address() {
        var stranger = dialect.stranger(brand);
        var wish = Map.of(
                "subject", "Hello",
                "comment", Map.of("body", "Do you ship to Malta?"),
                "requester", Map.of("name", "Zoe", "email", "zoe@customer.example.com"));
        var asked = stranger.post("requests", Map.of("request", wish));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        var id = asked.path("request").path("id").asLong();
        assertThat(stranger.get("requests/{id}", id).status()).isEqualTo(401);
        var requester = agent.get("tickets/{id}", id)
                .path("ticket")
                .path("requester_id")
                .asLong();
        assertThat(agent.get("users/{id}/requests", requester).path("count").asInt())
                .isEqualTo(1);
        assertThat(stranger.post("requests", Map.of("request", Map.of("subject", "x")))
                        .text())
                .contains("requester");
    }

    @Test
    void an_organization_has_the_requests_of_its_people() {
        var admin = dialect.as(brand, Role.ADMIN);
        var company = admin.post("organizations", Map.of("organization", Map.of("name", "Acme")))
                .path("organization")
                .path("id")
                .asLong();
        var ana = Map.of("name", "Ana", "email", "ana@acme.example", "organization_id", company);
        var requester =
                admin.post("users", Map.of("user", ana)).path("user").path("id").asLong();
        var ticket = Map.of("subject", "Ours", "comment", Map.of("body", "x"), "requester_id", requester);
        assertThat(admin.post("tickets", Map.of("ticket", ticket)).status()).isEqualTo(201);
        assertThat(admin.get("organizations/{id}/requests", company)
                        .path("count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void people_of_an_organization_that_shares_its_tickets_see_each_others_and_nobody_elses() {
        var admin = dialect.as(brand, Role.ADMIN);
        var company = made(admin, "organization", Map.of("name", "Acme", "shared_tickets", true));
        var me = customer.get("users/me").path("user").path("id").asLong();
        made(admin, "organization_membership", Map.of("user_id", me, "organization_id", company));
        var ana = made(admin, "user", Map.of("name", "Ana", "email", "ana@acme.example", "organization_id", company));
        var ours =
                made(admin, "ticket", Map.of("subject", "Ours", "comment", Map.of("body", "x"), "requester_id", ana));
        var secret = Map.of("ticket", Map.of("comment", Map.of("body", "a thief?", "public", false)));
        assertThat(agent.put("tickets/{id}", secret, ours).status()).isEqualTo(200);
        brands.ticket(brand, "other@customer.example.com", "Theirs");

        var list = customer.get("organizations/{id}/requests", company);
        assertThat(list.path("count").asInt()).isEqualTo(1);
        assertThat(list.path("requests").get(0).path("subject").asString()).isEqualTo("Ours");
        assertThat(customer.get("users/{id}/requests", ana).path("count").asInt())
                .isEqualTo(1);
        assertThat(customer.get("requests/{id}", ours).status()).isEqualTo(200);
        assertThat(customer.get("requests/{id}/comments", ours).text()).doesNotContain("a thief?");
        assertThat(customer.get("requests").path("count").asInt())
                .as("what I asked for myself")
                .isZero();

        var word = Map.of("request", Map.of("comment", Map.of("body", "Me too")));
        assertThat(customer.put("requests/{id}", word, ours).status()).isEqualTo(403);
        admin.put("organizations/{id}", Map.of("organization", Map.of("shared_comments", true)), company);
        assertThat(customer.put("requests/{id}", word, ours).status()).isEqualTo(200);
        var solve = Map.of("request", Map.of("solved", true));
        assertThat(customer.put("requests/{id}", solve, ours).status()).isEqualTo(403);

        admin.put("organizations/{id}", Map.of("organization", Map.of("shared_tickets", false)), company);
        assertThat(customer.get("requests/{id}", ours).status()).isEqualTo(404);
        assertThat(customer.get("organizations/{id}/requests", company)
                        .path("count")
                        .asInt())
                .isZero();
    }

    private static long made(DialectCaller caller, String what, Map<String, Object> wish) {
        var answer = caller.post(what + "s", Map.of(what, wish));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.path(what).path("id").asLong();
    }

    @Test
    void the_java_client_asks_and_reads() {
        try (var client = new Zendesk.Builder(dialect.stranger().origin())
                .setOauthToken(dialect.token(brand, Role.CUSTOMER))
                .build()) {
            var wish = new Request();
            wish.setSubject("By a program");
            wish.setComment(new Comment("Help"));
            var made = client.createRequest(wish);
            assertThat(client.getRequest(made.getId()).getSubject()).isEqualTo("By a program");
            assertThat(client.getRequests()).hasSize(1);
            assertThat(client.getOpenRequests()).hasSize(1);
            assertThat(client.getSolvedRequests()).isEmpty();
            assertThat(client.getCCRequests()).isEmpty();
            assertThat(client.getRequestComments(made)).hasSize(1);
        }
    }

    private static long ask(DialectCaller caller, String words) {
        var asked =
                caller.post("requests", Map.of("request", Map.of("subject", words, "comment", Map.of("body", words))));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        return asked.path("request").path("id").asLong();
    }
}
