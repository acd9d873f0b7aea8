package io.quarterdeck.desk.automation.editor;

import static io.quarterdeck.desk.accounts.Permission.READ_PLAYBOOK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.automation.RuleKind;
import io.quarterdeck.desk.automation.Vocabularies;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.engine.rules.ActionReader;
import io.quarterdeck.engine.rules.Field;
import io.quarterdeck.engine.rules.Kind;
import io.quarterdeck.engine.rules.Operator;
import io.quarterdeck.engine.rules.Purpose;
import io.quarterdeck.engine.rules.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a rule may ask and do in this brand, with the names of what can be chosen; a form is built from it. */
@RestController("automation.definitions")
@RequestMapping("/api/desk/rules/definitions")
class DefinitionsResource {

    record OperatorJson(@Means(Operator.class) String operator, boolean takesValue) {}

    /** {@code title} is that of a field of the brand's own; without choices any value of the kind will do. */
    record AskJson(
            String field,
            @Nullable String title,
            @Means(Kind.class) String kind,
            List<OperatorJson> operators,
            List<Choices.Choice> choices) {}

    /** {@code kind} says what its value is made of. */
    record ActJson(String field, @Nullable String title, String kind, List<Choices.Choice> choices) {}

    record DefinitionsJson(List<AskJson> conditions, List<ActJson> actions) {}

    private final Vocabularies vocabularies;
    private final Choices choices;

    DefinitionsResource(Vocabularies vocabularies, Choices choices) {
        this.vocabularies = vocabularies;
        this.choices = choices;
    }

    /** What rules of a kind may ask and do here, with the names of what can be chosen. */
    @GetMapping("/{kind}")
    @Needs(READ_PLAYBOOK)
    DefinitionsJson of(Viewer viewer, @PathVariable @Means(RuleKind.class) String kind) {
        var purpose = kind(kind).purpose();
        var vocabulary = vocabularies.current();
        var asked = purpose == Purpose.MACRO ? List.<Field>of() : vocabulary.askable(purpose);
        return new DefinitionsJson(
                asked.stream().map(it -> ask(it, purpose, vocabulary)).toList(),
                ActionReader.words(purpose, vocabulary).stream()
                        .map(it -> act(viewer, it, vocabulary))
                        .toList());
    }

    private AskJson ask(Field field, Purpose purpose, Vocabulary vocabulary) {
        return new AskJson(
                field.word(),
                choices.title(field).orElse(null),
                word(field.kind()),
                new TreeSet<>(field.operators(purpose))
                        .stream()
                                .map(it -> new OperatorJson(it.word(), it.takesValue()))
                                .toList(),
                choices.of(field, vocabulary));
    }

    private ActJson act(Viewer viewer, String word, Vocabulary vocabulary) {
        var field = vocabulary.field(word);
        var shape = shape(word, field.map(it -> word(it.kind())).orElse("text"));
        return new ActJson(
                word,
                field.flatMap(choices::title).orElse(null),
                shape,
                field.filter(_ -> !shape.equals("tags"))
                        .map(it -> choices.of(it, vocabulary))
                        .orElseGet(() -> choices.of(viewer, shape)));
    }

    /** Where an action is more than a field and its value. */
    private static String shape(String word, String kind) {
        return switch (word) {
            case "set_tags", "current_tags", "remove_tags" -> "tags";
            case "cc", "follower" -> "circle";
            case "notification_user" -> "notice_to_person";
            case "notification_group" -> "notice_to_group";
            case "notification_webhook" -> "webhook";
            case "notification_target" -> "target";
            case "comment_value", "comment_value_html", "subject" -> "template";
            case "comment_mode_is_public" -> "flag";
            default -> kind;
        };
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static RuleKind kind(String word) {
        return Arrays.stream(RuleKind.values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("kind of rule called '%.40s'".formatted(word)));
    }
}
