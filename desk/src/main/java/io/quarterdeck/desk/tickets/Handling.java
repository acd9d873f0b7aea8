package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assigning, classifying and moving a ticket through its life. */
@Service
public class Handling {

    /** What to change; nothing said is nothing changed. {@code version} is what the person had read. */
    public record Wish(
            long version,
            @Nullable PersonId owner,
            @Nullable String priority,
            @Nullable String intent,
            @Nullable Status status) {

        Edit edit() {
            var edit = Edit.none().since(version);
            edit = owner == null ? edit : edit.owner(owner);
            edit = priority == null ? edit : edit.priority(priority);
            edit = intent == null ? edit : edit.with(Attribute.INTENT, intent);
            return status == null ? edit : edit.status(status);
        }
    }

    private final Edits edits;

    Handling(Edits edits) {
        this.edits = edits;
    }

    /** Changes all that is asked or nothing; refuses when somebody else changed the same fields meanwhile. */
    @Transactional
    public void change(Viewer viewer, TicketId id, Wish wish) {
        viewer.must(WORK);
        if (wish.status() == Status.NEW || wish.status() == Status.CLOSED) {
            throw Refusal.invalid(
                    "status",
                    "A person may set open, pending, hold or solved; not %s"
                            .formatted(wish.status().word()));
        }
        edits.apply(By.web(viewer), id, wish.edit());
    }

    /** How the playbook's escalation matrix calls a member of staff. */
    static String playbookRole(Role role) {
        return switch (role) {
            case ADMIN -> "head_of_support";
            case LEAD -> "team_lead";
            case AGENT, LIGHT_AGENT, CUSTOMER -> "agent";
        };
    }
}
