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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DeskTest
@Keeps({
    "GET tickets",
    "POST tickets",
    "GET tickets/{id}",
    "PUT tickets/{id}",
    "DELETE tickets/{id}",
    "GET tickets/show_many",
    "GET tickets/count",
    "GET tickets/recent",
    "POST tickets/create_many",
    "PUT tickets/update_many",
    "DELETE tickets/destroy_many",
    "GET tickets/{id}/comments",
    "GET tickets/{id}/comments/count",
    "PUT tickets/{id}/comments/{comment}/make_private",
    "PUT tickets/{id}/comments/{comment}/redact",
    "GET tickets/{id}/audits",
    "GET tickets/{id}/audits/{audit}",
    "PUT tickets/{id}/audits/{audit}/make_private",
    "GET ticket_audits",
    "GET tickets/{id}/tags",
    "POST tickets/{id}/tags",
    "PUT tickets/{id}/tags",
    "DELETE tickets/{id}/tags",
    "GET tickets/{id}/collaborators",
    "GET tickets/{id}/email_ccs",
    "GET tickets/{id}/followers",
    "GET tickets/{id}/incidents",
    "GET tickets/{id}/related",
    "GET deleted_tickets",
    "PUT deleted_tickets/{id}/restore",
    "PUT deleted_tickets/restore_many",
    "DELETE deleted_tickets/{id}",
    "DELETE deleted_tickets/destroy_many",
    "POST imports/tickets",
    "POST imports/tickets/create_many"
})
class TicketsDialectTest {

    static final Map<String, Object> BLANK = Map.of("subject", "Broken", "comment", Map.of("body", "My box is broken"));

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    TestBrand brand;
    DialectCaller agent;
    DialectCaller lead;

    @BeforeEach
    void an_agent_and_a_lead() {
        brand = brands.bleusalt();
        agent = dialect.as(brand, Role.AGENT);
        lead = dialect.as(brand, Role.LEAD);
    }

    Answer open(Map<String, ?> ticket) {
        return agent.post("tickets", Map.of("ticket", ticket));
    }

    long id(Answer answer) {
        return answer.path("ticket").path("id").asLong();
    }

