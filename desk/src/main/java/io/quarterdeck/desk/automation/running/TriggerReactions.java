package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.automation.Compiled;
import io.quarterdeck.desk.automation.RuleKind;
import io.quarterdeck.desk.automation.Rules;
import io.quarterdeck.desk.tickets.Reactions;
import io.quarterdeck.engine.rules.Budget;
import io.quarterdeck.engine.rules.Cycle;
import io.quarterdeck.engine.rules.Facts;
import io.quarterdeck.engine.rules.Firing;
import io.quarterdeck.engine.rules.Sight;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Runs the brand's triggers over every change until none has anything left to do. */
@Component
class TriggerReactions implements Reactions {

    /** A change that a rule made may set off rules, and so may what they change; five times over is a loop. */
    private static final int DEEPEST = 5;

    private final Rules rules;
    private final Scenes scenes;
    private final Around around;
    private final RuleEdits edits;
    private final RuleEffects effects;
    private final RuleRuns runs;

    TriggerReactions(Rules rules, Scenes scenes, Around around, RuleEdits edits, RuleEffects effects, RuleRuns runs) {
        this.rules = rules;
        this.scenes = scenes;
        this.around = around;
        this.edits = edits;
        this.effects = effects;
        this.runs = runs;
    }

    @Override
    public List<Fired> to(Proposed change) {
        var triggers = rules.inForce(RuleKind.TRIGGER);
        if (triggers.isEmpty()) {
            return List.of();
        }
        var update = scenes.update(change);
        var before = change.before();
        var draft = FactsDraft.of(new TicketSight(change.now(), update, around), edits, change.with());
        var facts = new Facts(
                before == null ? Sight.NOTHING : new TicketSight(before, update, around),
                draft,
                scenes.scene(change.by().actor(), change.at()));
        var id = change.now().id();
        var budget = new Budget(
                Scenes.depth(change.by().cause()),
                DEEPEST,
                () -> change.opens() ? RuleRuns.MOST_AN_HOUR : runs.left(id, change.at()));
        var outcome = Cycle.run(triggers.stream().map(Compiled::rule).toList(), facts, draft, budget);
        runs.keep(id, change.at(), change.by().cause(), outcome);
        var byId = triggers.stream().collect(Collectors.toMap(it -> it.rule().id(), Function.identity()));
        return outcome.firings().stream().map(it -> fired(it, byId, update)).toList();
    }

    private Fired fired(Firing<FactsDraft> firing, Map<Long, Compiled> triggers, Update update) {
        var source = Objects.requireNonNull(triggers.get(firing.rule().id())).source();
        return new Fired(source.cause(), firing.draft().edit(), effects.of(source, firing.effects(), update));
    }
}
