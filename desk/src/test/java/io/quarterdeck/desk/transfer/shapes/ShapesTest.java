package io.quarterdeck.desk.transfer.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What other systems write, as the things it becomes. */
class ShapesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void a_freshdesk_ticket_keeps_its_status_priority_and_private_words() {
        var read = one(new FreshdeskShape(), """
                {"id":5,"subject":"Broken","description":"<p>It broke</p>","description_text":"It broke","status":4,"priority":3,
                 "source":7,"requester_id":11,"requester":{"name":"Ana","email":"ana@x.example"},"responder_id":12,
                 "company_id":13,"tags":["glass"],"custom_fields":{"cf_order":"A-1","cf_empty":null},"created_at":"2026-03-01T10:00:00Z",
                 "updated_at":"2026-03-02T10:00:00Z","stats":{"resolved_at":"2026-03-02T09:00:00Z"},"nr_due_by":"2026-03-03T10:00:00Z",
                 "conversations":[{"id":1,"body":"<p>Sorry</p>","body_text":"Sorry","incoming":false,"private":false,"user_id":12,
                   "created_at":"2026-03-01T11:00:00Z"},{"id":2,"body_text":"VIP","private":true,"user_id":12,
                   "created_at":"2026-03-01T11:05:00Z"}]}
                """);
        assertThat(read.item()).isInstanceOfSatisfying(Item.Ticket.class, it -> {
            assertThat(it.status()).isEqualTo("solved");
            assertThat(it.priority()).isEqualTo("high");
            assertThat(it.channel()).isEqualTo("chat");
            assertThat(it.solvedAt()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
            assertThat(it.customFields()).containsExactly(new Item.Field("order", "A-1"));
            assertThat(it.comments()).extracting(Item.Comment::isPublic).containsExactly(true, true, false);
            assertThat(it.comments()).extracting(Item.Comment::authorId).containsExactly("11", "12", "12");
        });
        assertThat(read.leftOut()).containsExactly("nr_due_by");
    }

    @Test
    void a_help_scout_conversation_reads_from_its_oldest_thread() {
        var read = one(new HelpScoutShape(), """
                {"id":9,"number":3,"type":"email","subject":"Hi","status":"closed","createdAt":"2026-03-01T10:00:00Z",
                 "closedAt":"2026-03-01T12:00:00Z","primaryCustomer":{"id":1,"first":"Ana","last":"Lee","email":"ana@x.example"},
                 "assignee":{"id":1,"first":"Kim","email":"kim@y.example"},"tags":[{"id":4,"tag":"vip"}],
                 "_embedded":{"threads":[
                   {"id":3,"type":"note","body":"<p>careful</p>","createdAt":"2026-03-01T11:00:00Z","createdBy":{"id":1,"type":"user"}},
                   {"id":2,"type":"lineitem","createdAt":"2026-03-01T10:30:00Z"},
                   {"id":1,"type":"customer","body":"Hello<br>you","createdAt":"2026-03-01T10:00:00Z","createdBy":{"id":1,"type":"customer"}}]}}
                """);
        assertThat(read.item()).isInstanceOfSatisfying(Item.Ticket.class, it -> {
            assertThat(it.status()).isEqualTo("solved");
            assertThat(it.requesterId()).isEqualTo("customer-1");
            assertThat(it.assigneeId()).isEqualTo("agent-1");
            assertThat(it.tags()).containsExactly("vip");
            assertThat(it.comments()).extracting(Item.Comment::body).containsExactly("Hello\nyou", "careful");
            assertThat(it.comments()).extracting(Item.Comment::isPublic).containsExactly(true, false);
            assertThat(it.people()).extracting(Item.User::name).contains("Ana Lee", "Kim");
        });
        assertThatThrownBy(() -> one(new HelpScoutShape(), "{\"id\":1,\"status\":\"spam\"}"))
                .hasMessageContaining("left behind");
    }

    @Test
    void a_gorgias_ticket_keeps_its_order_and_who_spoke() {
        var page = new GorgiasShape().read(JSON.readTree("""
                {"data":[{"id":8,"subject":"Where?","status":"closed","channel":"email","created_datetime":"2026-03-01T10:00:00.123456",
                  "closed_datetime":"2026-03-02T10:00:00+00:00","customer":{"id":1,"name":"Ana","email":"ana@x.example",
                  "integrations":{"7":{"orders":[{"name":"#1001"}]}}},"assignee_user":{"id":1,"name":"Kim","email":"kim@y.example"},
                  "messages":[{"id":1,"from_agent":false,"public":true,"body_text":"Where?","sender":{"id":1},"created_datetime":"2026-03-01T10:00:00"},
                              {"id":2,"from_agent":true,"public":false,"body_text":"psst","sender":{"id":1},"created_datetime":"2026-03-01T11:00:00"}]}]}
                """));
        assertThat(page).hasSize(1);
        assertThat(page.getFirst().item()).isInstanceOfSatisfying(Item.Ticket.class, it -> {
            assertThat(it.status()).isEqualTo("solved");
            assertThat(it.customFields()).containsExactly(new Item.Field("Order", "#1001"));
            assertThat(it.comments()).extracting(Item.Comment::authorId).containsExactly("customer-1", "agent-1");
            assertThat(it.comments()).extracting(Item.Comment::isPublic).containsExactly(true, false);
        });
    }

    @Test
    void a_zendesk_list_is_as_good_as_a_line_each() {
        var read = new ZendeskShape().read(JSON.readTree("""
                {"organizations":[{"id":1,"name":"Acme","domain_names":["acme.example"]}],
                 "users":[{"id":2,"name":"Ana","email":"Ana@Acme.example","organization_id":1,"active":false}],
                 "tickets":[{"id":3,"subject":"Hi","status":"hold","requester_id":2,"description":"Hello",
                   "created_at":"2026-03-01T10:00:00Z","ticket_form_id":99}]}
                """));
        assertThat(read).extracting(it -> it.item().kind()).containsExactly("organization", "user", "ticket");
        assertThat(((Item.User) read.get(1).item()).suspended()).isTrue();
        assertThat(((Item.Ticket) read.get(2).item()).comments()).hasSize(1);
        assertThat(read.get(2).leftOut()).isEqualTo(List.of("ticket_form_id"));
    }

    private static Shape.Read one(Shape shape, String json) {
        return shape.read(JSON.readTree(json)).getFirst();
    }
}
