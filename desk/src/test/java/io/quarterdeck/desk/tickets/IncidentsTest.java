package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.tickets.Attribute.OWNER;
import static io.quarterdeck.desk.tickets.Attribute.PROBLEM;
import static io.quarterdeck.desk.tickets.Attribute.TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.fields.FieldValue;
import io.quarterdeck.desk.tickets.fields.Fields;
import io.quarterdeck.desk.tickets.fields.Forms;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A solved problem solves what it caused, incident by incident. */
@DeskTest
class IncidentsTest {

    @Autowired
    TestBrands brands;

    @Autowired
    TestDatabase database;

    @Autowired
    Tickets tickets;

    @Autowired
    Edits edits;

    @Autowired
    Fields fields;

    @Autowired
    Forms forms;

    @Autowired
    Incidents incidents;

    @Autowired
    Rebuilding rebuilding;

    TestBrand brand;
    By agent;
    TicketId problem;
    List<TicketId> caused;

    @BeforeEach
    void a_problem_with_three_incidents() {
        brand = brands.bleusalt();
        agent = By.api(brand.viewer(Role.AGENT));
        problem = brands.ticket(brand, "ops@customer.example.com", "Card terminal down");
        apply(
                problem,
                Edit.none()
                        .with(TYPE, TicketType.PROBLEM)
                        .with(OWNER, brand.people().get(Role.AGENT)));
        caused = IntStream.range(0, 3)
                .mapToObj(it -> brands.ticket(brand, "c%d@customer.example.com".formatted(it), "I cannot pay"))
                .toList();
        caused.forEach(
                it -> apply(it, Edit.none().with(TYPE, TicketType.INCIDENT).with(PROBLEM, problem)));
    }

    @AfterEach
    void every_history_is_sound() {
        caused.forEach(it -> assertThat(brand.in(() -> rebuilding.fault(it))).isEmpty());
    }

    @Test
    void each_incident_is_solved_once_in_a_change_of_its_own_with_the_words_that_solved_the_problem() {
        solve();
        assertThat(caused).allMatch(it -> facts(it).standing().status().isOpen());
        incidents.work();
        incidents.work();
        for (var it : caused) {
            assertThat(facts(it).standing().status()).isEqualTo(Status.SOLVED);
            assertThat(read("string_agg(body, '|') from message where kind = 'out' and ticket_id = " + it.value()))
                    .isEqualTo("It works again");
            assertThat(read("distinct cause from ticket_event where kind = 'status_changed' and ticket_id = "
                            + it.value()))
                    .isEqualTo("problem:" + problem.value());
        }
        assertThat(read("count(*) from solution where problem_id = " + problem.value()))
                .isEqualTo("0");
    }

    @Test
    void one_that_may_not_be_solved_stays_open_with_the_reason_and_holds_up_no_other() {
        var admin = brand.viewer(Role.ADMIN);
        var field =
                brand.in(() -> fields.add(admin, Said.of(Map.of("type", "text", "title", "Cause", "required", true))));
        var standard = brand.in(() -> forms.all().getFirst());
        brand.run(() -> forms.change(
                admin,
                standard.id(),
                Said.of(Map.of("fields", List.of(field.id().value())))));
        apply(problem, Edit.none().with(field.id(), new FieldValue.Text("Power")));
        for (var it : List.of(caused.getFirst(), caused.getLast())) {
            apply(it, Edit.none().with(field.id(), new FieldValue.Text("Power")));
        }
        solve();
        incidents.work();
        assertThat(caused)
                .extracting(it -> facts(it).standing().status().isOpen())
                .containsExactly(false, true, false);
        assertThat(read("body from message where kind = 'note' and ticket_id = "
                        + caused.get(1).value()))
                .contains("#%d".formatted(problem.value()), "Fill what must be filled");
    }

    @Test
    void a_problem_that_is_open_again_solves_nothing_more() {
        solve();
        apply(problem, Edit.none().status(Status.OPEN));
        incidents.work();
        assertThat(caused).allMatch(it -> facts(it).standing().status().isOpen());
    }

    private void solve() {
        apply(problem, Edit.none().status(Status.SOLVED).with(NewComment.publicly(Words.plain("It works again"))));
    }

    private void apply(TicketId id, Edit edit) {
        brand.run(() -> edits.apply(agent, id, edit));
    }

    private TicketFacts facts(TicketId id) {
        return brand.in(() -> tickets.facts(id));
    }

    private String read(String sql) {
        return database.asOwnerRead("select " + sql);
    }
}
