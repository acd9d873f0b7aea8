package io.quarterdeck.desk.accounts.oauth;

import static io.quarterdeck.desk.accounts.Role.ADMIN;
import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.accounts.Role.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.Scopes;
import io.quarterdeck.desk.fixture.Browser;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.kit.DeskClock;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Secrets;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
@TestInstance(PER_CLASS)
class OAuthTest {

    private static final String BACK = "https://bi.example.com/back?shop=1";
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @Autowired
    TestBrands brands;

    @Autowired
    Members members;

    @Autowired
    OAuthClients clients;

    @Autowired
    Grants grants;

    @Autowired
    OldTokens old;

    @Autowired
    DeskClock clock;

    @LocalServerPort
    int port;

    TestBrand brand;
    Browser browser;
    OAuthClients.Registered client;

    @BeforeEach
    void a_person_who_has_not_signed_in() {
        browser = new Browser(port);
    }

    @BeforeAll
    void a_program() {
        brand = brands.bleusalt();
        client = register(new ClientWish(
                "bi.tool", "BI <b>tool</b>", "Counts tickets", true, List.of(BACK), Scopes.of("read tickets:write")));
    }

    @AfterEach
    void now() {
        clock.runAgain();
    }

    @Test
    void a_person_signs_in_says_yes_and_the_program_acts_for_them_within_what_they_allowed() {
        var question = question(Map.of("scope", "tickets:read", "state", "a&b=c"));
        assertThat(question.body()).contains("BI &lt;b&gt;tool&lt;/b&gt;", "read tickets", "bi.example.com");
        assertThat(question.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'", "form-action 'self' https://bi.example.com");
        var yes = browser.submit(question.body(), Map.of("decision", "allow"));
        assertThat(yes.statusCode()).isEqualTo(303);
        assertThat(Browser.location(yes)).startsWith(BACK + "&code=qdc_");
        assertThat(Browser.query(yes)).containsEntry("state", "a&b=c").containsEntry("shop", "1");
        var tokens = exchange(code(yes));
        assertThat(tokens.path("token_type").asString()).isEqualTo("bearer");
        assertThat(tokens.path("scope").asString()).isEqualTo("tickets:read");
        assertThat(tokens.path("expires_in").asInt()).isEqualTo(8 * 3600);
        var program = new HttpCaller(port).token(tokens.path("access_token").asString());
        assertThat(program.get("/api/desk/tickets").status()).isEqualTo(200);
        assertThat(program.get("/api/desk/agents").status()).isEqualTo(403);
    }

    @Test
    void who_belongs_to_two_brands_that_know_the_program_answers_for_the_one_that_was_named() {
        var other = brands.callie();
        var theirs = other.in(() -> {
            members.add(brand.email(LEAD), "LEAD", LEAD, null);
            return clients.register(
                    other.viewer(ADMIN), new ClientWish("bi.tool", "BI", "", true, List.of(BACK), Scopes.of("read")));
        });
        var signIn = browser.open(address(Map.of("brand", other.key())));
        var signedIn =
                browser.submit(signIn.body(), Map.of("email", brand.email(LEAD), "password", TestBrand.PASSWORD));
        var question = browser.open(Browser.location(signedIn));
        var exchange = byCode(code(browser.submit(question.body(), Map.of("decision", "allow"))));
        assertThat(error(exchange)).isEqualTo("invalid_client");
        exchange.put("client_secret", theirs.secret());
        exchange.put("brand", other.key());
        var program =
                new HttpCaller(port).token(token(exchange).path("access_token").asString());
        assertThat(program.get("/api/desk/tickets").status()).isEqualTo(200);
        assertThat(program.brand(brand.key()).get("/api/desk/tickets").status()).isEqualTo(403);
    }

    @Test
    void a_person_says_no_and_the_program_learns_it() {
        var no = browser.submit(question(Map.of("state", "x")).body(), Map.of("decision", "deny"));
        assertThat(Browser.query(no)).containsEntry("error", "access_denied").containsEntry("state", "x");
    }

    @Test
    void a_wrong_password_leads_back_to_the_form() {
        var signIn = browser.open(address(Map.of()));
        var answer = browser.submit(signIn.body(), Map.of("email", brand.email(AGENT), "password", "wrong"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("do not belong together");
    }

    @Test
    void immunity_28_an_address_that_is_not_registered_to_the_letter_leads_nowhere() {
        var uris = List.of(
                "https://bi.example.com/back",
                "https://bi.example.com/back?shop=1&more=2",
                "https://bi.example.com/back?shop=1/",
                "https://BI.example.com/back?shop=1",
                "https://thief.example/",
                "//thief.example",
                "javascript:alert(1)");
        for (var uri : uris) {
            var answer = question(Map.of("redirect_uri", uri));
            assertThat(answer.statusCode()).as(uri).isEqualTo(400);
            assertThat(Browser.location(answer)).isEmpty();
        }
    }

    @Test
    void immunity_28_an_answer_without_the_forms_own_secret_counts_for_nothing() {
        question(Map.of());
        var forged = new HashMap<>(parameters(Map.of()));
        forged.put("decision", "allow");
        assertThat(browser.post("/oauth/authorizations", forged).statusCode()).isEqualTo(403);
        forged.put("_csrf", "guessed");
        assertThat(browser.post("/oauth/authorizations", forged).statusCode()).isEqualTo(403);
    }

    @Test
    void a_program_that_asks_for_more_than_it_may_is_told_so() {
        assertThat(Browser.query(question(Map.of("scope", "write")))).containsEntry("error", "invalid_scope");
        assertThat(Browser.query(question(Map.of("response_type", "token"))))
                .containsEntry("error", "unsupported_response_type");
    }

    @Test
    void a_program_without_a_secret_needs_pkce_and_its_verifier() {
        var app = register(
                new ClientWish("phone", "Phone", "", false, List.of("com.example.phone:/back"), Scopes.of("read")));
        var way = Map.of("client_id", "phone", "redirect_uri", "com.example.phone:/back");
        assertThat(app.secret()).isNull();
        assertThat(Browser.query(question(way))).containsEntry("error", "invalid_request");
        var challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.sha256(VERIFIER));
        var withChallenge = new HashMap<>(way);
        withChallenge.putAll(Map.of("code_challenge", challenge, "code_challenge_method", "S256"));
        var code = code(browser.submit(question(withChallenge).body(), Map.of("decision", "allow")));
        var exchange = new HashMap<>(Map.of(
                "grant_type", "authorization_code",
                "client_id", "phone",
                "code", code,
                "redirect_uri", "com.example.phone:/back"));
        assertThat(error(exchange)).isEqualTo("invalid_grant");
        exchange.put("code_verifier", VERIFIER.replace('d', 'e'));
        assertThat(error(exchange)).isEqualTo("invalid_grant");
        exchange.put("code_verifier", VERIFIER);
        assertThat(token(exchange).path("access_token").asString()).startsWith("qda_");
    }

    @Test
    void immunity_25_a_code_is_good_once_and_used_twice_it_ends_what_it_gave() {
        var code = code(browser.submit(question(Map.of()).body(), Map.of("decision", "allow")));
        var access = exchange(code).path("access_token").asString();
        assertThat(error(byCode(code))).isEqualTo("invalid_grant");
        assertThat(new HttpCaller(port).token(access).get("/api/desk/tickets").status())
                .isEqualTo(401);
    }

    @Test
    void a_code_expires_and_belongs_to_its_program_and_its_redirect_uri() {
        clock.standAt(NOON);
        var code = code(browser.submit(question(Map.of()).body(), Map.of("decision", "allow")));
        var other = register(new ClientWish("other", "Other", "", true, List.of(BACK), Scopes.of("read")));
        var foreign = byCode(code);
        foreign.putAll(Map.of("client_id", "other", "client_secret", other.secret()));
        assertThat(error(foreign)).isEqualTo("invalid_grant");
        var elsewhere = byCode(code);
        elsewhere.put("redirect_uri", "https://bi.example.com/other");
        assertThat(error(elsewhere)).isEqualTo("invalid_grant");
        clock.standAt(NOON.plusSeconds(300));
        assertThat(error(byCode(code))).isEqualTo("invalid_grant");
        clock.standAt(NOON.plusSeconds(299));
        assertThat(exchange(code).path("access_token").asString()).startsWith("qda_");
    }

    @Test
    void immunity_25_a_refresh_token_is_turned_over_and_an_old_one_gives_a_thief_away() {
        var first = exchange(code(browser.submit(question(Map.of()).body(), Map.of("decision", "allow"))));
        var second = refreshed(first.path("refresh_token").asString());
        var access = second.path("access_token").asString();
        assertThat(new HttpCaller(port).token(access).get("/api/desk/tickets").status())
                .isEqualTo(200);
        assertThat(error(byRefresh(first.path("refresh_token").asString()))).isEqualTo("invalid_grant");
        assertThat(error(byRefresh(second.path("refresh_token").asString())))
                .as("whoever of the two was the thief, neither goes on")
                .isEqualTo("invalid_grant");
        assertThat(new HttpCaller(port).token(access).get("/api/desk/tickets").status())
                .isEqualTo(401);
    }

    @Test
    void a_refreshed_token_may_have_less_and_never_more() {
        var first = exchange(
                code(browser.submit(question(Map.of("scope", "tickets:read")).body(), Map.of("decision", "allow"))));
        var more = byRefresh(first.path("refresh_token").asString());
        more.put("scope", "read");
        assertThat(error(more)).isEqualTo("invalid_scope");
    }

    @Test
    void a_program_with_a_secret_acts_by_itself_for_whoever_registered_it() {
        var credentials = new HashMap<>(Map.of(
                "grant_type", "client_credentials",
                "client_id", "bi.tool",
                "client_secret", client.secret(),
                "brand", brand.key(),
                "scope", "read",
                "expires_in", "300"));
        var tokens = token(credentials);
        assertThat(tokens.path("expires_in").asInt()).isEqualTo(300);
        assertThat(tokens.has("refresh_token") && !tokens.path("refresh_token").isNull())
                .isFalse();
        var program = new HttpCaller(port).token(tokens.path("access_token").asString());
        assertThat(program.get("/api/desk/agents").status()).isEqualTo(200);
        assertThat(program.get("/api/desk/oauth/clients").text()).doesNotContain(client.secret());
        credentials.put("client_secret", "wrong");
        assertThat(error(credentials)).isEqualTo("invalid_client");
    }

    @Test
    void what_a_person_allowed_they_take_back() {
        var tokens = exchange(code(browser.submit(question(Map.of()).body(), Map.of("decision", "allow"))));
        var viewer = brand.viewer(AGENT);
        var given = brand.in(() -> grants.of(viewer)).getLast();
        assertThat(given.client()).isEqualTo("bi.tool");
        assertThatThrownBy(() -> brand.run(() -> grants.revoke(brand.viewer(ADMIN), given.id())))
                .isInstanceOf(Refusal.class);
        brand.run(() -> grants.revoke(viewer, given.id()));
        assertThat(new HttpCaller(port)
                        .token(tokens.path("access_token").asString())
                        .get("/api/desk/tickets")
                        .status())
                .isEqualTo(401);
        assertThat(error(byRefresh(tokens.path("refresh_token").asString()))).isEqualTo("invalid_grant");
    }

    @Test
    void a_deleted_program_takes_its_tokens_along_and_old_ones_are_swept_away() {
        var fleeting = register(new ClientWish("fleeting", "Fleeting", "", true, List.of(BACK), Scopes.of("read")));
        var code = code(browser.submit(question(Map.of("client_id", "fleeting")).body(), Map.of("decision", "allow")));
        var exchange = byCode(code);
        exchange.putAll(Map.of("client_id", "fleeting", "client_secret", fleeting.secret()));
        var tokens = token(exchange);
        old.sweep(clock.instant());
        assertThat(brand.in(() -> grants.of(brand.viewer(AGENT)))).isNotEmpty();
        brand.run(() -> clients.delete(brand.viewer(ADMIN), fleeting.client().id()));
        assertThat(new HttpCaller(port)
                        .token(tokens.path("access_token").asString())
                        .get("/api/desk/tickets")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void the_token_endpoint_says_what_is_wrong() {
        assertThat(error(Map.of("grant_type", "password", "client_id", "x"))).isEqualTo("unsupported_grant_type");
        assertThat(error(Map.of("client_id", "x"))).isEqualTo("invalid_request");
        assertThat(error(Map.of("grant_type", "refresh_token", "client_id", "x", "refresh_token", "qdr_x")))
                .isEqualTo("invalid_grant");
        assertThat(error(Map.of("grant_type", "client_credentials", "client_id", "x", "expires_in", "1")))
                .isEqualTo("invalid_request");
    }

    private OAuthClients.Registered register(ClientWish wish) {
        return brand.in(() -> clients.register(brand.viewer(ADMIN), wish));
    }

    /** The page after signing in, or where the program is sent instead of it. */
    private HttpResponse<String> question(Map<String, String> other) {
        var page = browser.open(address(other));
        if (!page.body().contains("password")) {
            return page;
        }
        var signedIn = browser.submit(page.body(), Map.of("email", brand.email(AGENT), "password", TestBrand.PASSWORD));
        return browser.open(Browser.location(signedIn));
    }

    private String address(Map<String, String> other) {
        return "/oauth/authorizations/new?" + Browser.encoded(parameters(other));
    }

    private static Map<String, String> parameters(Map<String, String> other) {
        var all = new HashMap<>(
                Map.of("response_type", "code", "client_id", "bi.tool", "redirect_uri", BACK, "scope", "read"));
        all.putAll(other);
        return all;
    }

    private static String code(HttpResponse<String> redirect) {
        assertThat(redirect.statusCode()).as(redirect.body()).isEqualTo(303);
        return Browser.query(redirect)
                .getOrDefault("code", Browser.location(redirect).replaceFirst(".*code=", ""));
    }

    private JsonNode exchange(String code) {
        return token(byCode(code));
    }

    private JsonNode refreshed(String refresh) {
        return token(byRefresh(refresh));
    }

    private Map<String, String> byCode(String code) {
        return new HashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "bi.tool",
                "client_secret",
                client.secret(),
                "code",
                code,
                "redirect_uri",
                BACK));
    }

    private Map<String, String> byRefresh(String refresh) {
        return new HashMap<>(Map.of(
                "grant_type",
                "refresh_token",
                "client_id",
                "bi.tool",
                "client_secret",
                client.secret(),
                "refresh_token",
                refresh));
    }

    private JsonNode token(Map<String, String> values) {
        var answer = new Browser(port).post("/oauth/tokens", values);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        return JsonMapper.shared().readTree(answer.body());
    }

    private String error(Map<String, String> values) {
        var answer = new HttpCaller(port).post("/oauth/tokens", values);
        assertThat(answer.status()).isIn(400, 401);
        return answer.json().path("error").asString();
    }
}
