package io.quarterdeck.desk;

import static io.quarterdeck.desk.fixture.TestBrand.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.OpenTo;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.ForeignThings;
import io.quarterdeck.desk.tickets.TicketId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint, every role, and a foreign brand: generated from the running server, so that none is forgotten. */
@DeskTest
class AccessMatrixTest {

    static final Path COMMITTED = Path.of("../docs/access.md");
    static final String THEIR_SECRET = "zircon";

    record Endpoint(String method, String path, HandlerMethod handler) {
        boolean names() {
            return path.replace("{locale}", "").contains("{") || path.endsWith("locales/{locale}");
        }
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    TestBrands brands;

    @LocalServerPort
    int port;

    TestBrand ours;
    TestBrand theirs;
    TicketId foreign;
    ForeignThings things;
    Map<Role, HttpCaller> callers;

    @BeforeEach
    void a_caller_in_each_role() {
        ours = brands.bleusalt();
        theirs = brands.callie();
        foreign = brands.ticket(theirs, "noor@customer.example.com", "Their %s necklace".formatted(THEIR_SECRET));
        var ticket = Long.toString(foreign.value());
        var customer = Long.toString(
                brands.customer(theirs, "noor@customer.example.com").id().value());
        things = new ForeignThings(Map.of(
                "tickets", ticket,
                "customers", customer,
                "users", customer,
                "brands", Long.toString(theirs.brand().id().value())));
        callers = new EnumMap<>(Role.class);
        for (var role : Role.values()) {
            callers.put(
                    role,
                    new HttpCaller(port).signIn(ours.email(role), PASSWORD).brand(ours.key()));
        }
    }

    @Test
    void a_role_may_what_the_endpoint_needs_and_nothing_else() {
        for (var endpoint : needing()) {
            var needs = endpoint.handler().getMethodAnnotation(Needs.class).value();
            callers.forEach((role, caller) -> {
                var status = caller.call(endpoint.method(), foreignPath(endpoint), body(endpoint))
                        .status();
                if (role.may(needs)) {
                    assertThat(status).as("%s as %s", endpoint, role).isNotIn(401, 403, 500);
                } else {
                    assertThat(status).as("%s as %s", endpoint, role).isEqualTo(403);
                }
            });
        }
    }

    @Test
    void nobody_gets_in_without_signing_in_or_with_a_foreign_token() {
        var stranger = new HttpCaller(port).brand(ours.key());
        stranger.get("/api/desk/welcome");
        var forger = new HttpCaller(port)
                .brand(ours.key())
                .token("qd_%d_x".formatted(ours.brand().id().value()));
        for (var endpoint : needing()) {
            assertThat(forger.call(endpoint.method(), foreignPath(endpoint), body(endpoint))
                            .status())
                    .as("%s with a forged token", endpoint)
                    .isEqualTo(401);
            assertThat(stranger.call(endpoint.method(), foreignPath(endpoint), body(endpoint))
                            .status())
                    .as("%s by a stranger", endpoint)
                    .isIn(401, 403);
        }
    }

    @Test
    void a_foreign_brand_answers_nothing_even_to_an_administrator() {
        var admin = callers.get(Role.ADMIN);
        for (var endpoint : needing()) {
            var answer = admin.call(endpoint.method(), foreignPath(endpoint), body(endpoint));
            assertThat(answer.text()).as(endpoint.toString()).doesNotContain(THEIR_SECRET);
            if (endpoint.names()) {
                assertThat(answer.status())
                        .as("%s of a foreign thing", endpoint)
                        .isIn(400, 404, 422);
            }
        }
        var trespasser =
                new HttpCaller(port).signIn(ours.email(Role.ADMIN), PASSWORD).brand(theirs.key());
        for (var endpoint : needing()) {
            assertThat(trespasser
                            .call(endpoint.method(), foreignPath(endpoint), body(endpoint))
                            .status())
                    .as("%s in a brand one does not belong to", endpoint)
                    .isEqualTo(403);
        }
    }

    @Test
    void a_customer_sees_their_own_tickets_only() {
        var own = brands.ticket(ours, "own@customer.example.com", "Mine");
        var other = brands.ticket(ours, "other@customer.example.com", "Somebody else's");
        var customer = callers.get(Role.CUSTOMER);
        assertThat(customer.get("/api/desk/tickets/" + own.value()).status()).isEqualTo(200);
        assertThat(customer.get("/api/desk/tickets/" + other.value()).status()).isEqualTo(404);
        assertThat(customer.get("/api/desk/tickets").text()).contains("Mine").doesNotContain("Somebody else's");
        assertThat(customer.get("/api/desk/tickets?q=Somebody").json().path("tickets"))
                .isEmpty();
        assertThat(customer.get("/api/desk/views").json().get(0).path("count").asInt())
                .isEqualTo(1);
    }

    @Test
    void the_committed_matrix_is_the_matrix() throws IOException {
        var drawn = draw();
        if (Boolean.getBoolean("quarterdeck.map.write")) {
            Files.writeString(COMMITTED, drawn);
        }
        assertThat(COMMITTED)
                .as("run 'make map' and commit docs/access.md")
                .exists()
                .content()
                .isEqualTo(drawn);
    }

    private String draw() {
        var table = new StringBuilder("""
                # Who may call what

                Generated by `make map` from the running server; a test walks every row for every role and for a foreign brand.

                | endpoint | admin | lead | agent | light agent | customer | anyone |
                |---|---|---|---|---|---|---|
                """);
        for (var it : endpoints()) {
            var open = it.handler().getMethodAnnotation(OpenTo.class);
            table.append("| %s `%s` |".formatted(it.method(), it.path()));
            for (var role : Role.values()) {
                var needs = it.handler().getMethodAnnotation(Needs.class);
                table.append(needs == null || role.may(needs.value()) ? " yes |" : " – |");
            }
            table.append(open != null && open.value() == OpenTo.Whom.ANYONE ? " yes |\n" : " – |\n");
        }
        return table.toString();
    }

    private List<Endpoint> needing() {
        return endpoints().stream()
                .filter(it -> it.handler().hasMethodAnnotation(Needs.class))
                .toList();
    }

    private List<Endpoint> endpoints() {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(it -> it.getKey().getPathPatternsCondition().getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .flatMap(path -> it.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Endpoint(method.name(), path, it.getValue()))))
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                .toList();
    }

    private String foreignPath(Endpoint endpoint) {
        return things.path(endpoint.path());
    }

    private static Object body(Endpoint endpoint) {
        return endpoint.method().equals("GET") || endpoint.method().equals("DELETE") ? "" : enveloped(endpoint.path());
    }

    /** In the dialect a body stands under the noun of its path: {@code {"ticket": {…}}}, {@code {"tickets": […]}}. */
    private static Map<String, Object> enveloped(String path) {
        var body = new HashMap<String, Object>(Map.of("version", 1, "text", "x", "status", "solved"));
        if (path.startsWith("/api/v2/")) {
            for (var noun : path.substring("/api/v2/".length()).split("/")) {
                var one = Map.of("name", "x", "title", "x", "subject", "x", "comment", Map.of("body", "x"));
                body.put(noun, List.of(one));
                body.put(noun.replaceFirst("ies$", "y").replaceFirst("s$", ""), one);
            }
        }
        return body;
    }
}
