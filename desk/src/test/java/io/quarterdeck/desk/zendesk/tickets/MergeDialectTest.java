package io.quarterdeck.desk.zendesk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.DialectCaller;
import io.quarterdeck.desk.fixture.dialect.DialectCaller.Answer;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DeskTest
@Keeps("POST tickets/{id}/merge")
class MergeDialectTest {

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    TestBrand brand;
    DialectCaller agent;
    long target;
    long first;
    long second;

    @BeforeEach
    void three_tickets() {
        brand = brands.bleusalt();
        agent = dialect.as(brand, Role.AGENT);
        target = brands.ticket(brand, "noor@customer.example.com", "The box").value();
        first = brands.ticket(brand, "noor@customer.example.com", "The box again")
                .value();
        second = brands.ticket(brand, "ana@customer.example.com", "Her box").value();
    }

    Answer merge(long into, Map<String, Object> body) {
        return agent.post("tickets/{id}/merge", body, into);
    }

    JsonNode ended(Answer begun) {
        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        assertThat(begun.path("job_status").path("status").asString()).isEqualTo("queued");
        return dialect.ended(agent, begun).path("job_status");
    }

    JsonNode ticket(long id) {
        return agent.get("tickets/{id}", id).path("ticket");
    }

    JsonNode lastComment(long id) {
        var comments = agent.get("tickets/{id}/comments", id).path("comments");
        return comments.get(comments.size() - 1);
    }

    @Test
    void tickets_go_on_in_another_and_both_places_say_so() {
        var job = ended(merge(
                target,
                Map.of(
                        "ids",
                        List.of(first, second),
                        "target_comment",
                        "Two more about the box",
                        "source_comment",
                        "Please read on elsewhere",
                        "source_comment_is_public",
                        true)));
        assertThat(job.path("status").asString()).isEqualTo("completed");
        assertThat(job.path("job_type").asString()).isEqualTo("Ticket Merge");
        assertThat(job.path("results").get(0).path("id").asLong()).isEqualTo(target);
        assertThat(job.path("results").get(0).path("success").asBoolean()).isTrue();
        for (var source : List.of(first, second)) {
            assertThat(ticket(source).path("status").asString()).isEqualTo("closed");
            assertThat(ticket(source).path("tags").valueStream().map(JsonNode::asString))
                    .contains("closed_by_merge");
            assertThat(lastComment(source).path("body").asString()).isEqualTo("Please read on elsewhere");
            assertThat(lastComment(source).path("public").asBoolean()).isTrue();
        }
        assertThat(lastComment(target).path("body").asString()).isEqualTo("Two more about the box");
        assertThat(lastComment(target).path("public").asBoolean()).isFalse();
        assertThat(ticket(target).path("email_cc_ids"))
                .as("whoever asked there is copied in here")
                .hasSize(1);
    }

    @Test
    void without_words_the_plain_fact_is_told() {
        ended(merge(target, Map.of("ids", List.of(first))));
        assertThat(lastComment(target).path("body").asString()).contains("The box again");
        assertThat(lastComment(first).path("body").asString()).contains("#" + target);
    }

    @Test
    void what_is_closed_takes_nothing_in_and_goes_nowhere() {
        ended(merge(target, Map.of("ids", List.of(first))));
        for (var again : List.of(
                merge(first, Map.of("ids", List.of(second))),
                merge(second, Map.of("ids", List.of(first))),
                merge(second, Map.of("ids", List.of(target, first))))) {
            var result = ended(again).path("results").get(0);
            assertThat(result.path("error").asString()).isEqualTo("TicketMergeFailed");
            assertThat(result.path("details").asString()).contains("closed");
        }
        assertThat(ticket(target).path("status").asString())
                .as("one source that cannot be merged keeps the others from it")
                .isEqualTo("new");
        var itself = ended(merge(target, Map.of("ids", List.of(target))));
        assertThat(itself.path("results").get(0).path("details").asString()).contains("another");
    }

    @Test
    void a_private_ticket_is_told_of_in_private() {
        var hidden = agent.post(
                        "tickets", Map.of("ticket", Map.of("comment", Map.of("body", "a thief?", "public", false))))
                .path("ticket")
                .path("id")
                .asLong();
        ended(merge(target, Map.of("ids", List.of(hidden), "target_comment", "x", "target_comment_is_public", true)));
        assertThat(lastComment(target).path("public").asBoolean()).isFalse();
    }

    @Test
    void what_cannot_be_merged_is_refused_at_once() {
        assertThat(merge(999_999, Map.of("ids", List.of(first))).status()).isEqualTo(404);
        assertThat(merge(target, Map.of()).text()).contains("RecordInvalid", "ids");
        assertThat(merge(target, Map.of("ids", List.of("x"))).status()).isEqualTo(422);
        var many = IntStream.rangeClosed(1, 101).boxed().toList();
        assertThat(merge(target, Map.of("ids", many)).text()).contains("TooManyValues");
        assertThat(ended(merge(target, Map.of("ids", List.of(999_999))))
                        .path("results")
                        .get(0)
                        .path("error")
                        .asString())
                .isEqualTo("TicketMergeFailed");
        assertThat(dialect.as(brand, Role.CUSTOMER)
                        .post("tickets/{id}/merge", Map.of("ids", List.of(first)), target)
                        .status())
                .isEqualTo(403);
    }
}
