package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.accounts.Permission.NOTE;
import static io.quarterdeck.desk.accounts.Permission.REPLY;
import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Organizations;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.tickets.fields.Definitions;
import io.quarterdeck.desk.tickets.fields.FieldId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may say what in an edit: each of the staff by their role, customers about their own matters only. */
@Component
class EditRights {

    private static final Set<Attribute<?>> OF_CUSTOMERS = Set.of(
            Attribute.STATUS,
            Attribute.COPIED,
            Attribute.SATISFACTION,
            Attribute.RATING_COMMENT,
            Attribute.RATING_REASON);

    private final Definitions definitions;
    private final Organizations organizations;

    EditRights(Definitions definitions, Organizations organizations) {
        this.definitions = definitions;
        this.organizations = organizations;
    }

    void refuse(By by, Ticket ticket, Edit edit) {
        var viewer = by.viewer();
        if (viewer == null) {
            return;
        }
        if (!viewer.role().isStaff()) {
            refuseCustomer(ticket, edit);
            refuseColleague(by, ticket, edit);
            refuseStrangersRating(by, ticket, edit);
            return;
        }
        edit.comment().ifPresent(it -> viewer.must(it.isPublic() ? REPLY : NOTE));
        if (!edit.attributes().isEmpty()
                || !edit.fields().isEmpty()
                || !edit.added().isEmpty()
                || !edit.removed().isEmpty()) {
            viewer.must(WORK);
        }
    }

    private void refuseCustomer(Ticket ticket, Edit edit) {
        var solves = edit.of(Attribute.STATUS);
        if (!OF_CUSTOMERS.containsAll(edit.attributes())
                || !edit.added().isEmpty()
                || !edit.removed().isEmpty()
                || !edit.comment().map(NewComment::isPublic).orElse(true)
                || !edit.fields().keySet().stream().allMatch(this::isEditable)) {
            throw Refusal.forbidden("not_allowed", "A customer may answer, copy others in and say that it is solved");
        }
        if (solves.isPresent() && (solves.get() != Status.SOLVED || !canBeSolvedBy(ticket))) {
            throw Refusal.forbidden("not_allowed", "A customer may solve a ticket that is open or waits for them");
        }
    }

    /** What one's organization lets one see is not yet one's own: it may be spoken in if that is shared as well. */
    private void refuseColleague(By by, Ticket ticket, Edit edit) {
        var parties = ticket.facts().parties();
        var id = by.actor().id();
        var self = id == null ? parties.requester() : new CustomerId(id);
        if (parties.requester().equals(self) || parties.copied().contains(self)) {
            return;
        }
        var organization = parties.organization();
        var speaks = organization != null
                && organizations
                        .find(organization)
                        .filter(it -> it.about().sharedComments())
                        .isPresent();
        if (!speaks || !edit.attributes().isEmpty() || !edit.fields().isEmpty()) {
            throw Refusal.forbidden(
                    "not_yours", "That is a colleague's ticket, which your organization lets you see only");
        }
    }

    /** How somebody was served only they can say. */
    private static void refuseStrangersRating(By by, Ticket ticket, Edit edit) {
        var score = edit.of(Attribute.SATISFACTION);
        if (score.isPresent() && (!score.get().isGiven() || !by.actor().equals(Actor.of(ticket.customer())))) {
            throw Refusal.forbidden("not_allowed", "Only whoever asked says how they were served, good or bad");
        }
    }

    private static boolean canBeSolvedBy(Ticket ticket) {
        return ticket.owner() != null
                && switch (ticket.status()) {
                    case OPEN, PENDING, HOLD, SOLVED -> true;
                    case NEW, CLOSED -> false;
                };
    }

    private boolean isEditable(FieldId id) {
        return definitions.all().field(id).filter(it -> it.portal().editable()).isPresent();
    }
}