    @Test
    void a_ticket_is_created_with_all_that_was_said_and_its_first_audit() {
        var answer = open(Map.of(
                "subject",
                "Broken",
                "comment",
                Map.of("html_body", "<p>My <b>box</b></p><script>x</script>"),
                "requester",
                Map.of("name", "Ana", "email", "ana@customer.example.com"),
                "type",
                "incident",
                "priority",
                "urgent",
                "tags",
                List.of("Big Box", "b"),
                "external_id",
                "x-1",
                "metadata",
                Map.of("order", 7)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var ticket = answer.path("ticket");
        assertThat(answer.header("Location")).contains(ticket.path("url").asString());
        assertThat(ticket.path("type").asString()).isEqualTo("incident");
        assertThat(ticket.path("priority").asString()).isEqualTo("urgent");
        assertThat(texts(ticket.path("tags"))).containsExactly("b", "big_box");
        assertThat(ticket.path("description").asString()).isEqualTo("My box");
        assertThat(ticket.path("assignee_id").asLong()).isPositive();
        assertThat(ticket.path("via").path("channel").asString()).isEqualTo("api");
        assertThat(ticket.path("requester_id")).isNotEqualTo(ticket.path("submitter_id"));
        assertThat(ticket.path("forum_topic_id").isNull()).isTrue();
        assertThat(ticket.path("custom_status_id").asLong()).isPositive();
        assertThat(ticket.path("ticket_form_id").asLong()).isPositive();
        assertThat(ticket.path("fields")).isEqualTo(ticket.path("custom_fields"));
        var audit = answer.path("audit");
        assertThat(audit.path("metadata").path("custom").path("order").asInt()).isEqualTo(7);
        assertThat(types(audit)).contains("Comment", "Create");
        assertThat(find(audit.path("events"), "field_name", "subject")
                        .path("value")
                        .asString())
                .isEqualTo("Broken");
        var comment =
                agent.get("tickets/{id}/comments", id(answer)).path("comments").get(0);
        assertThat(comment.path("html_body").asString())
                .startsWith("<div class=\"zd-comment\" dir=\"auto\">")
                .contains("<b>box</b>")
                .doesNotContain("script");
        assertThat(comment.path("audit_id")).isEqualTo(audit.path("id"));
    }

    @Test
    void an_update_answers_with_its_audit_and_the_audit_is_the_history() {
        var id = id(open(BLANK));
        var answer = agent.put(
                "tickets/{id}",
                Map.of(
                        "ticket",
                        Map.of(
                                "status",
                                "pending",
                                "comment",
                                Map.of("body", "Which box?", "public", true),
                                "tags",
                                "box")),
                id);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.path("ticket").path("status").asString()).isEqualTo("pending");
        assertThat(types(answer.path("audit"))).contains("Comment", "Change");
        var audits = agent.get("tickets/{id}/audits", id).path("audits");
        assertThat(audits).hasSize(2);
        assertThat(audits.get(1)).isEqualTo(answer.path("audit"));
        assertThat(agent.get(
                                "tickets/{id}/audits/{audit}",
                                id,
                                audits.get(0).path("id").asLong())
                        .path("audit"))
                .isEqualTo(audits.get(0));
        assertThat(agent.get("tickets/{id}/audits?page[size]=1&sort=-created_at", id)
                        .path("audits")
                        .get(0))
                .isEqualTo(audits.get(1));
    }

    @Test
    void a_stale_update_is_refused_by_stamp_and_by_tag() {
        var id = id(open(BLANK));
        var seen = agent.get("tickets/{id}", id);
        var tag = seen.header("ETag").orElseThrow();
        agent.put("tickets/{id}/tags", Map.of("tags", List.of("new")), id);
        var stale = Map.of(
                "ticket", Map.of("subject", "Mine", "safe_update", true, "updated_stamp", "2020-01-01T00:00:00Z"));
        assertThat(agent.put("tickets/{id}", stale, id).status()).isEqualTo(409);
        assertThat(agent.put("tickets/{id}", stale, id).path("error").asString())
                .isEqualTo("UpdateConflict");
        var mine = Map.of("ticket", Map.of("subject", "Mine"));
        assertThat(agent.with("If-Match", tag).put("tickets/{id}", mine, id).status())
                .isEqualTo(412);
        var fresh = agent.get("tickets/{id}", id);
        assertThat(agent.with("If-Match", fresh.header("ETag").orElseThrow())
                        .put("tickets/{id}", mine, id)
                        .status())
                .isEqualTo(200);
        assertThat(agent.put(
                                "tickets/{id}",
                                Map.of(
                                        "ticket",
                                        Map.of(
                                                "subject",
                                                "Safe",
                                                "safe_update",
                                                true,
                                                "updated_stamp",
                                                agent.get("tickets/{id}", id)
                                                        .path("ticket")
                                                        .path("updated_at")
                                                        .asString())),
                                id)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_list_is_walked_by_number_and_by_cursor_in_either_direction() {
        var made = new ArrayList<Long>();
        IntStream.range(0, 5).forEach(_ -> made.add(id(open(BLANK))));
        assertThat(walk("tickets?per_page=2")).containsExactlyElementsOf(made);
        assertThat(walk("tickets?page%5Bsize%5D=2")).containsExactlyElementsOf(made);
        assertThat(walk("tickets?page[size]=2&sort=-id")).containsExactlyElementsOf(made.reversed());
        assertThat(walk("tickets?page[size]=2&sort=-updated_at")).containsExactlyElementsOf(made.reversed());
        assertThat(agent.get("tickets").path("count").asInt()).isEqualTo(5);
        assertThat(agent.get("tickets/count").path("count").path("value").asInt())
                .isEqualTo(5);
        assertThat(agent.get("tickets/recent").path("tickets")).hasSize(5);
        assertThat(ids(agent.get("tickets/show_many?ids={a},{b},999999", made.get(3), made.get(1))))
                .containsExactly(made.get(1), made.get(3));
        var beside = agent.get("tickets?include=ticket_forms,comment_count,last_audits&per_page=2");
        assertThat(beside.path("ticket_forms")).hasSize(1);
        assertThat(beside.path("last_audits")).hasSize(2);
        assertThat(beside.path("tickets").get(0).path("comment_count").asInt()).isEqualTo(1);
    }

    List<Long> walk(String path) {
        var seen = new ArrayList<Long>();
        var page = agent.get(path);
        while (true) {
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            seen.addAll(ids(page));
            var next = page.path("links").isMissingNode()
                    ? page.path("next_page")
                    : page.path("links").path("next");
            if (next.isNull()) {
                return seen;
            }
            page = agent.get(next.asString());
        }
    }

    @Test
    void a_key_makes_a_ticket_once_also_when_two_requests_race() throws InterruptedException, ExecutionException {
        var keyed = agent.with("Idempotency-Key", "k-1");
        var body = Map.of("ticket", BLANK);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (var it : IntStream.range(0, 4)
                    .mapToObj(_ -> both.submit(() -> keyed.post("tickets", body)))
                    .toList()) {
                answers.add(it.get());
            }
            assertThat(answers).allMatch(it -> it.status() == 201);
            assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
            assertThat(answers.stream()
                            .map(it -> it.header("x-idempotency-lookup").orElseThrow()))
                    .containsExactlyInAnyOrder("miss", "hit", "hit", "hit");
        }
        assertThat(agent.get("tickets").path("count").asInt()).isEqualTo(1);
        var other = keyed.post("tickets", Map.of("ticket", Map.of("subject", "Other", "comment", Map.of("body", "x"))));
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.path("error").asString()).isEqualTo("IdempotentRequestError");
    }

    @Test
    void a_key_changes_a_ticket_once_and_belongs_to_that_ticket() {
        var id = agent.post("tickets", Map.of("ticket", BLANK))
                .path("ticket")
                .path("id")
                .asLong();
        var other = agent.post("tickets", Map.of("ticket", BLANK))
                .path("ticket")
                .path("id")
                .asLong();
        var keyed = agent.with("Idempotency-Key", "k-2");
        var body = Map.of("ticket", Map.of("comment", Map.of("body", "Once", "public", false)));
        var first = keyed.put("tickets/{id}", body, id);
        var again = keyed.put("tickets/{id}", body, id);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("x-idempotency-lookup")).contains("miss");
        assertThat(again.header("x-idempotency-lookup")).contains("hit");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(agent.get("tickets/{id}/comments", id).path("count").asInt()).isEqualTo(2);
        assertThat(keyed.put("tickets/{id}", body, other).path("error").asString())
                .isEqualTo("IdempotentRequestError");
        assertThat(agent.get("tickets/{id}/comments", other).path("count").asInt())
                .isEqualTo(1);
    }

