package io.quarterdeck.desk.automation.macros;

import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.automation.BrandRule;
import io.quarterdeck.desk.automation.RuleCompiler;
import io.quarterdeck.desk.automation.RuleId;
import io.quarterdeck.desk.automation.RuleKind;
import io.quarterdeck.desk.automation.Rules;
import io.quarterdeck.desk.automation.running.MacroDrafts;
import io.quarterdeck.desk.automation.templates.Filled;
import io.quarterdeck.desk.automation.templates.Occasion;
import io.quarterdeck.desk.automation.templates.Placeholders;
import io.quarterdeck.desk.automation.templates.Templates;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.tickets.Actor;
import io.quarterdeck.desk.tickets.Attribute;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.Edits;
import io.quarterdeck.desk.tickets.History;
import io.quarterdeck.desk.tickets.Pasts;
import io.quarterdeck.desk.tickets.Ticket;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Tickets;
import io.quarterdeck.engine.rules.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Macros at work: shown as a difference first, then applied through the same door as any edit. */
@Service("automation.macros.work")
public class Macros {

    private final Rules rules;
    private final RuleCompiler compiler;
    private final MacroDrafts drafts;
    private final Templates templates;
    private final Placeholders placeholders;
    private final Tickets tickets;
    private final Edits edits;
    private final Groups groups;
    private final Customers customers;
    private final Pasts pasts;
    private final History history;

    /** What a macro did, and the number of the change, by which it can be undone; none when it changed nothing. */
    public record Applied(Preview preview, Optional<Long> change) {}

    Macros(
            Rules rules,
            RuleCompiler compiler,
            MacroDrafts drafts,
            Templates templates,
            Placeholders placeholders,
            Tickets tickets,
            Edits edits,
            Groups groups,
            Customers customers,
            Pasts pasts,
            History history) {
        this.rules = rules;
        this.compiler = compiler;
        this.drafts = drafts;
        this.templates = templates;
        this.placeholders = placeholders;
        this.tickets = tickets;
        this.edits = edits;
        this.groups = groups;
        this.customers = customers;
        this.pasts = pasts;
        this.history = history;
    }

    /** A macro that this person may use. */
    @Transactional(readOnly = true)
    public BrandRule usable(Viewer viewer, RuleId id) {
        var macro = rules.get(RuleKind.MACRO, id);
        var mine = groups.groupsOf(viewer.person()).stream().map(GroupId::value).toList();
        if (!Rules.isFor(viewer, mine, macro)) {
            throw Refusal.notFound(id);
        }
        return macro;
    }

    /** What it does, ready to run. */
    public List<Action> actions(BrandRule macro) {
        return compiler.strictly(RuleKind.MACRO, macro.definition()).actions();
    }

    /** What a macro would make of a ticket; nothing is saved. */
    @Transactional(readOnly = true)
    public Preview preview(Viewer viewer, RuleId id, TicketId ticket) {
        viewer.must(WORK);
        var macro = usable(viewer, id);
        return preview(viewer, macro, tickets.get(viewer, ticket));
    }

    private Preview preview(Viewer viewer, BrandRule macro, Ticket ticket) {
        var actions = actions(macro);
        var missing = new ArrayList<String>();
        var occasion = new Occasion(ticket.facts(), customers.of(viewer.person()), false);
        var edit = drafts.edit(actions, ticket.facts(), By.web(viewer));
        Preview.Answer answer = null;
        var isPublic = true;
        for (var action : actions) {
            switch (action) {
                case Action.Say(var template, var html) -> {
                    var text = filled(template, occasion, missing);
                    answer = new Preview.Answer(
                            answer == null ? text : answer.text() + "\n\n" + text, html, true);
                }
                case Action.SayInPublic(var yes) -> isPublic = yes;
                case Action.Retitle(var template) ->
                    edit = edit.with(Attribute.SUBJECT, filled(template, occasion, missing));
                case Action.Put _, Action.Tag _, Action.Invite _, Action.Notify _, Action.Call _ -> {
                    // in the edit, or not for macros
                }
            }
        }
        var after = edit.isEmpty() ? ticket.facts() : edits.preview(By.web(viewer), ticket.id(), edit);
        return new Preview(
                edit,
                drafts.differences(actions, ticket.facts(), after),
                answer == null ? null : new Preview.Answer(answer.text(), answer.html(), isPublic),
                missing);
    }

    /**
     * Changes the ticket as the macro says, unless somebody else has changed the same since {@code version}. Its words
     * are given back for the composer; with a gap in them nothing is done, and the gaps are named.
     */
    @Transactional
    public Applied apply(Viewer viewer, RuleId id, TicketId ticket, long version) {
        viewer.must(WORK);
        var macro = usable(viewer, id);
        var preview = preview(viewer, macro, tickets.get(viewer, ticket));
        if (!preview.missing().isEmpty()) {
            throw Refusal.invalid(
                    "missing_value",
                    "There is nothing to say for %s".formatted(String.join(", ", preview.missing())),
                    Map.of("missing", preview.missing()));
        }
        var change = preview.edit().isEmpty()
                ? Optional.<Long>empty()
                : edits.apply(
                                By.web(viewer).because(macro.cause()),
                                ticket,
                                preview.edit().since(version))
                        .change();
        return new Applied(preview, change);
    }

    /** Takes back what this person's macro changed, unless somebody has changed the same since. */
    @Transactional
    public void undo(Viewer viewer, TicketId ticket, long change) {
        viewer.must(WORK);
        tickets.get(viewer, ticket);
        var mine = Actor.of(viewer);
        var entries = pasts.log(ticket).stream()
                .filter(it -> it.change() == change)
                .filter(it -> it.actor().equals(mine) && it.cause().startsWith(RuleKind.MACRO.word() + ":"))
                .toList();
        if (entries.isEmpty()) {
            throw Refusal.notFound("change %d by a macro of yours".formatted(change));
        }
        var words = history.words(viewer, List.of(ticket)).getOrDefault(ticket, Map.of());
        edits.apply(By.web(viewer).because("undo"), ticket, new MacroUndo(words::get).of(entries));
    }

    private String filled(String template, Occasion occasion, List<String> missing) {
        Filled filled = templates.fill(template, placeholders.of(occasion, template));
        missing.addAll(filled.missing());
        return filled.text();
    }
}
