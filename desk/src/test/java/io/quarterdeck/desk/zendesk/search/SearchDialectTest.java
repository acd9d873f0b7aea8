package io.quarterdeck.desk.zendesk.search;

import static io.quarterdeck.desk.accounts.Role.ADMIN;
import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.accounts.Role.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.DialectCaller;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import io.quarterdeck.desk.tickets.TicketId;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zendesk.client.v2.Zendesk;
import org.zendesk.client.v2.model.SearchResultEntity;
import org.zendesk.client.v2.model.Ticket;
import org.zendesk.client.v2.model.User;

@DeskTest
@Keeps({
    "GET search",
    "GET search/count",
    "GET search/export",
    "GET tags",
    "GET autocomplete/tags",
    "GET views",
    "POST views",
    "GET views/{id}",
    "PUT views/{id}",
    "DELETE views/{id}",
    "GET views/active",
    "GET views/compact",
    "GET views/count",
    "GET views/search",
    "PUT views/reorder",
    "PUT views/update_many",
    "DELETE views/destroy_many",
    "GET views/{id}/tickets",
    "GET views/{id}/execute",
    "GET views/{id}/count",
    "GET views/count_many",
    "POST views/preview",
    "POST views/preview/count"
})
class SearchDialectTest {

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    TestBrand brand;
    DialectCaller admin;
    DialectCaller agent;
    TicketId lost;
    TicketId lid;

    @BeforeEach
    void two_tickets() {
        brand = brands.bleusalt();
        admin = dialect.as(brand, ADMIN);
        agent = dialect.as(brand, AGENT);
        lost = brands.ticket(brand, "ana@customer.example.com", "Where is my parcel?");
        lid = brands.ticket(brand, "bo@customer.example.com", "The lid arrived broken");
    }

    private static Map<String, Object> view(String title) {
        return Map.of(
                "view",
                Map.of(
                        "title", title,
                        "all",
                                List.of(
                                        Map.of("field", "status", "operator", "less_than", "value", "solved"),
                                        Map.of("field", "priority", "operator", "is", "value", "normal")),
                        "output",
                                Map.of(
                                        "columns", List.of("subject", "requester", "created"),
                                        "sort_by", "created",
                                        "sort_order", "asc")));
    }

