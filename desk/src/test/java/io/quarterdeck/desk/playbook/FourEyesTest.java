package io.quarterdeck.desk.playbook;

import static io.quarterdeck.desk.fixture.TestBrand.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import io.quarterdeck.desk.kit.DeskClock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class FourEyesTest {
    /** The waivers of the shipped playbooks end in 2027. */
    static final Instant TODAY = Instant.parse("2026-11-25T15:00:00Z");

    @Autowired
    DeskClock clock;

    private static final String PLAYBOOK = "/api/desk/playbook";

    @Autowired
    TestBrands brands;

    @Autowired
    Members members;

    @Autowired
    TestDatabase database;

    @LocalServerPort
    int port;

    TestBrand brand;
    HttpCaller author;
    HttpCaller second;
    String source;

    @BeforeEach
    void a_brand_that_asks_for_a_second_person() {
        clock.standAt(TODAY);
        brand = brands.bleusalt();
        var mail = "second@%s.example.com".formatted(brand.key().replace('_', '-'));
        brand.run(() -> members.add(mail, "Second", Role.ADMIN, PASSWORD));
        author = new HttpCaller(port).signIn(brand.email(Role.ADMIN), PASSWORD).brand(brand.key());
        second = new HttpCaller(port).signIn(mail, PASSWORD).brand(brand.key());
        source = TestBrands.source("bleusalt", brand.key());
        assertThat(author.call("PUT", PLAYBOOK + "/four-eyes", Map.of("required", true))
                        .status())
                .isEqualTo(200);
        assertThat(second.get(PLAYBOOK + "/four-eyes").json().path("required").asBoolean())
                .isTrue();
    }

    @AfterEach
    void the_clock_runs_again() {
        clock.runAgain();
    }

    @Test
    void a_release_waits_for_a_second_person_and_names_both() {
        var answer = propose(1);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(live()).isEqualTo(1);
        var waiting = second.get(PLAYBOOK + "/proposals").json().get(0);
        assertThat(waiting.path("author").asString()).isEqualTo("ADMIN");
        assertThat(waiting.path("mine").asBoolean()).isFalse();
        assertThat(waiting.path("source").asString()).contains("resolution_or_plan: 20h");

        var release = second.post(approvalOf(answer), Map.of());
        assertThat(release.status()).isEqualTo(201);
        assertThat(release.json().path("author").asString()).isEqualTo("ADMIN");
        assertThat(release.json().path("approver").asString()).isEqualTo("Second");
        assertThat(live()).isEqualTo(2);
        assertThat(second.get(PLAYBOOK + "/proposals").json()).isEmpty();
        assertThat(second.post(approvalOf(answer), Map.of()).status()).isEqualTo(404);
    }

    @Test
    void nobody_approves_their_own() {
        var answer = propose(1);
        var own = author.post(approvalOf(answer), Map.of());
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.json().path("code").asString()).isEqualTo("own_proposal");
        assertThat(live()).isEqualTo(1);
    }

    @Test
    void not_even_a_bug_can_make_one_person_two() {
        var person = brand.people().get(Role.ADMIN).value();
        var id = brand.brand().id();
        assertThatThrownBy(() -> database.asDesk(id, """
                        insert into playbook_release (brand_id, version, hash, file, source, author, author_id, approver,
                                                      approver_id, reason, released_at)
                        values (%d, 2, '', '', '', 'A', %d, 'A', %d, '', now())
                        """.formatted(id.value(), person, person)))
                .hasMessageContaining("a_release_is_approved_by_somebody_else");
        propose(1);
        assertThatThrownBy(() -> database.asDesk(
                        id,
                        "update playbook_proposal set state = 'approved', decided_by = author_id, decided_at = now()"))
                .hasMessageContaining("a_proposal_is_approved_by_somebody_else");
        assertThatThrownBy(() -> database.asDesk(id, "update playbook_release set reason = 'another'"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_proposal_is_refused_once_another_release_has_come_in_between() {
        var first = propose(1);
        var other = propose(1);
        assertThat(second.post(approvalOf(first), Map.of()).status()).isEqualTo(201);
        var stale = second.post(approvalOf(other), Map.of());
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().path("code").asString()).isEqualTo("released_meanwhile");
        assertThat(second.get(PLAYBOOK + "/proposals")
                        .json()
                        .get(0)
                        .path("stale")
                        .asBoolean())
                .as("it is not lost")
                .isTrue();
        assertThat(live()).isEqualTo(2);
    }

    @Test
    void a_proposal_can_be_declined_with_a_reason_and_its_author_may_take_it_back() {
        var first = propose(1);
        var path = approvalOf(first).replace("/approve", "/decline");
        assertThat(second.post(path, Map.of()).status()).isEqualTo(422);
        assertThat(second.post(path, Map.of("reason", "too strict")).status()).isEqualTo(204);
        assertThat(second.post(approvalOf(first), Map.of()).status()).isEqualTo(404);
        var again = propose(1);
        assertThat(author.post(approvalOf(again).replace("/approve", "/decline"), Map.of("reason", "a slip"))
                        .status())
                .isEqualTo(204);
        assertThat(live()).isEqualTo(1);
    }

    private HttpCaller.Answer propose(int base) {
        return author.post(
                PLAYBOOK + "/releases",
                Map.of(
                        "source",
                        source.replace("resolution_or_plan: 24h", "resolution_or_plan: 20h"),
                        "reason",
                        "winter",
                        "base_version",
                        base));
    }

    private static String approvalOf(HttpCaller.Answer proposed) {
        return PLAYBOOK
                + "/proposals/%d/approve"
                        .formatted(proposed.json().path("proposal").path("id").asLong());
    }

    private int live() {
        return author.get(PLAYBOOK).json().path("version").asInt();
    }
}