    @Test
    void many_are_created_changed_and_deleted_as_jobs() {
        var created = dialect.ended(
                agent,
                agent.post(
                        "tickets/create_many",
                        Map.of("tickets", List.of(BLANK, BLANK, Map.of("subject", "Nothing said")))));
        var results = created.path("job_status").path("results");
        assertThat(created.path("job_status").path("status").asString()).isEqualTo("completed");
        assertThat(results.get(2).path("error").asString()).isEqualTo("TicketCreateFailed");
        var ids = List.of(
                results.get(0).path("id").asLong(), results.get(1).path("id").asLong());
        dialect.ended(
                agent,
                agent.put(
                        "tickets/update_many?ids={a},{b}",
                        Map.of("ticket", Map.of("additional_tags", List.of("both"))),
                        ids.get(0),
                        ids.get(1)));
        dialect.ended(
                agent,
                agent.put(
                        "tickets/update_many",
                        Map.of("tickets", List.of(Map.of("id", ids.get(0), "remove_tags", List.of("both"))))));
        assertThat(texts(agent.get("tickets/{id}/tags", ids.get(0)).path("tags")))
                .isEmpty();
        assertThat(texts(agent.get("tickets/{id}/tags", ids.get(1)).path("tags")))
                .containsExactly("both");
        var deferred = agent.post("tickets?async=true", Map.of("ticket", BLANK));
        assertThat(deferred.status()).isEqualTo(202);
        assertThat(dialect.ended(agent, deferred)
                        .path("job_status")
                        .path("progress")
                        .asInt())
                .isEqualTo(1);
        var deleted = dialect.ended(lead, lead.delete("tickets/destroy_many?ids={a},{b}", ids.get(0), ids.get(1)));
        assertThat(deleted.path("job_status")
                        .path("results")
                        .get(0)
                        .path("success")
                        .asBoolean())
                .isTrue();
        assertThat(agent.get("tickets/{id}", ids.get(0)).status()).isEqualTo(404);
    }