    @Test
    void what_is_found_is_told_as_its_own_endpoint_tells_it() {
        var found = agent.get("search?query={q}", "parcel");
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        assertThat(found.json().propertyNames()).contains("results", "facets", "next_page", "previous_page", "count");
        assertThat(found.path("count").asInt()).isEqualTo(1);
        var ticket = found.json().at("/results/0");
        assertThat(ticket.path("result_type").asString()).isEqualTo("ticket");
        assertThat(ticket.path("id").asLong()).isEqualTo(lost.value());
        assertThat(ticket.path("created_at").asString()).endsWith("Z");
        var ana = agent.get("search?query={q}", "type:user ana").json().at("/results/0");
        assertThat(ana.path("result_type").asString()).isEqualTo("user");
        assertThat(ana.path("email").asString()).isEqualTo("ana@customer.example.com");
        assertThat(agent.get(
                                "search?query={q}&sort_by=created_at&sort_order=asc&per_page=1",
                                "type:ticket priority:normal")
                        .json()
                        .at("/next_page")
                        .asString())
                .contains("page=2");
        assertThat(agent.get("search/count?query={q}", "type:ticket priority<urgent")
                        .path("count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void what_cannot_be_searched_is_invalid() {
        for (var query : List.of("status:opne", "craeted>1hour", "!!!", "type:incident")) {
            var refused = agent.get("search?query={q}", query);
            assertThat(refused.status()).as(query).isEqualTo(422);
            assertThat(refused.path("error").asString()).isEqualTo("invalid");
            assertThat(refused.path("description").asString()).startsWith("Invalid search: ");
        }
        assertThat(agent.get("search").status()).isEqualTo(422);
        assertThat(agent.get("search?query={q}&page=11", "parcel").status()).isEqualTo(422);
        assertThat(agent.get("search/export?query={q}", "parcel").status()).isEqualTo(422);
        assertThat(agent.get("search/export?query={q}&filter[type]=ticket&page[after]=nonsense", "parcel")
                        .status())
                .isEqualTo(400);
        assertThat(dialect.as(brand, CUSTOMER).get("search?query={q}", "parcel").status())
                .isEqualTo(403);
    }

    @Test
    void an_export_goes_through_all_of_one_kind() {
        var first = agent.get("search/export?query={q}&filter[type]=ticket&page[size]=1", "type:ticket");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.json().at("/meta/has_more").asBoolean()).isTrue();
        var second = agent.get(first.json().at("/links/next").asString());
        assertThat(second.json().at("/results/0/id").asLong()).isEqualTo(lid.value());
        assertThat(second.json().at("/links/next").isNull()).isTrue();
        assertThat(second.json().at("/meta/has_more").asBoolean()).isFalse();
    }

    @Test
    void a_view_is_kept_and_looked_through() {
        var made = admin.post("views", view("Ours"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Location")).isPresent();
        var id = made.path("view").path("id").asLong();
        assertThat(made.json().at("/view/conditions/all/1/value").asString()).isEqualTo("normal");
        assertThat(made.json().at("/view/execution/columns/0/id").asString()).isEqualTo("subject");
        assertThat(agent.get("views").json().at("/views/0/id").asLong()).isEqualTo(id);
        assertThat(agent.get("views/{id}", id).json().at("/view/title").asString())
                .isEqualTo("Ours");
        assertThat(agent.get("views/active").path("count").asInt()).isEqualTo(1);
        assertThat(agent.get("views/compact").path("count").asInt()).isEqualTo(1);
        assertThat(agent.get("views/count").json().at("/count/value").asInt()).isEqualTo(1);
        assertThat(agent.get("views/search?query=our").path("count").asInt()).isEqualTo(1);
        assertThat(agent.get("views/{id}/count", id)
                        .json()
                        .at("/view_count/value")
                        .asInt())
                .isEqualTo(2);
        assertThat(agent.get("views/count_many?ids={id}", id)
                        .json()
                        .at("/view_counts/0/fresh")
                        .asBoolean())
                .isTrue();

        var tickets = agent.get("views/{id}/tickets?page[size]=1&include=users", id);
        assertThat(tickets.json().at("/tickets/0/id").asLong()).isEqualTo(lost.value());
        assertThat(tickets.json().at("/users").size()).isPositive();
        var next = agent.get(tickets.json().at("/links/next").asString());
        assertThat(next.json().at("/tickets/0/id").asLong()).isEqualTo(lid.value());
        assertThat(next.json().at("/links/next").isNull()).isTrue();

        var rows = agent.get("views/{id}/execute?sort_by=id&sort_order=desc", id);
        assertThat(rows.status()).as(rows.text()).isEqualTo(200);
        assertThat(rows.json().at("/rows/0/ticket/id").asLong()).isEqualTo(lid.value());
        assertThat(rows.json().at("/rows/0/subject").asString()).isEqualTo("The lid arrived broken");
        assertThat(rows.json().at("/columns/1/id").asString()).isEqualTo("requester");
        assertThat(rows.json().at("/users").size()).isPositive();
        assertThat(rows.json().propertyNames()).contains("rows", "columns", "view", "count", "next_page");

        assertThat(agent.post("views/preview", view("Tried")).json().at("/rows").size())
                .isEqualTo(2);
        assertThat(agent.post("views/preview/count", view("Tried"))
                        .json()
                        .at("/view_count/value")
                        .asInt())
                .isEqualTo(2);

        var other = admin.post("views", view("Second")).path("view").path("id").asLong();
        var ordered = admin.put("views/reorder", Map.of("view_ids", List.of(other, id)));
        assertThat(ordered.json().at("/views/0/id").asLong()).isEqualTo(other);
        assertThat(admin.put("views/{id}", Map.of("view", Map.of("title", "New")), id)
                        .json()
                        .at("/view/title")
                        .asString())
                .isEqualTo("New");
        assertThat(admin.delete("views/{id}", id).status()).isEqualTo(204);
        assertThat(admin.delete("views/destroy_many?ids={ids}", other).status()).isEqualTo(204);
        assertThat(agent.get("views/{id}", id).text())
                .isEqualTo("{\"error\":\"RecordNotFound\",\"description\":\"Not found\"}");
    }

    @Test
    void many_views_change_together_or_not_at_all() {
        var one = admin.post("views", view("One")).path("view").path("id").asLong();
        var two = admin.post("views", view("Two")).path("view").path("id").asLong();
        var changed = admin.put(
                "views/update_many",
                Map.of("views", List.of(Map.of("id", two, "position", 1), Map.of("id", one, "active", false))));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.path("count").asInt()).isEqualTo(2);
        assertThat(changed.json().at("/views/1/active").asBoolean()).isFalse();
        assertThat(changed.json().at("/views/1/title").asString()).isEqualTo("One");
        assertThat(changed.json().at("/views/0/position").asInt()).isEqualTo(1);
        var half = List.of(Map.of("id", one, "active", true), Map.of("id", 999_999, "active", true));
        assertThat(admin.put("views/update_many", Map.of("views", half)).status())
                .isEqualTo(404);
        assertThat(admin.get("views/{id}", one).json().at("/view/active").asBoolean())
                .isFalse();
        assertThat(admin.put("views/update_many", Map.of("views", List.of(Map.of("active", true))))
                        .status())
                .isEqualTo(400);
        assertThat(agent.put("views/update_many", Map.of("views", List.of(Map.of("id", one, "active", true))))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_a_view_cannot_be_is_a_validation_error() {
        var blank = admin.post("views", Map.of("view", Map.of("title", "")));
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.path("error").asString()).isEqualTo("RecordInvalid");
        assertThat(agent.post("views", view("Not mine to keep")).status()).isEqualTo(403);
        assertThat(admin.post("views", Map.of("view", "x")).status()).isEqualTo(422);
        assertThat(admin.put("views/reorder", Map.of("view_ids", List.of("x"))).status())
                .isEqualTo(422);
    }

    @Test
    void tags_are_counted_and_completed() {
        admin.put("tickets/{id}", Map.of("ticket", Map.of("tags", List.of("vip", "late"))), lost.value());
        admin.put("tickets/{id}", Map.of("ticket", Map.of("tags", List.of("vip"))), lid.value());
        var tags = agent.get("tags");
        assertThat(tags.json().at("/tags/0/name").asString()).isEqualTo("vip");
        assertThat(tags.json().at("/tags/0/count").asInt()).isEqualTo(2);
        assertThat(agent.get("autocomplete/tags?name=la").json().at("/tags/0").asString())
                .isEqualTo("late");
    }

    @Test
    void the_java_client_searches_and_reads_views() {
        var client = new Zendesk.Builder(dialect.stranger().origin())
                .setUsername(brand.email(ADMIN))
                .setToken(dialect.token(brand, ADMIN))
                .setCbpPageSize(1)
                .build();
        try (client) {
            assertThat(StreamSupport.stream(client.getSearchResults("parcel").spliterator(), false)
                            .map(SearchResultEntity::getClass))
                    .containsExactly((Class) Ticket.class);
            assertThat(StreamSupport.stream(
                                    client.getSearchResults(User.class, "ana@customer.example.com")
                                            .spliterator(),
                                    false)
                            .map(User::getEmail))
                    .containsExactly("ana@customer.example.com");
            admin.post("views", view("Ours"));
            assertThat(client.getViews()).hasSize(1);
        }
    }
}
