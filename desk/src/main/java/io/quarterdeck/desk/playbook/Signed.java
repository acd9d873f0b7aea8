package io.quarterdeck.desk.playbook;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import org.jspecify.annotations.Nullable;

/** Who answers for a release and why it was made; the ids are missing where no person signed in to do it. */
record Signed(
        String author,
        @Nullable PersonId authorId,
        @Nullable String approver,
        @Nullable PersonId approverId,
        String reason) {

    static Signed by(String author, String reason) {
        return new Signed(author, null, null, null, reason);
    }

    static Signed by(Viewer author, String reason) {
        return new Signed(author.name(), author.person(), null, null, reason);
    }

    Signed approvedBy(Viewer approver) {
        return new Signed(author, authorId, approver.name(), approver.person(), reason);
    }
}
