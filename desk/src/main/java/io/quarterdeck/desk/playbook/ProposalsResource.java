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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The second pair of eyes: whether the brand asks for it, what waits for it, and what it decides. */
@RestController
@RequestMapping("/api/desk/playbook")
class ProposalsResource {

    /** {@code stale} when another release has come in between, so that it can only be declined. */
    record ProposalJson(
            long id,
            int baseVersion,
            String hash,
            String file,
            String author,
            String reason,
            Instant createdAt,
            boolean stale) {

        static ProposalJson of(Proposal it, boolean stale) {
            return new ProposalJson(it.id(), it.base(), it.hash(), it.file(), it.author(), it.reason(), it.at(), stale);
        }
    }

    /** One to decide on; {@code mine} cannot be approved by whoever asks. */
    record WaitingJson(
            long id,
            int baseVersion,
            String hash,
            String file,
            String author,
            String reason,
            Instant createdAt,
            boolean stale,
            boolean mine,
            String source) {}

    record DeclineJson(@Nullable String reason) {}

    record FourEyesJson(boolean required) {}

    record FourEyesWishJson(@Nullable Boolean required) {}

    private final Proposals proposals;
    private final Playbooks playbooks;

    ProposalsResource(Proposals proposals, Playbooks playbooks) {
        this.proposals = proposals;
        this.playbooks = playbooks;
    }

    /** What waits for a second person. */
    @GetMapping("/proposals")
    @Needs(READ_PLAYBOOK)
    List<WaitingJson> waiting(Viewer viewer) {
        int live = playbooks.version().orElse(0);
        return proposals.waiting().stream()
                .map(written -> {
                    var it = written.proposal();
                    return new WaitingJson(
                            it.id(),
                            it.base(),
                            it.hash(),
                            it.file(),
                            it.author(),
                            it.reason(),
                            it.at(),
                            it.base() != live,
                            it.authorId().equals(viewer.person()),
                            written.source());
                })
                .toList();
    }

    /** Releases what somebody else proposed. */
    @PostMapping("/proposals/{id}/approve")
    @Needs(RELEASE_PLAYBOOK)
    @ResponseStatus(HttpStatus.CREATED)
    ReleasesResource.ReleaseJson approve(Viewer viewer, @PathVariable long id) {
        var version = proposals.approve(viewer, id).version();
        return ReleasesResource.ReleaseJson.of(playbooks.written(version), version);
    }

    /** Says no to a proposal, and why. */
    @PostMapping("/proposals/{id}/decline")
    @Needs(RELEASE_PLAYBOOK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(Viewer viewer, @PathVariable long id, @RequestBody DeclineJson wire) {
        proposals.decline(viewer, id, ReleasesResource.reason(wire.reason()));
    }

    /** Whether a second person has to approve each release. */
    @GetMapping("/four-eyes")
    @Needs(READ_PLAYBOOK)
    FourEyesJson fourEyes() {
        return new FourEyesJson(proposals.areAskedFor());
    }

    /** Says whether a second person has to approve each release. */
    @PutMapping("/four-eyes")
    @Needs(RELEASE_PLAYBOOK)
    FourEyesJson askFor(Viewer viewer, @RequestBody FourEyesWishJson wire) {
        if (wire.required() == null) {
            throw Refusal.invalid("required", "Say with required whether a second person has to approve each release");
        }
        proposals.askFor(wire.required(), viewer);
        return new FourEyesJson(wire.required());
    }
}
