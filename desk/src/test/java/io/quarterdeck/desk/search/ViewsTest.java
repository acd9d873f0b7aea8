package io.quarterdeck.desk.search;

import static io.quarterdeck.desk.accounts.Role.ADMIN;
import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.accounts.Role.CUSTOMER;
import static io.quarterdeck.desk.accounts.Role.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.Edit;
import io.quarterdeck.desk.tickets.Edits;
import io.quarterdeck.desk.tickets.Status;
import io.quarterdeck.desk.tickets.TicketId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class ViewsTest {

    @Autowired
    Views views;

    @Autowired
    TestBrands brands;

    @Autowired
    Edits edits;

    @Autowired
    Customers customers;

    TestBrand brand;
    TicketId first;
    TicketId second;
    TicketId third;

    @BeforeEach
    void three_tickets() {
        brand = brands.bleusalt();
        first = brands.ticket(brand, "ana@customer.example.com", "Where is my parcel?");
        second = brands.ticket(brand, "bo@customer.example.com", "The lid arrived broken");
        third = brands.ticket(brand, "cy@customer.example.com", "Refund please");
        for (var it : List.of(first, second, third)) {
            edit(it, Edit.none().owner(brand.people().get(ADMIN)));
        }
    }

    private void edit(TicketId id, Edit edit) {
        brand.in(() -> edits.apply(By.web(brand.viewer(AGENT)), id, edit));
    }

    private static Map<String, Object> condition(String field, String operator, String value) {
        return Map.of("field", field, "operator", operator, "value", value);
    }

    private static Map<String, Object> open(Map<String, Object> more) {
        return Map.of("title", "Test", "all", List.of(condition("status", "less_than", "solved"), more));
    }

    private List<TicketId> shows(Role role, Map<String, Object> said) {
        return brand.in(() -> {
            var view = views.preview(brand.viewer(role), Said.of(said));
            var found = views.after(brand.viewer(role), view, null, 100);
            assertThat(views.count(brand.viewer(role), view)).isEqualTo(found.size());
            assertThat(views.from(brand.viewer(role), view, 0, 100)).isEqualTo(found);
            return found.stream().map(Found::id).toList();
        });
    }

    @Test
    void a_view_holds_what_its_conditions_say() {
        edit(first, Edit.none().owner(brand.people().get(AGENT)).tagged(List.of("vip")));
        edit(second, Edit.none().status(Status.PENDING).priority("critical"));
        var admin = brand.in(() -> customers.of(brand.people().get(ADMIN)));
        assertThat(shows(AGENT, open(condition("assignee_id", "is", "current_user"))))
                .containsExactly(first);
        assertThat(shows(AGENT, open(condition("assignee_id", "is_not", "current_user"))))
                .containsExactlyInAnyOrder(second, third);
        assertThat(shows(AGENT, open(condition("assignee_id", "is", "" + admin.value()))))
                .containsExactlyInAnyOrder(second, third);
        assertThat(shows(AGENT, open(condition("current_tags", "includes", "vip late"))))
                .containsExactly(first);
        assertThat(shows(AGENT, open(condition("current_tags", "not_includes", "vip"))))
                .containsExactlyInAnyOrder(second, third);
        assertThat(shows(AGENT, open(condition("priority", "is", "critical")))).containsExactly(second);
        assertThat(shows(AGENT, open(condition("priority", "less_than", "critical"))))
                .containsExactlyInAnyOrder(first, third);
        assertThat(shows(AGENT, open(condition("status", "is", "pending")))).containsExactly(second);
        assertThat(shows(AGENT, open(condition("group_id", "is", "")))).hasSize(3);
        assertThat(shows(AGENT, open(condition("group_id", "is", "current_groups"))))
                .isEmpty();
        assertThat(shows(AGENT, open(condition("subject_includes_word", "includes", "parcel lid"))))
                .containsExactlyInAnyOrder(first, second);
        assertThat(shows(AGENT, open(condition("description_includes_word", "is", "refund please"))))
                .containsExactly(third);
        assertThat(shows(AGENT, open(condition("via_id", "is", "4")))).hasSize(3);
        assertThat(shows(AGENT, open(condition("created_at", "less_than", "1"))))
                .hasSize(3);
        assertThat(shows(AGENT, open(condition("created_at", "greater_than", "1"))))
                .isEmpty();
        assertThat(shows(AGENT, open(condition("created_at", "less_than_business_hours", "1000"))))
                .hasSize(3);
        assertThat(shows(AGENT, open(condition("until_sla_next_breach_at", "greater_than", "1"))))
                .isNotEmpty();
        assertThat(shows(AGENT, open(condition("satisfaction_score", "is", "unoffered"))))
                .hasSize(3);
        assertThat(shows(AGENT, open(condition("type", "not_present", "")))).hasSize(3);
    }

    @Test
    void one_of_the_second_conditions_is_enough() {
        edit(first, Edit.none().tagged(List.of("vip")));
        edit(second, Edit.none().status(Status.PENDING));
        var said = Map.<String, Object>of(
                "title", "Test",
                "all", List.of(condition("status", "less_than", "solved")),
                "any", List.of(condition("current_tags", "includes", "vip"), condition("status", "is", "pending")));
        assertThat(shows(AGENT, said)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void a_view_is_walked_in_its_order_in_both_directions() {
        edit(second, Edit.none().status(Status.PENDING));
        for (var sort : Layouts.sortable()) {
            for (var order : List.of("asc", "desc")) {
                for (var group : List.of("status", "priority", "assignee", "group", "none")) {
                    var output = group.equals("none")
                            ? Map.of("sort_by", sort, "sort_order", order)
                            : Map.of("sort_by", sort, "sort_order", order, "group_by", group);
                    var said = Map.<String, Object>of(
                            "title",
                            "Test",
                            "all",
                            List.of(condition("status", "less_than", "solved")),
                            "output",
                            output);
                    walks(said);
                }
            }
        }
    }

    private void walks(Map<String, Object> said) {
        brand.run(() -> {
            var viewer = brand.viewer(AGENT);
            var view = views.preview(viewer, Said.of(said));
            var all = views.after(viewer, view, null, 10);
            assertThat(all).as("%s", said).hasSize(3);
            var one = views.after(viewer, view, null, 1).getFirst();
            var two = views.after(viewer, view, one.cursor(), 1).getFirst();
            var three = views.after(viewer, view, two.cursor(), 5);
            assertThat(List.of(one, two, three.getFirst())).as("%s", said).isEqualTo(all);
            assertThat(views.before(viewer, view, three.getFirst().cursor(), 5)).isEqualTo(all.subList(0, 2));
            assertThat(views.from(viewer, view, 1, 1)).isEqualTo(all.subList(1, 2));
            assertThat(views.from(viewer, view, 2, 5)).isEqualTo(all.subList(2, 3));
        });
    }

    @Test
    void the_ladder_of_statuses_is_an_order() {
        edit(second, Edit.none().status(Status.PENDING));
        edit(third, Edit.none().status(Status.HOLD));
        var said = Map.<String, Object>of(
                "title", "Test",
                "all", List.of(condition("status", "less_than", "solved")),
                "output", Map.of("sort_by", "status", "sort_order", "desc"));
        assertThat(shows(AGENT, said)).containsExactly(third, second, first);
    }

    @Test
    void views_are_everybodys_a_groups_or_ones_own() {
        var said = open(condition("current_tags", "not_includes", "x"));
        var shared = brand.in(() -> views.add(brand.viewer(ADMIN), Said.of(said)));
        var own = new java.util.HashMap<String, Object>(said);
        own.put("restriction", Map.of("type", "User"));
        var mine = brand.in(() -> views.add(brand.viewer(AGENT), Said.of(own)));
        assertThat(ids(AGENT)).containsExactly(shared.id(), mine.id());
        assertThat(ids(LEAD)).containsExactly(shared.id());
        assertThat(ids(ADMIN)).containsExactly(shared.id());
        assertThat(ids(CUSTOMER)).isEmpty();
        assertThatThrownBy(() -> brand.in(() -> views.get(brand.viewer(LEAD), mine.id())))
                .hasMessageContaining("There is no view");
        assertThatThrownBy(() -> brand.in(() -> views.add(brand.viewer(AGENT), Said.of(said))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("may not manage rules");
        assertThatThrownBy(() -> brand.run(() -> views.delete(brand.viewer(AGENT), shared.id())))
                .hasMessageContaining("may not manage rules");
        var other = brands.callie();
        assertThatThrownBy(() -> other.in(() -> views.get(other.viewer(ADMIN), shared.id())))
                .hasMessageContaining("There is no view");
    }

    private List<ViewId> ids(Role role) {
        return brand.in(() -> views.all(brand.viewer(role))).stream()
                .map(TicketView::id)
                .toList();
    }

    @Test
    void a_view_is_changed_attribute_by_attribute_ordered_and_deleted() {
        var admin = brand.viewer(ADMIN);
        var a = brand.in(() -> views.add(admin, Said.of(open(condition("priority", "is", "critical")))));
        var b = brand.in(() -> views.add(admin, Said.of(open(condition("priority", "is", "high")))));
        var changed = brand.in(() -> views.change(
                admin,
                a.id(),
                Said.of(Map.of("title", "Urgent ones", "output", Map.of("columns", List.of("status"))))));
        assertThat(changed.title()).isEqualTo("Urgent ones");
        assertThat(changed.asks()).isEqualTo(a.asks());
        assertThat(changed.layout().columns()).containsExactly("status");
        assertThat(brand.in(() -> views.reorder(admin, List.of(b.id()))))
                .extracting(TicketView::id)
                .containsExactly(b.id(), a.id());
        brand.run(() -> views.delete(admin, b.id()));
        assertThat(ids(ADMIN)).containsExactly(a.id());
    }

    @Test
    void what_a_view_cannot_be_is_refused_by_name() {
        refused(
                Map.of("title", "x", "all", List.of(condition("priority", "is", "high"))),
                "A view needs one condition on");
        refused(open(condition("reopens", "greater_than", "1")), "cannot be asked of a list");
        refused(open(condition("nonsense", "is", "1")), "There is no field 'nonsense'");
        refused(Map.of("all", List.of(condition("status", "is", "open"))), "Title: cannot be blank");
        refused(
                Map.of(
                        "title",
                        "x",
                        "all",
                        List.of(condition("status", "is", "open")),
                        "output",
                        Map.of("sort_by", "size")),
                "Sort by: 'size' is none of");
        refused(Map.of("title", "x", "all", "status"), "All: is a list of conditions");
    }

    private void refused(Map<String, Object> said, String why) {
        assertThatThrownBy(() -> brand.in(() -> views.add(brand.viewer(ADMIN), Said.of(said))))
                .as("%s", said)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
        assertThat(ids(ADMIN)).isEmpty();
    }
}
