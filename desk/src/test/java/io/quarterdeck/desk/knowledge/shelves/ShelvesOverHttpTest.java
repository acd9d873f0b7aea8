package io.quarterdeck.desk.knowledge.shelves;

import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.accounts.Role.LEAD;
import static io.quarterdeck.desk.fixture.TestBrand.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class ShelvesOverHttpTest {

    @Autowired
    TestBrands brands;

    @LocalServerPort
    int port;

    private HttpCaller caller(TestBrand brand, Role role) {
        return new HttpCaller(port).signIn(brand.email(role), PASSWORD).brand(brand.key());
    }

    @Test
    void whoever_edits_articles_puts_up_shelves_and_takes_them_down() {
        var brand = brands.bleusalt();
        var lead = caller(brand, LEAD);
        var orders = lead.post("/api/desk/shelves/categories", Map.of("name", "Orders"));
        assertThat(orders.status()).as(orders.text()).isEqualTo(201);
        var category = orders.json().get("id").asLong();
        var delivery = lead.post("/api/desk/shelves/sections", Map.of("category_id", category, "name", "Delivery"));
        assertThat(delivery.status()).as(delivery.text()).isEqualTo(201);
        var section = delivery.json().get("id").asLong();
        lead.patch("/api/desk/shelves/categories/" + category, Map.of("name", "Orders and delivery"));
        lead.patch("/api/desk/shelves/sections/" + section, Map.of("name", "On its way"));
        var tree = lead.get("/api/desk/shelves").json();
        assertThat(tree.at("/0/name").asString()).isEqualTo("Orders and delivery");
        assertThat(tree.at("/0/sections/0/name").asString()).isEqualTo("On its way");
        assertThat(lead.delete("/api/desk/shelves/sections/" + section).status())
                .isEqualTo(204);
        assertThat(lead.delete("/api/desk/shelves/categories/" + category).status())
                .isEqualTo(204);
        assertThat(lead.get("/api/desk/shelves").json()).isEmpty();
    }

    @Test
    void a_shelf_without_a_name_or_a_place_is_refused_and_an_agent_only_reads() {
        var brand = brands.bleusalt();
        var lead = caller(brand, LEAD);
        assertThat(lead.post("/api/desk/shelves/categories", Map.of()).status()).isEqualTo(422);
        assertThat(lead.post("/api/desk/shelves/sections", Map.of("name", "Nowhere"))
                        .status())
                .isEqualTo(422);
        assertThat(lead.post("/api/desk/shelves/sections", Map.of("name", "Nowhere", "category_id", 999_999L))
                        .status())
                .isEqualTo(404);
        var agent = caller(brand, AGENT);
        assertThat(agent.post("/api/desk/shelves/categories", Map.of("name", "Mine"))
                        .status())
                .isEqualTo(403);
        assertThat(agent.get("/api/desk/shelves").status()).isEqualTo(200);
    }
}
