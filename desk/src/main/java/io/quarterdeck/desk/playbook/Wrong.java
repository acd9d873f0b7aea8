package io.quarterdeck.desk.playbook;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.engine.playbook.Finding;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says no to a playbook, with every finding where a person reads and where a program does. */
final class Wrong {

    private Wrong() {}

    static Refusal playbook(String file, List<Finding> findings) {
        var lines = findings.stream()
                .limit(FindingJson.MOST)
                .map(it -> it.format(file))
                .collect(Collectors.joining("\n"));
        return Refusal.invalid(
                "playbook",
                lines,
                Map.of("findings", FindingJson.of(findings), "more", FindingJson.more(findings.size())));
    }
}
