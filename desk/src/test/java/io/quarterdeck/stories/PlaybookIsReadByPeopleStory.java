package io.quarterdeck.stories;

import static io.quarterdeck.desk.fixture.TestBrand.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.kit.DeskClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a brand releases is what its people read, at once; outside nobody reads a made-up address. */
@DeskTest
class PlaybookIsReadByPeopleStory {
    /** The waivers of the shipped playbooks end in 2027. */
    static final Instant TODAY = Instant.parse("2026-11-25T15:00:00Z");

    @Autowired
    DeskClock clock;

    private static final String PLAYBOOK = "/api/desk/playbook";

    @Autowired
    TestBrands brands;

    @LocalServerPort
    int port;

    TestBrand brand;
    HttpCaller admin;
    HttpCaller agent;
    String source;

    @BeforeEach
    void bleusalt() {
        clock.standAt(TODAY);
        brand = brands.bleusalt();
        admin = caller(Role.ADMIN);
        agent = caller(Role.AGENT);
        source = TestBrands.source("bleusalt", brand.key());
    }

    @AfterEach
    void the_clock_runs_again() {
        clock.runAgain();
    }

    @Test
    @Clause("B-49")
    void staff_read_the_promises_and_who_carries_them_from_the_release_that_is_live() {
        var first = escalation();
        assertThat(first.path("version").asInt()).isEqualTo(1);
        assertThat(first.path("hash").asString()).hasSize(64);
        assertThat(first.path("hours").asString()).isEqualTo("08:00–22:00 every day");
        assertThat(first.path("matrix").get(0).path("owner").asString()).isEqualTo("head_of_support");
        assertThat(first.path("triggers").get(0).path("when").asString()).isEqualTo("intent is legal");
        assertThat(rule(first, "priorities.high.resolution_or_plan")).isEqualTo("24h");

        release(1, source.replace("resolution_or_plan: 24h", "resolution_or_plan: 12h"));
        within(Duration.ofSeconds(5), () -> escalation().path("version").asInt() == 2);
        assertThat(rule(escalation(), "priorities.high.resolution_or_plan")).isEqualTo("12h");

        admin.post(PLAYBOOK + "/releases/1/rollback", Map.of("reason", "too strict"));
        within(Duration.ofSeconds(5), () -> escalation().path("version").asInt() == 3);
        assertThat(rule(escalation(), "priorities.high.resolution_or_plan")).isEqualTo("24h");
        assertThat(escalation().path("hash")).isEqualTo(first.path("hash"));

        assertThat(caller(Role.CUSTOMER).get(PLAYBOOK + "/published/escalation").status())
                .isEqualTo(403);
    }

    @Test
    @Clause({"B-77", "C-71"})
    void nothing_is_published_outside_before_the_identity_is_real_though_it_can_be_released() {
        var refused = agent.get(PLAYBOOK + "/published/public");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").asString()).isEqualTo("identity_placeholder");
        assertThat(refused.json().path("detail").asString()).contains("write status: live (line 18)");
        assertThat(refused.json().path("samples").valueStream().map(it -> it.asString()))
                .containsExactly("identity.phone", "identity.email", "identity.portal", "identity.address");
        assertThat(refused.text()).doesNotContain("555").doesNotContain("Saltworks");
        release(1, source.replace("resolution_or_plan: 24h", "resolution_or_plan: 20h"));
        assertThat(agent.get(PLAYBOOK + "/published/public").status()).isEqualTo(409);

        release(
                2,
                source.replace("status: placeholder", "status: live       ")
                        .replace("(555) 123-4567", "+1 212 736 5000")
                        .replace("support@example.com", "help@bleusalt.com")
                        .replace("https://www.example.com/support", "https://help.bleusalt.com")
                        .replace(
                                "1234 Saltworks Ave., Suite 200, Anytown, ST 12345",
                                "77 Water Street, New York, NY 10005"));
        var page = caller(Role.CUSTOMER).get(PLAYBOOK + "/published/public").json();
        assertThat(page.path("phone").asString()).isEqualTo("+1 212 736 5000");
        assertThat(page.path("hours").asString()).isEqualTo("08:00–22:00 every day");
        assertThat(page.path("channels").get(0).path("name").asString()).isEqualTo("phone");
        assertThat(page.path("plans").get(1).path("name").asString()).isEqualTo("premium");
        assertThat(page.path("version").asInt()).isEqualTo(3);
    }

    private JsonNode escalation() {
        return agent.get(PLAYBOOK + "/published/escalation").json();
    }

    private static String rule(JsonNode page, String path) {
        for (var rung : page.path("promises")) {
            if (rung.path("path").asString().equals(path)) {
                return rung.path("rule").asString();
            }
        }
        return "";
    }

    private void release(int base, String text) {
        var answer =
                admin.post(PLAYBOOK + "/releases", Map.of("source", text, "reason", "a story", "base_version", base));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private HttpCaller caller(Role role) {
        return new HttpCaller(port).signIn(brand.email(role), PASSWORD).brand(brand.key());
    }

    private static void within(Duration limit, BooleanSupplier met) {
        var end = System.nanoTime() + limit.toNanos();
        while (!met.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not within %s", limit).isLessThan(end);
        }
    }
}