    @Test
    void what_is_in_the_bin_comes_back_once_or_goes_for_good() {
        var id = id(open(BLANK));
        assertThat(agent.delete("tickets/{id}", id).status()).isEqualTo(403);
        assertThat(lead.delete("tickets/{id}", id).status()).isEqualTo(204);
        assertThat(lead.get("tickets/{id}", id).text())
                .isEqualTo("{\"error\":\"RecordNotFound\",\"description\":\"Not found\"}");
        var bin = lead.get("deleted_tickets?sort_by=id&sort_order=desc")
                .path("deleted_tickets")
                .get(0);
        assertThat(bin.path("id").asLong()).isEqualTo(id);
        assertThat(bin.path("previous_state").asString()).isNotEmpty();
        assertThat(bin.path("actor").path("id").asLong()).isPositive();
        assertThat(lead.put("deleted_tickets/{id}/restore", Map.of(), id).status())
                .isEqualTo(200);
        assertThat(lead.put("deleted_tickets/{id}/restore", Map.of(), id).status())
                .isEqualTo(404);
        lead.delete("tickets/{id}", id);
        assertThat(lead.put("deleted_tickets/restore_many?ids={id}", Map.of(), id)
                        .status())
                .isEqualTo(200);
        var other = id(open(BLANK));
        lead.delete("tickets/{id}", id);
        lead.delete("tickets/{id}", other);
        dialect.ended(lead, lead.delete("deleted_tickets/{id}", id));
        dialect.ended(lead, lead.delete("deleted_tickets/destroy_many?ids={id}", other));
        assertThat(lead.get("deleted_tickets").path("deleted_tickets")).isEmpty();
    }

    @Test
    void what_was_said_can_be_hidden_and_blotted_out_but_not_unsaid() {
        var id = id(open(BLANK));
        agent.put("tickets/{id}", Map.of("ticket", Map.of("comment", Map.of("body", "Card 4111", "public", true))), id);
        var comments = agent.get("tickets/{id}/comments?sort_order=desc", id).path("comments");
        var last = comments.get(0).path("id").asLong();
        assertThat(comments.get(0).path("body").asString()).isEqualTo("Card 4111");
        assertThat(agent.get("tickets/{id}/comments/count", id)
                        .path("count")
                        .path("value")
                        .asInt())
                .isEqualTo(2);
        var blotted = agent.put("tickets/{id}/comments/{comment}/redact", Map.of("text", "4111"), id, last);
        assertThat(blotted.path("comment").path("body").asString()).doesNotContain("4111");
        assertThat(agent.put("tickets/{id}/comments/{comment}/make_private", Map.of(), id, last)
                        .status())
                .isEqualTo(200);
        assertThat(agent.get("tickets/{id}/comments?page[size]=10&sort=-created_at", id)
                        .path("comments")
                        .get(0)
                        .path("public")
                        .asBoolean())
                .isFalse();
        var first = agent.get("tickets/{id}/audits", id)
                .path("audits")
                .get(0)
                .path("id")
                .asLong();
        assertThat(agent.put("tickets/{id}/audits/{audit}/make_private", Map.of(), id, first)
                        .status())
                .isEqualTo(200);
        assertThat(agent.get("tickets/{id}/audits", id).text())
                .contains("CommentRedactionEvent", "CommentPrivacyChange");
    }

