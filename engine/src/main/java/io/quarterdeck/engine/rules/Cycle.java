package io.quarterdeck.engine.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs the triggers of one update. They see what those before them changed; when one changes the ticket the list starts
 * again from the top without those that have fired, and all is over when a whole pass fires nothing. So there are never
 * more firings than triggers. A trigger whose actions change nothing and tell nobody has not fired; one whose actions
 * are refused is not tried again.
 */
public final class Cycle<D extends Draft<D>> {
    private final List<Rule> rules;
    private final Budget budget;
    private final List<Firing<D>> firings = new ArrayList<>();
    private final List<Stop> stops = new ArrayList<>();
    private final Set<Long> done = new HashSet<>();
    private int left = -1;
    private Facts facts;
    private D draft;

    private Cycle(List<Rule> rules, Facts facts, D draft, Budget budget) {
        this.rules = rules;
        this.facts = facts.with(draft);
        this.draft = draft;
        this.budget = budget;
    }

    /** What became of the ticket, in the order in which it came about. */
    public record Outcome<D>(List<Firing<D>> firings, D draft, List<Stop> stops) {
        public Outcome {
            firings = List.copyOf(firings);
            stops = List.copyOf(stops);
        }
    }

    /** Runs {@code rules} in their order; {@code draft} is the ticket after the caller's changes. */
    public static <D extends Draft<D>> Outcome<D> run(List<Rule> rules, Facts facts, D draft, Budget budget) {
        return new Cycle<>(rules, facts, draft, budget).run();
    }

    private Outcome<D> run() {
        if (budget.depth() >= budget.deepest()) {
            stops.add(new Stop.TooDeep(budget.depth()));
            return new Outcome<>(firings, draft, stops);
        }
        while (passChangedSomething()) {
            // from the top again
        }
        firings.stream()
                .map(Firing::rule)
                .filter(this::wouldFireAgain)
                .forEach(it -> stops.add(new Stop.WouldFireAgain(it.id())));
        return new Outcome<>(firings, draft, stops);
    }

    private boolean passChangedSomething() {
        for (var rule : rules) {
            if (!done.contains(rule.id()) && rule.conditions().hold(facts)) {
                if (left == 0) {
                    return false;
                }
                if (changes(rule)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean changes(Rule rule) {
        return switch (draft.after(rule.actions(), facts.scene())) {
            case Draft.Attempt.Made<D> made -> fire(rule, made);
            case Draft.Attempt.Refused<D>(var code) -> {
                done.add(rule.id());
                stops.add(new Stop.Refused(rule.id(), code));
                yield false;
            }
        };
    }

    /** Whether the ticket is another one now. */
    private boolean fire(Rule rule, Draft.Attempt.Made<D> made) {
        var effects = rule.actions().stream().filter(Action::isEffect).toList();
        if (!made.changed() && effects.isEmpty() || !mayFire(rule)) {
            return false;
        }
        done.add(rule.id());
        firings.add(new Firing<>(rule, rule.conditions().explain(facts), made.draft(), made.changes(), effects));
        if (!made.changed()) {
            return false;
        }
        draft = made.draft();
        facts = facts.with(draft);
        return true;
    }

    private boolean mayFire(Rule rule) {
        if (left < 0) {
            left = Math.max(0, budget.firings().getAsInt());
        }
        if (left == 0) {
            stops.add(new Stop.OutOfFirings(rule.id()));
            return false;
        }
        left--;
        return true;
    }

    private boolean wouldFireAgain(Rule rule) {
        return rule.conditions().hold(facts)
                && draft.after(rule.actions(), facts.scene())
                        instanceof Draft.Attempt.Made<D>(var _, var changed, var _)
                && changed;
    }
}
