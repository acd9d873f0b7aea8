package io.quarterdeck.desk.automation;

import io.quarterdeck.desk.automation.templates.Templates;
import io.quarterdeck.engine.rules.Action;
import io.quarterdeck.engine.rules.ActionReader;
import io.quarterdeck.engine.rules.ConditionReader;
import io.quarterdeck.engine.rules.Conditions;
import io.quarterdeck.engine.rules.Fault;
import io.quarterdeck.engine.rules.Nullifying;
import io.quarterdeck.engine.rules.Reading;
import io.quarterdeck.engine.rules.Rule;
import io.quarterdeck.engine.rules.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns what somebody wrote into a rule that runs, or says all that is wrong with it. */
@Component
public class RuleCompiler {

    private final Vocabularies vocabularies;
    private final Templates templates;
    private final RuleReferences references;

    RuleCompiler(Vocabularies vocabularies, Templates templates, RuleReferences references) {
        this.vocabularies = vocabularies;
        this.templates = templates;
        this.references = references;
    }

    /** A rule before it is kept; refuses it with every fault. */
    public Rule strictly(RuleKind kind, Definition definition) {
        var vocabulary = vocabularies.current();
        var conditions = conditions(kind, definition, vocabulary);
        var actions = ActionReader.read(definition.actions(), kind.purpose(), vocabulary);
        var faults = new ArrayList<Fault>(conditions.faults());
        faults.addAll(actions.faults());
        if (faults.isEmpty()) {
            faults.addAll(templates.faults(actions.value()));
            faults.addAll(references.faults(actions.value()));
        }
        if (faults.isEmpty() && kind == RuleKind.AUTOMATION) {
            faults.addAll(endless(conditions.value(), actions.value(), vocabulary));
        }
        if (!faults.isEmpty()) {
            throw RuleFaults.of(faults);
        }
        return new Rule(0, conditions.value(), actions.value());
    }

    /** A rule as it was kept; nothing when the brand's words have changed so that it means nothing any more. */
    Optional<Compiled> kept(BrandRule rule, Vocabulary vocabulary) {
        var conditions = conditions(rule.kind(), rule.definition(), vocabulary);
        var actions = ActionReader.read(rule.definition().actions(), rule.kind().purpose(), vocabulary);
        return conditions.isClean() && actions.isClean()
                ? Optional.of(new Compiled(rule, new Rule(rule.id().value(), conditions.value(), actions.value())))
                : Optional.empty();
    }

    private static Reading<Conditions> conditions(RuleKind kind, Definition definition, Vocabulary vocabulary) {
        return kind == RuleKind.MACRO
                ? new Reading<>(Conditions.NONE, List.of())
                : ConditionReader.read(definition.all(), definition.any(), kind.purpose(), vocabulary);
    }

    private static List<Fault> endless(Conditions conditions, List<Action> actions, Vocabulary vocabulary) {
        return Nullifying.endsItself(conditions, actions, vocabulary.priorities())
                ? List.of()
                : List.of(new Fault(
                        "conditions",
                        Fault.Sort.MISSING,
                        "This automation would find the same tickets again every hour; add an action or a condition that"
                                + " ends it, such as a tag that it sets and looks for"));
    }
}
