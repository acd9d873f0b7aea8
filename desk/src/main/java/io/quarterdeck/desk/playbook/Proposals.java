package io.quarterdeck.desk.playbook;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Releases that wait for a second person, and whether a brand asks for one. */
@Service
class Proposals {

    private final ProposalTable table;
    private final FourEyesTable fourEyes;
    private final Playbooks playbooks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Proposals(
            ProposalTable table,
            FourEyesTable fourEyes,
            Playbooks playbooks,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.fourEyes = fourEyes;
        this.playbooks = playbooks;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    boolean areAskedFor() {
        return fourEyes.required();
    }

    @Transactional
    void askFor(boolean required, Viewer by) {
        fourEyes.save(required, by.person(), clock.instant());
    }

    @Transactional(readOnly = true)
    List<ProposalTable.Written> waiting() {
        return table.waiting();
    }

    /** The same text, proposed already in place of the same release. */
    @Transactional(readOnly = true)
    Optional<Proposal> alike(Draft draft) {
        return table.waiting().stream()
                .map(ProposalTable.Written::proposal)
                .filter(it -> it.base() == draft.base() && it.hash().equals(draft.hash()))
                .findFirst();
    }

    /** Makes a proposal a release; the author cannot, nor can anybody once another release has come in between. */
    Release approve(Viewer approver, long id) {
        var release = transaction.execute(_ -> approved(approver, id));
        playbooks.forget();
        return release;
    }

    private Release approved(Viewer approver, long id) {
        var written = find(id);
        var proposal = written.proposal();
        if (proposal.authorId().equals(approver.person())) {
            throw Refusal.conflict(
                    "own_proposal", "You wrote this one yourself; somebody else has to approve it", Map.of());
        }
        table.decide(id, "approved", approver.person(), clock.instant(), null);
        var signed = new Signed(proposal.author(), proposal.authorId(), null, null, proposal.reason());
        return playbooks.release(
                new Draft(proposal.file(), written.source(), proposal.base()), signed.approvedBy(approver));
    }

    /** Takes a proposal off the table; its author may too. */
    @Transactional
    void decline(Viewer by, long id, String reason) {
        find(id);
        table.decide(id, "declined", by.person(), clock.instant(), reason);
    }

    private ProposalTable.Written find(long id) {
        return table.lock(id).orElseThrow(() -> Refusal.notFound("waiting proposal " + id));
    }
}
