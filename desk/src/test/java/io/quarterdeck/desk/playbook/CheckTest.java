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
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@DeskTest
class CheckTest {
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
    HttpCaller agent;
    String source;

    @BeforeEach
    void an_agent_of_bleusalt() {
        clock.standAt(TODAY);
        brand = brands.bleusalt();
        agent = new HttpCaller(port).signIn(brand.email(Role.AGENT), PASSWORD).brand(brand.key());
        source = TestBrands.source("bleusalt", brand.key());
    }

    @AfterEach
    void the_clock_runs_again() {
        clock.runAgain();
    }

    @Test
    void a_right_playbook_is_told_what_it_means() {
        var meaning = check(source).path("meaning");
        assertThat(meaning.path("zone").asString()).isEqualTo("America/New_York");
        assertThat(meaning.path("week").path("open_minutes").asInt()).isEqualTo(98 * 60);
        assertThat(meaning.path("week").path("rows").get(0).path("kind").asString())
                .isEqualTo("brand");
        var premium = find(meaning.path("ladder"), "path", "plans.offered.premium.first_response");
        assertThat(premium.path("never_binds").asBoolean()).isTrue();
        assertThat(find(meaning.path("ladder"), "path", "channels.chat.answer")
                        .path("aim")
                        .path("seconds")
                        .asInt())
                .isEqualTo(60);
        assertThat(meaning.path("matrix")).hasSize(3);
        assertThat(meaning.path("ladder")
                        .valueStream()
                        .map(it -> it.path("path").asString()))
                .doesNotHaveDuplicates();
        var example = meaning.path("example");
        assertThat(example.path("error").isNull()).isTrue();
        var first = find(example.path("clocks"), "source", "priorities.high.first_response");
        assertThat(first.path("binds").asBoolean()).isTrue();
        assertThat(first.path("aim_at").asString()).endsWith("T13:30:00Z");
        assertThat(source.lines().toList().get(first.path("line").asInt() - 1)).contains("first_response: 1bh");
    }

    @Test
    void a_waived_finding_is_told_with_its_waiver() {
        var waived = find(check(source).path("findings"), "path", "plans.offered.premium.first_response");
        assertThat(waived.path("waived").path("until").asString()).isEqualTo("2027-03-31");
        assertThat(waived.path("line").asInt()).isPositive();
    }

    @Test
    void a_wrong_playbook_is_told_where_and_the_right_half_of_it_means_nothing_yet() {
        var answer = check(source.replace("answer: 90% within 60s", "answer: 90% in 60s"));
        assertThat(answer.path("findings").get(0).path("rule").asString()).isEqualTo("QD-S04");
        assertThat(answer.path("meaning").isNull()).isTrue();
    }

    @Test
    void nobody_is_told_more_than_a_hundred_things_at_once() {
        var many = new StringBuilder();
        IntStream.range(0, 300).forEach(i -> many.append("\nunknown_%d: 1".formatted(i)));
        var answer = check(source + many);
        assertThat(answer.path("findings").size()).isLessThanOrEqualTo(100);
    }

    @Test
    void an_answer_while_typing_takes_less_than_150_milliseconds() {
        IntStream.range(0, 20).forEach(i -> check(source + "\n# " + i));
        var times = IntStream.range(0, 20)
                .mapToLong(i -> {
                    var from = System.nanoTime();
                    check(source + "\n# again " + i);
                    return (System.nanoTime() - from) / 1_000_000;
                })
                .sorted()
                .toArray();
        assertThat(times[10]).as("median of 20, in milliseconds").isLessThan(150);
        System.out.printf("check: median %d ms, longest %d ms%n", times[10], times[19]);
    }

    @Test
    void a_difference_is_told_in_sentences_with_the_open_tickets_it_would_turn_red() {
        brands.ticket(brand, "noor@customer.example.com", "Where is it?");
        var answer = agent.post(
                        PLAYBOOK + "/diff",
                        Map.of("source", source.replace("answer: 90% within 60s", "answer: 90% within 30s")))
                .json();
        assertThat(answer.path("from_version").asInt()).isEqualTo(1);
        assertThat(answer.path("changes")).hasSize(1);
        assertThat(answer.path("changes").get(0).path("effect").asString()).isEqualTo("stricter");
        assertThat(answer.path("changes").get(0).path("line").asInt()).isGreaterThan(1);
        assertThat(answer.path("tickets").path("open").asInt()).isEqualTo(1);
        assertThat(answer.path("tickets").path("sentence").asString()).isEqualTo("No open ticket would turn red");
        assertThat(agent.post(PLAYBOOK + "/diff", Map.of("source", "a: [")).status())
                .isEqualTo(422);
    }

    @Test
    void the_schema_is_one() {
        var answer = agent.get(PLAYBOOK + "/schema");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).startsWith("application/schema+json");
        assertThat(answer.json().path("properties").path("channels").isObject()).isTrue();
    }

    @Test
    void an_edit_changes_one_value() {
        var answer = agent.post(
                PLAYBOOK + "/edit",
                Map.of("source", source, "path", "channels.chat.answer", "value", "90% within 30s"));
        assertThat(answer.json().path("source").asString())
                .isEqualTo(source.replace("answer: 90% within 60s", "answer: 90% within 30s"));
    }

    private JsonNode check(String text) {
        var answer =
                agent.post(PLAYBOOK + "/check", Map.of("source", text, "contact", "high email arriving Fri 21:30"));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(it -> it.path(field).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
