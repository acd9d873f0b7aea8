package io.quarterdeck.desk.automation.editor;

import static io.quarterdeck.desk.accounts.Permission.READ_NOTES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.automation.templates.Occasion;
import io.quarterdeck.desk.automation.templates.Placeholders;
import io.quarterdeck.desk.automation.templates.Templates;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Tickets;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a text with placeholders would say of a ticket, and which of them would have nothing to say. */
@RestController("automation.fill")
@RequestMapping("/api/desk/rules/fill")
class FillResource {

    private static final int LONGEST = 65_536;

    record FilledJson(String text, List<String> missing) {}

    record TextJson(@Means(TicketId.class) long ticketId, String template) {}

    private final Templates templates;
    private final Placeholders placeholders;
    private final Tickets tickets;
    private final Customers customers;

    FillResource(Templates templates, Placeholders placeholders, Tickets tickets, Customers customers) {
        this.templates = templates;
        this.placeholders = placeholders;
        this.tickets = tickets;
        this.customers = customers;
    }

    /** Fills a text with what a ticket says, and names the placeholders that would have nothing to say. */
    @PostMapping
    @Needs(READ_NOTES)
    FilledJson fill(Viewer viewer, @RequestBody @Means(TextJson.class) Map<String, Object> body) {
        var said = Said.of(body);
        var id = said.number("ticket_id", null);
        if (id == null) {
            throw Refusal.invalid("ticket_id", "Say the number of a ticket that the text is to be about");
        }
        var template = said.required("template", null, LONGEST);
        var ticket = tickets.get(viewer, new TicketId(id)).facts();
        var occasion = new Occasion(ticket, customers.of(viewer.person()), false);
        var filled = templates.fill(template, placeholders.of(occasion, template));
        return new FilledJson(filled.text(), filled.missing());
    }
}
