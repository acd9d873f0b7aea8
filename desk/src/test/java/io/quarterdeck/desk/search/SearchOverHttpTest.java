package io.quarterdeck.desk.search;

import static io.quarterdeck.desk.accounts.Role.ADMIN;
import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.fixture.TestBrand.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.tickets.TicketId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class SearchOverHttpTest {

    @Autowired
    TestBrands brands;

    @LocalServerPort
    int port;

    TestBrand brand;
    TicketId ticket;

    @BeforeEach
    void a_ticket() {
        brand = brands.bleusalt();
        ticket = brands.ticket(brand, "ana@customer.example.com", "Where is my parcel?");
    }

    private HttpCaller caller(Role role) {
        return new HttpCaller(port).signIn(brand.email(role), PASSWORD).brand(brand.key());
    }

    @Test
    void one_box_finds_tickets_and_people() {
        var agent = caller(AGENT);
        var found = agent.get("/api/desk/search?q=parcel").json();
        assertThat(found.at("/hits/0/type").asString()).isEqualTo("ticket");
        assertThat(found.at("/hits/0/id").asLong()).isEqualTo(ticket.value());
        assertThat(found.at("/hits/0/title").asString()).isEqualTo("Where is my parcel?");
        assertThat(found.at("/hits/0/piece").asString()).contains("«parcel»");
        assertThat(found.at("/hits/0/ticket/parties/requester").asString()).isEqualTo("ana");
        assertThat(found.at("/count").asInt()).isEqualTo(1);
        assertThat(agent.get("/api/desk/search?q=ana").json().at("/hits/0/type").asString())
                .isEqualTo("user");
        var refused = agent.get("/api/desk/search?q=status:opne");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("There is no status 'opne'");
        var unclear = agent.get("/api/desk/search?q=parcel+colour:red").json();
        assertThat(unclear.get("place").asString()).isEqualTo("colour:red");
        assertThat(agent.get("/api/desk/search?q=parcel&skip=1000").status()).isEqualTo(422);
    }

    @Test
    void a_view_is_kept_looked_through_and_deleted() {
        var admin = caller(ADMIN);
        var wire = Map.of(
                "title",
                "Open ones",
                "all",
                List.of(Map.of("field", "status", "operator", "less_than", "value", "solved")),
                "output",
                Map.of("columns", List.of("status", "subject"), "sort_by", "created", "sort_order", "desc"));
        assertThat(admin.post("/api/desk/ticket-views/preview", wire)
                        .json()
                        .at("/count")
                        .asInt())
                .isEqualTo(1);
        var made = admin.post("/api/desk/ticket-views", wire);
        assertThat(made.status()).isEqualTo(201);
        var path = "/api/desk/ticket-views/" + made.json().at("/id").asLong();
        var agent = caller(AGENT);
        assertThat(agent.get(path).json().at("/output/sort_by").asString()).isEqualTo("created");
        var held = agent.get(path + "/tickets").json();
        assertThat(held.at("/tickets/0/subject").asString()).isEqualTo("Where is my parcel?");
        assertThat(held.at("/next").isNull()).isTrue();
        assertThat(agent.get(path + "/tickets?after=nonsense").status()).isEqualTo(422);
        assertThat(agent.patch(path, Map.of("title", "Mine")).status()).isEqualTo(403);
        assertThat(admin.patch(path, Map.of("title", "Ours"))
                        .json()
                        .at("/title")
                        .asString())
                .isEqualTo("Ours");
        assertThat(admin.call(
                                "PUT",
                                "/api/desk/ticket-views/order",
                                Map.of("ids", List.of(made.json().at("/id").asLong())))
                        .status())
                .isEqualTo(200);
        assertThat(admin.delete(path).status()).isEqualTo(204);
        assertThat(agent.get(path).status()).isEqualTo(404);
    }
}
