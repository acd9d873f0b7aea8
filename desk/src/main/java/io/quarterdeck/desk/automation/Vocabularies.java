package io.quarterdeck.desk.automation;

import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Intent;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Priority;
import io.quarterdeck.engine.rules.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The words in which a brand writes its rules: those of its playbook and of its own fields. */
@Component
public class Vocabularies {

    private static final Vocabulary.Absent ABSENT = new Vocabulary.Absent(
            Map.of(
                    "schedule_id", "A brand keeps one schedule, its playbook's; ask in_business_hours",
                    "locale_id", "Rules cannot ask for a language yet"),
            Map.of(
                    "brand_id", "A ticket stays with the brand it was opened in",
                    "set_schedule", "A brand keeps one schedule, its playbook's",
                    "locale_id", "A rule does not change the language of a person",
                    "side_conversation", "A rule opens no side conversations; notify somebody instead"));

    private final Playbooks playbooks;
    private final CustomShapes shapes;

    Vocabularies(Playbooks playbooks, CustomShapes shapes) {
        this.playbooks = playbooks;
        this.shapes = shapes;
    }

    /** Of the brand at hand, under the release in force. */
    public Vocabulary current() {
        var playbook = playbooks.current().playbook();
        return new Vocabulary(
                priorities(playbook),
                playbook.intents().stream().map(Intent::name).collect(Collectors.toSet()),
                playbook.channels().stream().map(Channel::name).collect(Collectors.toSet()),
                shapes.current(),
                ABSENT);
    }

    /** The least urgent first. */
    public static List<String> priorities(Playbook playbook) {
        return playbook.priorities().stream()
                .sorted(Comparator.comparingInt(Priority::rank).reversed())
                .map(Priority::name)
                .toList();
    }
}