    @Test
    void tags_are_set_by_post_added_by_put_and_taken_by_delete() {
        var id = id(open(BLANK));
        assertThat(texts(agent.post("tickets/{id}/tags", Map.of("tags", List.of("a", "b")), id)
                        .path("tags")))
                .containsExactly("a", "b");
        assertThat(texts(agent.put("tickets/{id}/tags", Map.of("tags", List.of("c")), id)
                        .path("tags")))
                .containsExactly("a", "b", "c");
        assertThat(texts(agent.call("DELETE", "tickets/{id}/tags", Map.of("tags", List.of("a")), id)
                        .path("tags")))
                .containsExactly("b", "c");
        assertThat(agent.put(
                                "tickets/{id}/tags",
                                Map.of(
                                        "tags",
                                        List.of("d"),
                                        "safe_update",
                                        true,
                                        "updated_stamp",
                                        "2020-01-01T00:00:00Z"),
                                id)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void others_are_copied_in_follow_and_are_explained_by_a_problem() {
        var me = agent.get("tickets/{id}", id(open(BLANK)))
                .path("ticket")
                .path("submitter_id")
                .asLong();
        var answer = open(Map.of(
                "subject", "Down",
                "type", "problem",
                "comment", Map.of("body", "All is down"),
                "email_ccs", List.of(Map.of("user_email", "cc@customer.example.com", "action", "put")),
                "followers", List.of(Map.of("user_id", Long.toString(me), "action", "put"))));
        var problem = id(answer);
        assertThat(answer.path("ticket").path("email_cc_ids")).hasSize(1);
        assertThat(answer.path("ticket").path("follower_ids").get(0).asLong()).isEqualTo(me);
        assertThat(answer.path("ticket").path("collaborator_ids")).hasSize(2);
        assertThat(agent.get("tickets/{id}/collaborators", problem).path("users"))
                .hasSize(2);
        for (var who : List.of("collaborators", "email_ccs", "followers")) {
            assertThat(agent.get("tickets/{id}/" + who, problem).status()).isEqualTo(200);
        }
        var incident =
                id(open(Map.of("type", "incident", "problem_id", problem, "comment", Map.of("body", "Down here too"))));
        assertThat(ids(agent.get("tickets/{id}/incidents", problem))).containsExactly(incident);
        assertThat(ids(agent.get("tickets/{id}/incidents?page[size]=5", problem)))
                .containsExactly(incident);
        assertThat(agent.get("tickets/{id}/related", problem)
                        .path("ticket_related")
                        .path("incidents")
                        .asInt())
                .isEqualTo(1);
        assertThat(agent.get("tickets/{id}", problem)
                        .path("ticket")
                        .path("has_incidents")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_audits_of_all_tickets_go_back_to_the_first() {
        var a = id(open(BLANK));
        var b = id(open(BLANK));
        agent.put("tickets/{id}/tags", Map.of("tags", List.of("x")), a);
        var page = agent.get("ticket_audits?limit=2");
        assertThat(page.path("audits")).hasSize(2);
        assertThat(page.path("audits").get(0).path("ticket_id").asLong()).isEqualTo(a);
        var older = agent.get(page.path("before_url").asString());
        assertThat(older.path("audits").get(0).path("ticket_id").asLong()).isEqualTo(a);
        assertThat(older.path("before_url").isNull()).isTrue();
        assertThat(agent.get(older.path("after_url").asString()).path("audits")).hasSize(2);
        assertThat(agent.get("ticket_audits?page[size]=2")
                        .path("audits")
                        .get(1)
                        .path("ticket_id")
                        .asLong())
                .isEqualTo(b);
    }

    @Test
    void an_imported_ticket_keeps_its_times_and_nobody_is_written_to() {
        var admin = dialect.as(brand, Role.ADMIN);
        var ticket = Map.of(
                "subject", "Old",
                "requester", Map.of("name", "Ana", "email", "ana@customer.example.com"),
                "created_at", "2024-02-01T10:00:00Z",
                "updated_at", "2024-02-02T10:00:00Z",
                "solved_at", "2024-02-03T10:00:00Z",
                "status", "closed",
                "tags", List.of("imported"),
                "comments",
                        List.of(
                                Map.of("body", "It broke", "created_at", "2024-02-01T10:00:00Z"),
                                Map.of(
                                        "body",
                                        "Here is another",
                                        "created_at",
                                        "2024-02-02T10:00:00Z",
                                        "author_id",
                                        me())));
        var answer = admin.post("imports/tickets", Map.of("ticket", ticket));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.path("ticket").path("created_at").asString()).isEqualTo("2024-02-01T10:00:00Z");
        assertThat(answer.path("ticket").path("status").asString()).isEqualTo("closed");
        var comments = admin.get("tickets/{id}/comments", id(answer)).path("comments");
        assertThat(comments.get(0).path("created_at").asString()).isEqualTo("2024-02-01T10:00:00Z");
        assertThat(comments.get(1).path("created_at").asString()).isEqualTo("2024-02-02T10:00:00Z");
        var job = dialect.ended(admin, admin.post("imports/tickets/create_many", Map.of("tickets", List.of(ticket))));
        assertThat(job.path("job_status").path("results").get(0).path("success").asBoolean())
                .as(job.text())
                .isTrue();
    }

    long me() {
        return id(open(BLANK)) > 0
                ? agent.get("tickets?per_page=1")
                        .path("tickets")
                        .get(0)
                        .path("submitter_id")
                        .asLong()
                : 0;
    }

    @Test
    void what_cannot_be_is_refused_field_by_field() {
        var id = id(open(BLANK));
        Map.<String, Object>of(
                        "assignee_id",
                        999999,
                        "group_id",
                        999999,
                        "status",
                        "sleeping",
                        "priority",
                        "soon",
                        "type",
                        "wish",
                        "custom_status_id",
                        999999,
                        "ticket_form_id",
                        999999,
                        "requester_id",
                        999999,
                        "email_ccs",
                        "x",
                        "due_at",
                        "2026-11-27T00:00:00Z")
                .forEach((key, value) -> {
                    var answer = agent.put("tickets/{id}", Map.of("ticket", Map.of(key, value)), id);
                    assertThat(answer.status()).as(key + answer.text()).isEqualTo(422);
                    assertThat(answer.path("error").asString()).isEqualTo("RecordInvalid");
                    assertThat(answer.path("details")
                                    .path(key)
                                    .get(0)
                                    .path("error")
                                    .asString())
                            .as(answer.text())
                            .isNotEmpty();
                });
        assertThat(agent.put("tickets/{id}", Map.of("ticket", 5), id).status()).isEqualTo(400);
        assertThat(agent.post("tickets", Map.of()).status()).isEqualTo(400);
        assertThat(agent.post("tickets", Map.of("ticket", Map.of("subject", "x")))
                        .status())
                .isEqualTo(422);
    }

    static List<Long> ids(Answer page) {
        var ids = new ArrayList<Long>();
        page.path("tickets").forEach(it -> ids.add(it.path("id").asLong()));
        return ids;
    }

    static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(it -> texts.add(it.asString()));
        return texts;
    }

    static List<String> types(JsonNode audit) {
        var types = new ArrayList<String>();
        audit.path("events").forEach(it -> types.add(it.path("type").asString()));
        return types;
    }

    static JsonNode find(JsonNode events, String key, String value) {
        for (var it : events) {
            if (it.path(key).asString("").equals(value)) {
                return it;
            }
        }
        throw new AssertionError("no event has %s=%s in %s".formatted(key, value, events));
    }
}
