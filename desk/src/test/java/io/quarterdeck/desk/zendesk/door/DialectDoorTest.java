package io.quarterdeck.desk.zendesk.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.DialectCaller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class DialectDoorTest {

    static final String NOT_FOUND = "{\"error\":\"RecordNotFound\",\"description\":\"Not found\"}";
    static final String UNKNOWN = "{\"error\":\"InvalidEndpoint\",\"description\":\"Not found\"}";

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    @LocalServerPort
    int port;

    TestBrand brand;
    DialectCaller admin;

    @BeforeEach
    void an_administrator() {
        brand = brands.bleusalt();
        admin = dialect.as(brand, Role.ADMIN);
    }

    @Test
    void a_caller_is_known_by_bearer_by_basic_and_by_access_token() {
        var token = dialect.token(brand, Role.AGENT);
        var stranger = dialect.stranger();
        assertThat(stranger.withToken(token).get("brands").status()).isEqualTo(200);
        assertThat(stranger.withBasic(brand.email(Role.AGENT), token)
                        .get("brands")
                        .status())
                .isEqualTo(200);
        assertThat(stranger.get("brands?access_token={t}", token).status()).isEqualTo(200);
    }

    @Test
    void whoever_is_not_known_is_told_so_in_the_exact_words() {
        var token = dialect.token(brand, Role.AGENT);
        var stranger = dialect.stranger(brand);
        for (var nobody : List.of(
                stranger,
                stranger.withToken("qd_1_x"),
                stranger.withBasic(brand.email(Role.ADMIN), token),
                stranger.withBasic("nobody@example.com", "x"),
                stranger.with("Authorization", "Basic !!!"),
                stranger.with("Authorization", "Digest x"))) {
            var answer = nobody.get("brands");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.text()).isEqualTo("{\"error\":\"Couldn't authenticate you\"}");
        }
        assertThat(stranger.get("brands?access_token=x").status()).isEqualTo(401);
    }

    @Test
    void an_administrators_program_may_act_for_a_member_and_nobody_elses_may() {
        var asAgent = admin.with("X-On-Behalf-Of", brand.email(Role.CUSTOMER));
        assertThat(admin.get("job_statuses").status()).isEqualTo(200);
        assertThat(asAgent.get("job_statuses").status())
                .as("a customer has no jobs")
                .isEqualTo(403);
        assertThat(admin.with("X-On-Behalf-Of", "nobody@example.com")
                        .get("brands")
                        .status())
                .isEqualTo(401);
        assertThat(dialect.as(brand, Role.LEAD)
                        .with("X-On-Behalf-Of", brand.email(Role.ADMIN))
                        .get("brands")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_write_by_cookie_alone_is_refused_in_the_dialect_of_its_path() {
        var browser = new HttpCaller(port)
                .signIn(brand.email(Role.ADMIN), TestBrand.PASSWORD)
                .brand(brand.key());
        assertThat(browser.get("/api/v2/brands").status()).isEqualTo(200);
        var cookie = "qd_session=" + browser.cookie("qd_session").orElseThrow();
        var forged = dialect.stranger(brand).with("Cookie", cookie);
        assertThat(forged.get("brands").status()).isEqualTo(200);
        var answer = forged.post("brands", "{}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.path("error").asString()).isEqualTo("Forbidden");
        assertThat(forged.get("brands?access_token=x").status())
                .as("credentials that open nothing do not fall back to the cookie")
                .isEqualTo(401);
    }

    @Test
    void every_path_answers_with_and_without_its_suffix() {
        assertThat(admin.get("brands.json").text())
                .isEqualTo(admin.get("brands").text());
        assertThat(admin.get("brands/{id}.json", brand.brand().id().value()).status())
                .isEqualTo(200);
    }

    @Test
    void what_is_not_there_is_told_from_what_never_was_and_from_what_is_absent() {
        assertThat(admin.get("brands/999999999").text()).isEqualTo(NOT_FOUND);
        for (var path : List.of("", "nothing", "brands/1/2/3", "tickets/1/nothing.json")) {
            var answer = admin.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.text()).as(path).isEqualTo(UNKNOWN);
        }
        for (var path : List.of("calls/1", "channels/voice/phone_numbers.json", "custom_objects", "engagements")) {
            var answer = admin.get(path);
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.path("error").path("title").asString()).isEqualTo("Forbidden");
            assertThat(answer.path("error").path("message").asString())
                    .startsWith("Access to this resource is restricted");
        }
        assertThat(admin.post("custom_roles", "{}").status())
                .as("a method that the dialect knows")
                .isEqualTo(403);
        var wrong = admin.patch("brands", "{}");
        assertThat(wrong.status()).isEqualTo(405);
        assertThat(wrong.header("Allow"))
                .hasValueSatisfying(it -> assertThat(it).contains("GET", "POST"));
        assertThat(wrong.path("error").asString()).isEqualTo("MethodNotAllowed");
    }

    @Test
    void what_cannot_be_read_is_the_callers_mistake_and_says_where() {
        assertThat(admin.get("brands/x").path("error").path("title").asString()).isEqualTo("Invalid attribute");
        assertThat(admin.get("brands?page=x").status()).isEqualTo(400);
        assertThat(admin.get("brands?page=%zz".replace("%zz", "%25zz")).status())
                .isEqualTo(400);
        assertThat(admin.get("brands?page=%00").status()).isEqualTo(400);
        assertThat(admin.get("brands?page=101").path("error").asString()).isEqualTo("InvalidPaginationDepth");
        assertThat(admin.call("POST", "brands", "{\"brand\":{\"name\":\"a\\u0000\"}}")
                        .status())
                .isEqualTo(400);
        assertThat(admin.call("POST", "brands", " ".repeat((8 << 20) + 1)).status())
                .isEqualTo(413);
    }

    @Test
    void an_answer_has_the_headers_that_clients_read() {
        var answer = admin.get("brands");
        assertThat(answer.header("X-Request-Id")).isPresent();
        assertThat(answer.header("X-Zendesk-Api-Version")).contains("v2");
        assertThat(answer.header("Cache-Control")).contains("max-age=0, private, must-revalidate");
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(answer.header("Retry-After")).isEmpty();
        assertThat(answer.header("X-Rate-Limit")).as("limits are off").isEmpty();
        var tag = answer.header("ETag").orElseThrow();
        assertThat(tag).startsWith("W/\"");
        assertThat(admin.with("If-None-Match", tag).get("brands").status()).isEqualTo(304);
        assertThat(admin.with("If-None-Match", tag).get("locales").status()).isEqualTo(200);
    }

    @Test
    void addresses_are_those_by_which_the_caller_reached_us() {
        var behind = admin.with("X-Forwarded-Proto", "https").get("brands?per_page=1&page=2");
        assertThat(behind.path("previous_page").asString())
                .isEqualTo("https://localhost:%d/api/v2/brands?per_page=1&page=1".formatted(port));
        assertThat(admin.with("X-Forwarded-Proto", "javascript").get("brands").text())
                .doesNotContain("javascript");
    }

    @Test
    void a_phrase_follows_the_status_because_clients_read_it() throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write("GET /api/v2/nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).startsWith("HTTP/1.1 404 Not Found\r\n");
        }
    }

    @Test
    void a_long_answer_travels_compressed_to_whoever_can_read_it() throws IOException, InterruptedException {
        var asked = HttpRequest.newBuilder(URI.create("http://localhost:%d/api/v2/account/settings".formatted(port)))
                .header("Authorization", "Bearer " + dialect.token(brand, Role.ADMIN))
                .header("Accept-Encoding", "gzip")
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(asked, BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(answer.headers().allValues("Vary")).contains("Accept-Encoding");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                    .asString()
                    .startsWith("{\"settings\":{");
        }
    }
}
