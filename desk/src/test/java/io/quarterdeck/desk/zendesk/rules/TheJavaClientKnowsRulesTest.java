package io.quarterdeck.desk.zendesk.rules;

import static io.quarterdeck.desk.accounts.Role.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zendesk.client.v2.Zendesk;
import org.zendesk.client.v2.model.Action;
import org.zendesk.client.v2.model.Automation;
import org.zendesk.client.v2.model.Condition;
import org.zendesk.client.v2.model.Conditions;
import org.zendesk.client.v2.model.Macro;
import org.zendesk.client.v2.model.Status;
import org.zendesk.client.v2.model.Trigger;

/** A client of the field, as it is, manages rules on this desk. */
@DeskTest
class TheJavaClientKnowsRulesTest {

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    TestBrand brand;
    Zendesk zendesk;

    @BeforeEach
    void a_client() {
        brand = brands.bleusalt();
        zendesk = new Zendesk.Builder(dialect.stranger().origin())
                .setUsername(brand.email(ADMIN))
                .setToken(dialect.token(brand, ADMIN))
                .setCbpPageSize(2)
                .build();
    }

    @AfterEach
    void that_is_closed() {
        zendesk.close();
    }

    private static Trigger trigger(String title) {
        var conditions = new Trigger.Conditions();
        conditions.setAll(List.of(new Trigger.Condition("status", "is", "open")));
        conditions.setAny(List.of());
        var trigger = new Trigger();
        trigger.setTitle(title);
        trigger.setActive(true);
        trigger.setConditions(conditions);
        trigger.setActions(List.of(new Action("current_tags", new String[] {"seen"})));
        return trigger;
    }

    @Test
    void it_makes_changes_walks_through_and_deletes_triggers() {
        var made = zendesk.createTrigger(trigger("One"));
        zendesk.createTrigger(trigger("Two"));
        zendesk.createTrigger(trigger("Three"));
        assertThat(zendesk.getTrigger(made.getId()).getActions().getFirst().getValue())
                .containsExactly("seen");
        made.setTitle("Uno");
        assertThat(zendesk.updateTrigger(made.getId(), made).getTitle()).isEqualTo("Uno");
        assertThat(zendesk.getTriggers()).extracting(Trigger::getTitle).contains("Uno", "Two", "Three");
        assertThat(zendesk.getActiveTriggers()).hasSize(3);
        assertThat(zendesk.searchTriggers("uno")).hasSize(1);
        zendesk.deleteTrigger(made.getId());
        assertThat(zendesk.getTrigger(made.getId())).isNull();
    }

    @Test
    void it_manages_automations() {
        var conditions = new Conditions();
        conditions.setAll(List.of(
                new Condition("status", "is", "solved"), new Condition("SOLVED", "greater_than", "96")));
        conditions.setAny(List.of());
        var automation = new Automation();
        automation.setTitle("Close");
        automation.setActive(true);
        automation.setConditions(conditions);
        automation.setActions(List.of(new Action("status", new String[] {"closed"})));
        var made = zendesk.createAutomation(automation);
        assertThat(zendesk.getAutomation(made.getId()).getConditions().getAll()).hasSize(2);
        made.setTitle("Shut");
        assertThat(zendesk.updateAutomation(made.getId(), made).getTitle()).isEqualTo("Shut");
        assertThat(zendesk.getAutomations()).hasSize(1);
        zendesk.deleteAutomation(made.getId());
        assertThat(zendesk.getAutomations()).isEmpty();
    }

    @Test
    void it_manages_macros_and_sees_what_they_would_do() {
        var macro = new Macro();
        macro.setTitle("Ask");
        macro.setActive(true);
        macro.setActions(List.of(
                new Action("status", new String[] {"pending"}),
                new Action("comment_value", new String[] {"About {{ticket.title}}"})));
        var made = zendesk.createMacro(macro);
        made.setTitle("Ask again");
        assertThat(zendesk.updateMacro(made.getId(), made).getTitle()).isEqualTo("Ask again");
        assertThat(zendesk.getMacros()).extracting(Macro::getTitle).containsExactly("Ask again");
        var ticket = brands.ticket(brand, "anna@example.com", "My ring").value();
        var after = zendesk.macrosShowTicketAfterChanges(ticket, made.getId());
        assertThat(after.getStatus()).isEqualTo(Status.PENDING);
        assertThat(after.getComment().getBody()).isEqualTo("About My ring");
        assertThat(zendesk.macrosShowChangesToTicket(made.getId()).getComment().getBody())
                .isEqualTo("About {{ticket.title}}");
    }
}
