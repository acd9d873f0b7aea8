package io.quarterdeck.stories;

import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.accounts.Role.LEAD;
import static io.quarterdeck.desk.fixture.TestBrand.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import io.quarterdeck.desk.kit.DeskClock;
import io.quarterdeck.desk.tickets.TicketId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets in, who does not, and what the answer gives away (immunity 25, 27, 28). */
@DeskTest
class SignInStory {

    /** Each story has a day of its own, long before all others: failures of one must not lock the next one out. */
    private static final AtomicInteger DAY = new AtomicInteger();

    @Autowired
    TestBrands brands;

    @Autowired
    TestDatabase database;

    @Autowired
    DeskClock clock;

    @LocalServerPort
    int port;

    TestBrand brand;
    Instant now;

    @BeforeEach
    void a_brand_on_a_day_of_its_own() {
        standAt(Instant.parse("2026-01-05T15:00:00Z").plus(Duration.ofDays(DAY.getAndIncrement())));
        brand = brands.bleusalt();
    }

    @AfterEach
    void the_clock_runs_again() {
        clock.runAgain();
    }

    @Test
    void immunity_27_a_password_is_kept_as_a_slow_hash_and_a_session_as_a_hash() {
        var caller = new HttpCaller(port).signIn(brand.email(AGENT), PASSWORD);
        assertThat(database.asOwnerRead(
                        "select password_hash from person where email = '%s'".formatted(brand.email(AGENT))))
                .matches("\\$argon2id\\$v=19\\$m=\\d{5,},t=\\d+,p=\\d+\\$[^$]+\\$[^$]+")
                .doesNotContain(PASSWORD);
        var token = caller.cookie("qd_session").orElseThrow();
        assertThat(token).hasSizeGreaterThanOrEqualTo(43); // 256 bits
        assertThat(database.asOwnerRead(
                        "select count(*) from session where token_hash = sha256('%s'::bytea)".formatted(token)))
                .isEqualTo("1");
        assertThat(database.asOwnerRead("select count(*) from session where token_hash = '%s'::bytea".formatted(token)))
                .isEqualTo("0");
    }

    @Test
    void immunity_27_the_session_is_a_cookie_that_no_script_and_no_other_site_can_use_and_is_always_new() {
        var planted = "planted-by-somebody-else-planted-by-somebody";
        var answer = send(signIn(brand.email(AGENT), PASSWORD)
                .header("Cookie", "qd_session=%s; XSRF-TOKEN=x".formatted(planted))
                .header("X-XSRF-TOKEN", "x"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(it -> it.startsWith("qd_session="))
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=43200")
                        .doesNotContain(planted));
    }

    @Test
    void immunity_27_an_unknown_person_and_a_wrong_password_get_the_same_answer() {
        var unknown = tried("nobody@nowhere.example", PASSWORD);
        var wrong = tried(brand.email(AGENT), "not it");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body()).contains("sign_in_failed");
    }

