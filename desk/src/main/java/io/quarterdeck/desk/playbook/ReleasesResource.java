package io.quarterdeck.desk.playbook;

import static io.quarterdeck.desk.accounts.Permission.READ_PLAYBOOK;
import static io.quarterdeck.desk.accounts.Permission.RELEASE_PLAYBOOK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All releases of the brand, the door for a new one, and the way back to an old one. */
@RestController
@RequestMapping("/api/desk/playbook/releases")
class ReleasesResource {

    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_FILE = 200;

    record ReleaseJson(
            int version,
            String hash,
            String file,
            String author,
            @Nullable String approver,
            String reason,
            Instant releasedAt,
            boolean live) {

        static ReleaseJson of(ReleaseTable.Stored it, int live) {
            return new ReleaseJson(
                    it.version(),
                    it.hash(),
                    it.file(),
                    it.signed().author(),
                    it.signed().approver(),
                    it.signed().reason(),
                    it.releasedAt(),
                    it.version() == live);
        }
    }

    record WrittenJson(
            int version,
            String hash,
            String file,
            String author,
            @Nullable String approver,
            String reason,
            Instant releasedAt,
            boolean live,
            String source) {}

    /** A release that is live now, and what was noticed on the way. */
    record NewReleaseJson(
            int version,
            String hash,
            String file,
            String author,
            @Nullable String approver,
            String reason,
            Instant releasedAt,
            boolean live,
            List<FindingJson> findings) {}

    record ProposedJson(ProposalsResource.ProposalJson proposal, List<FindingJson> findings) {}

    record WishJson(
            @Nullable String source,
            @Nullable String file,
            @Nullable String reason,
            @Nullable Integer baseVersion) {}

    record BackJson(@Nullable String reason) {}

    private final Playbooks playbooks;
    private final Releasing releasing;

    ReleasesResource(Playbooks playbooks, Releasing releasing) {
        this.playbooks = playbooks;
        this.releasing = releasing;
    }

    /** All releases, newest first. */
    @GetMapping
    @Needs(READ_PLAYBOOK)
    List<ReleaseJson> list() {
        var all = playbooks.history();
        return all.stream()
                .map(it -> ReleaseJson.of(it, all.getFirst().version()))
                .toList();
    }

    /** A release with its text. */
    @GetMapping("/{version}")
    @Needs(READ_PLAYBOOK)
    WrittenJson show(@PathVariable int version) {
        var it = playbooks.written(version);
        var live = playbooks.current().version() == version;
        var by = it.signed();
        return new WrittenJson(
                version,
                it.hash(),
                it.file(),
                by.author(),
                by.approver(),
                by.reason(),
                it.releasedAt(),
                live,
                it.source());
    }

    /** Puts a text into force, or proposes it where a second person has to approve. */
    @PostMapping
    @Needs(RELEASE_PLAYBOOK)
    ResponseEntity<@Means({NewReleaseJson.class, ProposedJson.class}) ?> release(Viewer viewer, @RequestBody WishJson wire) {
        if (wire.source() == null) {
            throw Refusal.invalid("source", "A release needs the source of the playbook");
        }
        if (wire.baseVersion() == null) {
            throw Refusal.invalid(
                    "base_version",
                    "A release says with base_version which release it was edited from; 0 for the first");
        }
        var draft = new Draft(file(wire.file()), wire.source(), wire.baseVersion());
        return answer(releasing.release(viewer, draft, reason(wire.reason())));
    }

    /** Puts an old text into force again, as a new release. */
    @PostMapping("/{version}/rollback")
    @Needs(RELEASE_PLAYBOOK)
    ResponseEntity<@Means({NewReleaseJson.class, ProposedJson.class}) ?> rollBack(Viewer viewer, @PathVariable int version, @RequestBody BackJson wire) {
        return answer(releasing.rollBack(viewer, version, reason(wire.reason())));
    }

    private ResponseEntity<?> answer(Releasing.Outcome outcome) {
        return switch (outcome) {
            case Releasing.Outcome.Released(var version, var warnings) -> {
                var it = playbooks.written(version);
                var by = it.signed();
                yield ResponseEntity.status(HttpStatus.CREATED)
                        .body(new NewReleaseJson(
                                version,
                                it.hash(),
                                it.file(),
                                by.author(),
                                by.approver(),
                                by.reason(),
                                it.releasedAt(),
                                true,
                                FindingJson.of(warnings)));
            }
            case Releasing.Outcome.Proposed(var proposal, var warnings) ->
                ResponseEntity.accepted()
                        .body(new ProposedJson(
                                ProposalsResource.ProposalJson.of(proposal, false), FindingJson.of(warnings)));
        };
    }

    private static String file(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "playbook.yaml";
        }
        if (name.length() > LONGEST_FILE || name.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid(
                    "file", "The name of the file is one line of at most %d characters".formatted(LONGEST_FILE));
        }
        return name;
    }

    static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "Say why, in at most %d characters".formatted(LONGEST_REASON));
        }
        return reason.strip();
    }
}
