package io.quarterdeck.desk.playbook;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.engine.playbook.Finding;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The way of a draft to a release: checked, approved by a second person where the brand asks for it, and live. */
@Service
class Releasing {

    /** What became of a wish; {@code warnings} are worth reading but stop nothing. */
    sealed interface Outcome {
        record Released(int version, List<Finding> warnings) implements Outcome {}

        record Proposed(Proposal proposal, List<Finding> warnings) implements Outcome {}
    }

    private final Playbooks playbooks;
    private final PlaybookCheck check;
    private final FourEyesTable fourEyes;
    private final ProposalTable proposals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Releasing(
            Playbooks playbooks,
            PlaybookCheck check,
            FourEyesTable fourEyes,
            ProposalTable proposals,
            TransactionTemplate transaction,
            Clock clock) {
        this.playbooks = playbooks;
        this.check = check;
        this.fourEyes = fourEyes;
        this.proposals = proposals;
        this.transaction = transaction;
        this.clock = clock;
    }

    Outcome release(Viewer author, Draft draft, String reason) {
        return releaseOrPropose(author, draft, reason, check.mayBeReleased(draft));
    }

    /**
     * Releases an older source once more. It was live before, so it is not judged again: a waiver that has expired since
     * must not keep a brand from going back.
     */
    Outcome rollBack(Viewer author, int version, String reason) {
        var live = playbooks.current().version();
        var old = playbooks.written(version);
        if (version == live) {
            throw Refusal.conflict("already_live", "Version %d is live already".formatted(version), Map.of());
        }
        return releaseOrPropose(author, new Draft(old.file(), old.source(), live), reason, List.of());
    }

    private Outcome releaseOrPropose(Viewer author, Draft draft, String reason, List<Finding> warnings) {
        playbooks.mustBeLive(draft.base());
        if (transaction.execute(_ -> fourEyes.required())) {
            var proposal = transaction.execute(_ -> proposals.insert(draft, author, reason, clock.instant()));
            return new Outcome.Proposed(proposal, warnings);
        }
        var release = playbooks.release(draft, Signed.by(author, reason));
        return new Outcome.Released(release.version(), warnings);
    }
}