    @Test
    void immunity_27_after_five_failures_an_account_waits_even_with_the_right_password_and_others_do_not() {
        for (var failure = 0; failure < 5; failure++) {
            assertThat(tried(brand.email(AGENT), "wrong " + failure).statusCode())
                    .isEqualTo(401);
        }
        var waiting = tried(brand.email(AGENT).toUpperCase(), PASSWORD);
        assertThat(waiting.statusCode()).isEqualTo(429);
        assertThat(waiting.body()).contains("too_many_attempts", "\"retry_after\":900");
        assertThat(tried(brand.email(LEAD), PASSWORD).statusCode()).isEqualTo(200);

        standAt(now.plus(Duration.ofMinutes(15)).plusMillis(1));
        assertThat(tried(brand.email(AGENT), PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void immunity_27_an_account_that_does_not_exist_waits_in_the_same_way() {
        for (var failure = 0; failure < 5; failure++) {
            assertThat(tried("nobody@nowhere.example", "wrong " + failure).statusCode())
                    .isEqualTo(401);
        }
        assertThat(tried("nobody@nowhere.example", PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void immunity_27_a_password_of_a_megabyte_is_one_more_wrong_password() {
        var long1 = tried(brand.email(AGENT), PASSWORD + " ".repeat(1_000) + "x");
        var long2 = tried(brand.email(AGENT), "x".repeat(1_000_000));
        assertThat(long1.statusCode()).isEqualTo(401);
        assertThat(long2.statusCode()).isEqualTo(401);
        assertThat(long2.body()).isEqualTo(tried(brand.email(AGENT), "wrong").body());
        assertThat(tried(brand.email(AGENT), PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void immunity_25_a_session_ends_with_the_sign_out_everywhere_it_was_copied_to() {
        var caller = new HttpCaller(port).signIn(brand.email(AGENT), PASSWORD).brand(brand.key());
        var copied = caller.cookie("qd_session").orElseThrow();
        assertThat(caller.get("/api/desk/me").status()).isEqualTo(200);

        assertThat(caller.delete("/api/desk/session").status()).isEqualTo(204);
        assertThat(caller.get("/api/desk/me").status()).isEqualTo(401);
        assertThat(send(get("/api/desk/session").header("Cookie", "qd_session=" + copied))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void immunity_25_a_session_ends_after_twelve_hours() {
        var caller = new HttpCaller(port).signIn(brand.email(AGENT), PASSWORD).brand(brand.key());
        standAt(now.plus(Duration.ofHours(12)).minusSeconds(1));
        assertThat(caller.get("/api/desk/me").status()).isEqualTo(200);
        standAt(now.plusSeconds(4));
        assertThat(caller.get("/api/desk/me").status()).isEqualTo(401);
    }

    @Test
    void immunity_28_a_request_that_another_site_makes_for_us_is_refused() {
        var caller = new HttpCaller(port).signIn(brand.email(AGENT), PASSWORD).brand(brand.key());
        var session = caller.cookie("qd_session").orElseThrow();
        var ticket = brands.ticket(brand, "ana@customer.example.com", "Hello");
        for (var request : new HttpRequest.Builder[] {
            note(ticket).header("Cookie", "qd_session=" + session),
            note(ticket).header("Cookie", "qd_session=%s; XSRF-TOKEN=right".formatted(session)),
            note(ticket)
                    .header("Cookie", "qd_session=%s; XSRF-TOKEN=right".formatted(session))
                    .header("X-XSRF-TOKEN", "wrong")
        }) {
            assertThat(send(request).statusCode()).isEqualTo(403);
        }
        assertThat(send(signIn(brand.email(AGENT), PASSWORD)).statusCode()).isEqualTo(403);
        assertThat(caller.post("/api/desk/tickets/%d/note".formatted(ticket.value()), Map.of("text", "x"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void immunity_28_no_other_site_can_put_the_desk_in_a_frame() {
        var headers = send(get("/api/desk/welcome")).headers();
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors 'self'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void immunity_25_a_token_opens_its_own_brand_until_it_is_revoked_or_a_year_old() {
        var other = brands.callie();
        brands.ticket(brand, "ana@customer.example.com", "Our box");
        brands.ticket(other, "noor@customer.example.com", "Their necklace");
        var owner = new HttpCaller(port).signIn(brand.email(AGENT), PASSWORD).brand(brand.key());
        var issued = owner.post("/api/desk/tokens", Map.of("name", "a program")).json();
        var token = issued.path("token").asString();
        assertThat(database.asOwnerRead("select count(*) from api_token where position('%s'::bytea in token_hash) > 0"
                        .formatted(token)))
                .isEqualTo("0");

        assertThat(tickets(token, brand.key()).text()).contains("Our box");
        assertThat(tickets(token, other.key()).text()).doesNotContain("Their necklace");
        var moved = token.replaceFirst("qd_\\d+", "qd_" + other.brand().id().value());
        assertThat(tickets(moved, other.key()).status()).isEqualTo(401);

        assertThat(owner.delete("/api/desk/tokens/" + issued.path("id").asLong())
                        .status())
                .isEqualTo(204);
        assertThat(tickets(token, brand.key()).status()).isEqualTo(401);
        var second = owner.post("/api/desk/tokens", Map.of("name", "another"))
                .json()
                .path("token")
                .asString();
        standAt(now.plus(Duration.ofDays(365)).plusSeconds(3));
        assertThat(tickets(second, brand.key()).status()).isEqualTo(401);
    }

    private HttpCaller.Answer tickets(String token, String brandKey) {
        return new HttpCaller(port).token(token).brand(brandKey).get("/api/desk/tickets");
    }

    private HttpResponse<String> tried(String email, String password) {
        return send(signIn(email, password).header("Cookie", "XSRF-TOKEN=x").header("X-XSRF-TOKEN", "x"));
    }

    private HttpRequest.Builder signIn(String email, String password) {
        return post("/api/desk/session", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    private HttpRequest.Builder note(TicketId ticket) {
        return post("/api/desk/tickets/%d/note".formatted(ticket.value()), "{\"text\":\"x\"}")
                .header("Quarterdeck-Brand", brand.key());
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)));
    }

    private HttpRequest.Builder post(String path, String json) {
        return get(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void standAt(Instant at) {
        now = at;
        clock.standAt(at);
    }
}
