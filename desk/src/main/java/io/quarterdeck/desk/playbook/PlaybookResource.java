package io.quarterdeck.desk.playbook;

import static io.quarterdeck.desk.accounts.Permission.READ_PLAYBOOK;
import static io.quarterdeck.desk.accounts.Permission.RELEASE_PLAYBOOK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The release in force, those before it, and the door for a new one. */
@RestController
@RequestMapping("/api/desk/playbook")
class PlaybookResource {

    record IntentJson(String key, String kind, String priority, String tier) {}

    record PlaybookJson(
            int version,
            String hash,
            Instant releasedAt,
            String author,
            List<IntentJson> intents,
            List<String> priorities,
            String hours) {}

    record ReleaseJson(int version, String hash, String file, String author, String reason, Instant releasedAt) {}

    record NewReleaseJson(
            @Nullable String source,
            @Nullable String file,
            @Nullable String reason) {}

    private final Playbooks playbooks;

    PlaybookResource(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

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

    @GetMapping("/releases")
    @Needs(READ_PLAYBOOK)
    List<ReleaseJson> history() {
        return playbooks.history().stream()
                .map(it ->
                        new ReleaseJson(it.version(), it.hash(), it.file(), it.author(), it.reason(), it.releasedAt()))
                .toList();
    }

    @PostMapping("/releases")
    @Needs(RELEASE_PLAYBOOK)
    @ResponseStatus(HttpStatus.CREATED)
    ReleaseJson release(Viewer viewer, @RequestBody NewReleaseJson wire) {
        if (wire.source() == null || wire.reason() == null || wire.reason().isBlank()) {
            throw Refusal.invalid("release", "A release needs the source of the playbook and a reason");
        }
        var it = playbooks.release(
                wire.file() == null ? "playbook.yaml" : wire.file(), wire.source(), viewer.name(), wire.reason());
        return new ReleaseJson(it.version(), it.hash(), it.file(), it.author(), it.reason(), it.releasedAt());
    }
}
