package io.quarterdeck.desk.playbook;

import static io.quarterdeck.desk.fixture.TestBrand.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.kit.DeskClock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class PlaybookReleaseTest {
    /** The waivers of the shipped playbooks end in 2027. */
    static final Instant TODAY = Instant.parse("2026-11-25T15:00:00Z");

    @Autowired
    DeskClock clock;

    private static final String RELEASES = "/api/desk/playbook/releases";

    @Autowired
    TestBrands brands;

    @LocalServerPort
    int port;

    TestBrand brand;
    HttpCaller admin;
    String source;

    @BeforeEach
    void an_administrator_of_bleusalt() {
        clock.standAt(TODAY);
        brand = brands.bleusalt();
        admin = new HttpCaller(port).signIn(brand.email(Role.ADMIN), PASSWORD).brand(brand.key());
        source = TestBrands.source("bleusalt", brand.key());
    }

    @AfterEach
    void the_clock_runs_again() {
        clock.runAgain();
    }

    @Test
    void a_wrong_playbook_is_refused_with_its_place_and_a_way_out_and_the_old_release_stays() {
        var answer = release(source.replace("tier: level2, skill: privacy", "tier: level3, skill: privacy"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("code").asString()).isEqualTo("playbook");
        assertThat(answer.json().path("detail").asString())
                .matches("(?s)bleusalt\\.yaml:\\d+:\\d+: error QD-R01: .*level3.*did you mean 'level2'.*");
        var finding = answer.json().path("findings").get(0);
        assertThat(source.lines().toList().get(finding.path("line").asInt() - 1))
                .contains("privacy_request");
        assertThat(admin.get("/api/desk/playbook").json().path("version").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_right_one_is_the_next_release_at_once_and_the_one_before_stays_on_record() {
        assertThat(release(source.replace("resolution_or_plan: 24h", "resolution_or_plan: 20h"))
                        .status())
                .isEqualTo(201);
        assertThat(admin.get("/api/desk/playbook").json().path("version").asInt())
                .isEqualTo(2);
        assertThat(admin.get("/api/desk/playbook/releases").json()).hasSize(2);
    }

    @Test
    void nonsense_gets_a_place_too() {
        for (var nonsense : new String[] {
            "", "\u0000\u0001", "a: [", "- 1\n- 2", "brand: &x y\nname: *x", "\tbrand: x", "x".repeat(2_000_000)
        }) {
            var answer = release(nonsense);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("findings")).isNotEmpty();
        }
    }

    @Test
    void the_playbook_of_another_brand_is_refused() {
        assertThat(release(TestBrands.source("bleusalt", "somebody_else"))
                        .json()
                        .path("detail")
                        .asString())
                .contains("somebody_else")
                .contains("write brand: " + brand.key());
    }

    @Test
    void a_release_that_was_edited_from_an_older_one_is_refused_and_says_which_is_live() {
        assertThat(release(source.replace("resolution_or_plan: 24h", "resolution_or_plan: 20h"))
                        .status())
                .isEqualTo(201);
        var answer = release(source.replace("resolution_or_plan: 24h", "resolution_or_plan: 18h"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("code").asString()).isEqualTo("released_meanwhile");
        assertThat(answer.json().path("live").asInt()).isEqualTo(2);
        assertThat(admin.get(RELEASES).json()).hasSize(2);
    }

    @Test
    void a_release_needs_a_reason_and_the_version_it_was_edited_from() {
        assertThat(admin.post(RELEASES, Map.of("source", source, "base_version", 1))
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("reason");
        assertThat(admin.post(RELEASES, Map.of("source", source, "reason", "why"))
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("base_version");
    }

    @Test
    void what_is_only_worth_a_warning_is_released_and_said() {
        var findings = release(source.replace("resolution_or_plan: 24h", "resolution_or_plan: 20h"))
                .json()
                .path("findings");
        assertThat(findings)
                .as("nobody of the test's staff holds these skills")
                .extracting(
                        it -> it.path("rule").asString() + " " + it.path("path").asString())
                .contains("QD-R04 skills.legal", "QD-H03 hours.on_call.rota")
                .doesNotContain("QD-R04 skills.orders");
        assertThat(findings).allMatch(it -> it.path("level").asString().equals("warning"));
    }

    @Test
    void a_roll_back_is_a_new_release_with_the_old_source() {
        release(source.replace("resolution_or_plan: 24h", "resolution_or_plan: 20h"));
        var back = admin.post(RELEASES + "/1/rollback", Map.of("reason", "customers wait"));
        assertThat(back.status()).isEqualTo(201);
        assertThat(back.json().path("version").asInt()).isEqualTo(3);
        var releases = admin.get(RELEASES).json();
        assertThat(releases.get(0).path("hash").asString())
                .isEqualTo(releases.get(2).path("hash").asString());
        assertThat(releases.get(0).path("live").asBoolean()).isTrue();
        assertThat(releases.get(1).path("live").asBoolean()).isFalse();
        assertThat(admin.get(RELEASES + "/3").json().path("source").asString()).isEqualTo(source);
        assertThat(admin.get("/api/desk/playbook/source").json().path("source").asString())
                .isEqualTo(source);
        assertThat(admin.post(RELEASES + "/3/rollback", Map.of("reason", "again"))
                        .status())
                .isEqualTo(409);
        assertThat(admin.post(RELEASES + "/99/rollback", Map.of("reason", "again"))
                        .status())
                .isEqualTo(404);
    }

    private HttpCaller.Answer release(String text) {
        return admin.post(
                "/api/desk/playbook/releases",
                Map.of("source", text, "file", "bleusalt.yaml", "reason", "a test", "base_version", 1));
    }
}
