package io.quarterdeck.desk.playbook;

import static io.quarterdeck.desk.accounts.Permission.RELEASE_PLAYBOOK;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.engine.playbook.Finding;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/**
 * Changes the playbook in force on behalf of a program: each change is an edit of its text, judged and released as if a
 * person had made it. An edit that another release overtakes is made again, on the text that is then in force.
 */
@Service
public class Revisions {

    private static final int MOST_ATTEMPTS = 10;

    private final Playbooks playbooks;
    private final Releasing releasing;
    private final Proposals proposals;
    private final PlaybookCheck check;

    Revisions(Playbooks playbooks, Releasing releasing, Proposals proposals, PlaybookCheck check) {
        this.playbooks = playbooks;
        this.check = check;
        this.releasing = releasing;
        this.proposals = proposals;
    }

    /** The release that says so; the one in force if it says so already. */
    public Release revise(Viewer author, String reason, UnaryOperator<Manuscript> change) {
        author.must(RELEASE_PLAYBOOK);
        for (var attempt = 1; ; attempt++) {
            playbooks.forget();
            var live = playbooks.written(playbooks.current().version());
            var edited = change.apply(new Manuscript(live.source())).source();
            if (edited.equals(live.source())) {
                return playbooks.current();
            }
            try {
                return released(author, new Draft(live.file(), edited, live.version()), reason);
            } catch (Refusal refusal) {
                if (!refusal.code().equals("released_meanwhile") || attempt == MOST_ATTEMPTS) {
                    throw refusal;
                }
            }
        }
    }

    private Release released(Viewer author, Draft draft, String reason) {
        var judgement = check.of(draft.source());
        if (judgement.hasErrors()) {
            throw Wrong.playbook(
                    draft.file(),
                    judgement.findings().stream()
                            .filter(it -> it.level() == Finding.Level.ERROR)
                            .toList());
        }
        var alike = proposals.alike(draft);
        if (alike.isPresent()) {
            throw unapproved(alike.get());
        }
        return switch (releasing.release(author, draft, reason)) {
            case Releasing.Outcome.Released _ -> playbooks.current();
            case Releasing.Outcome.Proposed(var proposal, var _) -> throw unapproved(proposal);
        };
    }

    private static Refusal unapproved(Proposal proposal) {
        return Refusal.conflict(
                "needs_approval",
                "This brand asks a second person to approve each release: proposal %d waits on the page Playbook, and holds from its approval on"
                        .formatted(proposal.id()),
                Map.of());
    }
}
