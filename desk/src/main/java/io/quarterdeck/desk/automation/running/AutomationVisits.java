package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.automation.Compiled;
import io.quarterdeck.desk.tickets.Actor;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.Edits;
import io.quarterdeck.desk.tickets.Pasts;
import io.quarterdeck.desk.tickets.Status;
import io.quarterdeck.desk.tickets.TicketFacts;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.engine.rules.Budget;
import io.quarterdeck.engine.rules.Cycle;
import io.quarterdeck.engine.rules.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at one ticket for one automation, and runs it when its conditions hold: once an hour, whoever looks. */
@Component
class AutomationVisits {

    /** An automation that ran so often on a ticket does not end it. */
    static final int MOST_ON_A_TICKET = 100;

    private final Pasts pasts;
    private final Edits edits;
    private final RoundTable rounds;
    private final Around around;
    private final Scenes scenes;
    private final RuleEdits wishes;
    private final RuleEffects effects;
    private final RuleRuns runs;
    private final Clock clock;

    AutomationVisits(
            Pasts pasts,
            Edits edits,
            RoundTable rounds,
            Around around,
            Scenes scenes,
            RuleEdits wishes,
            RuleEffects effects,
            RuleRuns runs,
            Clock clock) {
        this.pasts = pasts;
        this.edits = edits;
        this.rounds = rounds;
        this.around = around;
        this.scenes = scenes;
        this.wishes = wishes;
        this.effects = effects;
        this.runs = runs;
        this.clock = clock;
    }

    /** Whether it is worth while to lock the ticket. */
    @Transactional(readOnly = true)
    public boolean holds(Compiled automation, TicketId id) {
        return automation.rule().conditions().hold(facts(pasts.facts(id), clock.instant()));
    }

    @Transactional
    public void visit(Compiled automation, RoundTable.Round round, TicketId id) {
        var now = clock.instant();
        var ticket = pasts.lock(id);
        var facts = facts(ticket, now);
        if (ticket.standing().status() == Status.CLOSED
                || !automation.rule().conditions().hold(facts)) {
            return;
        }
        var by = By.desk(automation.source().cause());
        var draft = FactsDraft.of(
                new TicketSight(ticket, Update.NONE, around), wishes, (before, edit) -> edits.sketch(by, before, edit));
        var budget = new Budget(0, 1, () -> RuleRuns.MOST_AN_HOUR);
        var outcome = Cycle.run(List.of(automation.rule()), facts, draft, budget);
        if (outcome.firings().isEmpty() && outcome.stops().isEmpty() || !rounds.run(round, id, MOST_ON_A_TICKET)) {
            return;
        }
        runs.keep(id, now, "hour", outcome);
        for (var firing : outcome.firings()) {
            edits.apply(by, id, firing.draft().edit(), effects.of(automation.source(), firing.effects(), Update.NONE));
        }
    }

    private Facts facts(TicketFacts ticket, Instant now) {
        return Facts.of(new TicketSight(ticket, Update.NONE, around), scenes.scene(Actor.SYSTEM, now));
    }
}
