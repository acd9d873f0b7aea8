package io.quarterdeck.desk.playbook;

import static io.quarterdeck.desk.accounts.Permission.READ_PLAYBOOK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.engine.playbook.Intent;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The release in force: what it is, and how it is written. */
@RestController
@RequestMapping("/api/desk/playbook")
class PlaybookResource {

    record IntentJson(String key, @Means(Intent.Kind.class) String kind, String priority, String tier) {}

    record PlaybookJson(
            int version,
            String hash,
            Instant releasedAt,
            String author,
            List<IntentJson> intents,
            List<String> priorities,
            String hours) {}

    record SourceJson(int version, String hash, String file, String source, Instant releasedAt, String author) {}

    private final Playbooks playbooks;

    PlaybookResource(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    /** What the release in force knows: intents, priorities, hours. */
    @GetMapping
    @Needs(READ_PLAYBOOK)
    PlaybookJson show() {
        var release = playbooks.current();
        var playbook = release.playbook();
        var intents = playbook.intents().stream()
                .map(it -> new IntentJson(it.name(), it.kind().key(), it.priority(), it.tier()))
                .toList();
        var priorities = playbook.priorities().stream().map(it -> it.name()).toList();
        return new PlaybookJson(
                release.version(),
                release.hash(),
                release.releasedAt(),
                release.author(),
                intents,
                priorities,
                playbook.calendar().describe());
    }

    /** The text of the release in force. */
    @GetMapping("/source")
    @Needs(READ_PLAYBOOK)
    SourceJson source() {
        var it = playbooks.written(playbooks.current().version());
        return new SourceJson(
                it.version(),
                it.hash(),
                it.file(),
                it.source(),
                it.releasedAt(),
                it.signed().author());
    }
}
