package io.quarterdeck.desk.accounts;

import static io.quarterdeck.desk.accounts.Role.ADMIN;
import static io.quarterdeck.desk.accounts.Role.AGENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import io.quarterdeck.desk.kit.DeskClock;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@TestInstance(PER_CLASS)
class TokensTest {

    @Autowired
    TestBrands brands;

    @Autowired
    TestDatabase database;

    @Autowired
    ApiTokens tokens;

    @Autowired
    DeskClock clock;

    @LocalServerPort
    int port;

    TestBrand brand;
    TicketId ticket;

    @BeforeAll
    void a_brand_with_a_ticket() {
        brand = brands.bleusalt();
        ticket = brands.ticket(brand, "ana@customer.example.com", "The tidewater box");
    }

    @AfterEach
    void now() {
        clock.runAgain();
    }

    @Test
    void a_token_may_what_its_scopes_cover_and_is_told_which_would() {
        var reader = caller(issue(ADMIN, "tickets:read"));
        assertThat(reader.get("/api/desk/tickets/" + ticket.value()).status()).isEqualTo(200);
        assertThat(reader.get("/api/desk/agents").status()).isEqualTo(403);
        var refused = reader.post("/api/desk/tickets/%d/note".formatted(ticket.value()), Map.of("text", "x"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("\"code\":\"scope\"", "write or tickets:write");
        var writer = caller(issue(ADMIN, "write"));
        assertThat(writer.get("/api/desk/tickets/" + ticket.value()).status()).isEqualTo(403);
        assertThat(writer.post("/api/desk/tickets/%d/note".formatted(ticket.value()), Map.of("text", "x"))
                        .status())
                .isBetween(200, 204);
    }

    @Test
    void a_token_that_is_used_for_another_brand_is_refused_and_told_why() {
        var other = brands.callie();
        var token = issue(ADMIN, "read");
        var byHeader = caller(token).brand(other.key()).get("/api/desk/tickets");
        var byAddress = caller(token).get("/api/desk/tickets?view=open&brand=" + other.key());
        var inTheDialect = caller(token).get("/api/v2/tickets?brand=" + other.key());
        for (var refused : List.of(byHeader, byAddress, inTheDialect)) {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).contains("not of the brand asked for");
        }
        assertThat(caller(token).brand(brand.key()).get("/api/desk/tickets").status())
                .isEqualTo(200);
        assertThat(caller(token).get("/api/desk/tickets?brand=nobody").status()).isEqualTo(200);
    }

    @Test
    void immunity_29_a_bounded_token_makes_no_wider_one() {
        var bounded = caller(issue(ADMIN, "read", "write"));
        assertThat(bounded.post("/api/desk/tokens", Map.of("name", "wider")).status())
                .isEqualTo(403);
        assertThat(bounded.post("/api/desk/oauth/clients", Map.of("name", "wider"))
                        .status())
                .isEqualTo(403);
        var whole = caller(issue(ADMIN, "read", "write", "impersonate"));
        assertThat(whole.post("/api/desk/tokens", Map.of("name", "another")).status())
                .isEqualTo(201);
    }

    @Test
    void immunity_25_a_token_is_kept_as_a_hash_expires_and_can_be_revoked() {
        clock.standAt(Instant.parse("2026-11-27T12:00:00Z"));
        var viewer = brand.viewer(AGENT);
        var issued = brand.in(
                () -> tokens.issue(viewer, new ApiTokens.Wish("script", Scopes.EVERYTHING, Duration.ofDays(30))));
        assertThat(database.asOwnerRead("select row_to_json(t)::text from api_token t where id = " + issued.id()))
                .doesNotContain(issued.token());
        assertThat(tokens.find(issued.token())).isPresent();
        clock.standAt(Instant.parse("2026-12-27T12:00:00Z"));
        assertThat(tokens.find(issued.token())).isEmpty();
        clock.standAt(Instant.parse("2026-12-27T11:59:59Z"));
        assertThat(tokens.find(issued.token() + "x")).isEmpty();
        brand.run(() -> tokens.revoke(viewer, issued.id()));
        assertThat(tokens.find(issued.token())).isEmpty();
    }

    @Test
    void a_token_remembers_when_it_was_used_last() {
        clock.standAt(Instant.parse("2026-11-27T12:00:00Z"));
        var issued = brand.in(() -> tokens.issue(brand.viewer(AGENT), "script"));
        assertThat(listed().getLast().usedAt()).isNull();
        tokens.find(issued.token());
        assertThat(listed().getLast().usedAt()).isEqualTo(Instant.parse("2026-11-27T12:00:00Z"));
    }

    @Test
    void an_administrators_token_acts_for_another_member_and_that_member_is_the_author() {
        var admin = caller(issue(ADMIN, "read", "write", "impersonate")).header("X-On-Behalf-Of", brand.email(AGENT));
        assertThat(admin.post("/api/desk/tickets/%d/note".formatted(ticket.value()), Map.of("text", "As told."))
                        .status())
                .isBetween(200, 204);
        assertThat(database.asOwnerRead("""
                        select actor_id from ticket_event
                         where brand_id = %d and ticket_id = %d and kind = 'noted'
                        """.formatted(brand.brand().id().value(), ticket.value())))
                .isEqualTo(Long.toString(brand.people().get(AGENT).value()));
        assertThat(admin.post("/api/desk/tokens", Map.of("name", "theirs")).status())
                .as("it leaves no key behind")
                .isEqualTo(403);
    }

    @Test
    void immunity_29_nobody_else_acts_for_another() {
        var agents = caller(issue(AGENT, "read", "write", "impersonate")).header("X-On-Behalf-Of", brand.email(ADMIN));
        assertThat(agents.get("/api/desk/agents").status()).isEqualTo(401);
        var bounded = caller(issue(ADMIN, "read", "write")).header("X-On-Behalf-Of", brand.email(AGENT));
        assertThat(bounded.get("/api/desk/agents").status()).isEqualTo(401);
        var nobody = caller(issue(ADMIN, "read", "impersonate")).header("X-On-Behalf-Of", "nobody@example.com");
        assertThat(nobody.get("/api/desk/agents").status()).isEqualTo(401);
    }

    private List<ApiTokens.ApiToken> listed() {
        return brand.in(() -> tokens.of(brand.viewer(AGENT)));
    }

    private String issue(Role role, String... scopes) {
        return brand.in(() -> tokens.issue(
                        brand.viewer(role), new ApiTokens.Wish("test", Scopes.of(List.of(scopes)), Duration.ofDays(1))))
                .token();
    }

    private HttpCaller caller(String token) {
        return new HttpCaller(port).token(token);
    }
}
