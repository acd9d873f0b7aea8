package io.quarterdeck.desk.zendesk.rules;

import io.quarterdeck.desk.automation.RuleKind;
import io.quarterdeck.desk.automation.Vocabularies;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.desk.zendesk.WirePriority;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.engine.rules.ActionReader;
import io.quarterdeck.engine.rules.Field;
import io.quarterdeck.engine.rules.Operator;
import io.quarterdeck.engine.rules.Purpose;
import io.quarterdeck.engine.rules.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What rules may ask and do, for whoever builds a form for them. */
@Component
class RuleDefinitions {

    private final Vocabularies vocabularies;
    private final Playbooks playbooks;

    RuleDefinitions(Vocabularies vocabularies, Playbooks playbooks) {
        this.vocabularies = vocabularies;
        this.playbooks = playbooks;
    }

    Envelope of(RuleKind kind) {
        var conditions = kind == RuleKind.MACRO ? List.<Envelope>of() : conditions(kind.purpose());
        return Envelope.of("conditions_all", conditions)
                .with("conditions_any", conditions)
                .with("actions", actions(kind));
    }

    List<Envelope> actions(RuleKind kind) {
        var vocabulary = vocabularies.current();
        return ActionReader.words(kind.purpose(), vocabulary).stream()
                .map(word -> subject(word, "ticket")
                        .with(
                                "values",
                                vocabulary
                                        .field(word)
                                        .map(it -> values(it, vocabulary))
                                        .orElse(List.of())))
                .toList();
    }

    private List<Envelope> conditions(Purpose purpose) {
        var vocabulary = vocabularies.current();
        return vocabulary.askable(purpose).stream()
                .map(it -> subject(it.word(), "ticket")
                        .with(
                                "operators",
                                new TreeSet<>(it.operators(purpose))
                                        .stream().map(RuleDefinitions::operator).toList())
                        .with("values", values(it, vocabulary)))
                .toList();
    }

    private static Envelope subject(String word, String group) {
        return Envelope.of("title", title(word))
                .with("subject", word)
                .with("group", group)
                .with("nullable", false)
                .with("repeatable", false);
    }

    private static Envelope operator(Operator operator) {
        return Envelope.of("value", operator.word())
                .with("title", title(operator.word()))
                .with("terminal", !operator.takesValue());
    }

    private List<Envelope> values(Field field, Vocabulary vocabulary) {
        var playbook = playbooks.current().playbook();
        return new TreeSet<>(vocabulary.options(field))
                .stream()
                        .map(it -> field == Field.Known.PRIORITY ? WirePriority.word(playbook, it) : it)
                        .distinct()
                        .map(it -> Envelope.of("value", it)
                                .with("title", title(it))
                                .with("enabled", true))
                        .toList();
    }

    private static String title(String word) {
        var plain = word.replace('_', ' ').strip();
        return plain.isEmpty() ? word : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }
}
