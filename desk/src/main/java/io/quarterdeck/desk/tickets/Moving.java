package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.tickets.Attribute.*;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.fields.CustomStatusId;
import io.quarterdeck.desk.tickets.fields.Definitions;
import io.quarterdeck.engine.sla.Happening;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a ticket stands: as it is said, or as what was said implies; and what that means for what is promised. */
@Component
class Moving {

    private final Definitions definitions;

    Moving(Definitions definitions) {
        this.definitions = definitions;
    }

    void apply(Change change, Edit edit) {
        var before = change.now().standing().status();
        var custom = custom(edit);
        var to = edit.of(STATUS).or(() -> custom.map(this::category)).orElseGet(() -> implied(before, change, edit));
        refuse(change, edit, before, to);
        var finer = custom.filter(it -> category(it) == to).orElseGet(() -> kept(change, before, to));
        said(change, edit, before, to);
        move(change, before, to, finer);
        rate(change, edit);
    }

    /** Somebody's word opens it again. */
    void reopen(Change change) {
        move(change, change.now().standing().status(), Status.OPEN, null);
    }

    /** Closes what is nobody's work any more, without claiming that it was solved. */
    void close(Change change) {
        var standing = change.now().standing();
        change.happened(new TicketEvent.StatusChanged(
                standing.status(), Status.CLOSED, standing.customStatus(), standing.customStatus()));
        if (standing.status().isOpen()) {
            change.means(new Happening.Withdrawn());
        }
    }

    /** Moves a ticket and tells the promises. */
    void move(Change change, Status before, Status to, @Nullable CustomStatusId finer) {
        var was = change.now().standing().customStatus();
        if (to == before && Objects.equals(was, finer)) {
            return;
        }
        change.happened(new TicketEvent.StatusChanged(before, to, was, finer));
        if (to == before) {
            return;
        }
        if (before.isOpen() && !to.isOpen()) {
            // what was solved elsewhere was promised elsewhere
            change.means(isImport(change) ? new Happening.Withdrawn() : new Happening.Solved());
        } else if (!before.isOpen() && to.isOpen()) {
            change.means(new Happening.Reopened());
        } else if (to == Status.PENDING) {
            change.means(new Happening.Waiting());
        } else if (before == Status.PENDING && to.isOpen()) {
            change.means(new Happening.Resumed());
        }
    }

    private Optional<CustomStatusId> custom(Edit edit) {
        edit.of(CUSTOM_STATUS)
                .filter(it -> definitions
                        .all()
                        .status(it)
                        .filter(known -> known.active())
                        .isEmpty())
                .ifPresent(_ -> {
                    throw Said.wrong("custom_status_id", "InvalidValue", "is not the number of a status in use");
                });
        return edit.of(CUSTOM_STATUS);
    }

    private Status category(CustomStatusId id) {
        return definitions.all().status(id).orElseThrow().category();
    }

    /** The finer status goes with its category; the category's standard one is said by saying nothing. */
    private static @Nullable CustomStatusId kept(Change change, Status before, Status to) {
        return before == to || to == Status.CLOSED ? change.now().standing().customStatus() : null;
    }

    /** The customer's word reopens; ours, or giving it to somebody, opens what was new. */
    private static Status implied(Status before, Change change, Edit edit) {
        var comment = edit.comment().filter(NewComment::isPublic);
        var byCustomer = comment.isPresent() && author(change, comment.get()).kind() == Actor.Kind.CUSTOMER;
        return switch (before) {
            case NEW -> (comment.isPresent() && !byCustomer) || edit.of(OWNER).isPresent() ? Status.OPEN : before;
            case PENDING, HOLD, SOLVED -> byCustomer ? Status.OPEN : before;
            case OPEN, CLOSED -> before;
        };
    }

    private static Actor author(Change change, NewComment comment) {
        return comment.author() == null ? change.actor() : comment.author();
    }

    /** What was said publicly, in the order in which promises hear of it. */
    private static void said(Change change, Edit edit, Status before, Status to) {
        var comment = edit.comment().filter(NewComment::isPublic).orElse(null);
        if (comment == null) {
            return;
        }
        switch (author(change, comment).kind()) {
            case CUSTOMER -> {
                if (to.isOpen() || before.isOpen()) {
                    change.means(new Happening.CustomerWrote());
                }
            }
            case AGENT -> answered(change, before, true);
            case SYSTEM -> answered(change, before, false);
        }
    }

    private static void answered(Change change, Status before, boolean byHuman) {
        if (before.isOpen()) {
            change.means(new Happening.Answered(byHuman));
        }
    }

    private void refuse(Change change, Edit edit, Status before, Status to) {
        if (to == Status.NEW && before != Status.NEW) {
            throw Said.wrong("status", "InvalidValue", "is never new again");
        }
        if (to == Status.CLOSED && change.opens() && !isImport(change)) {
            throw Said.wrong("status", "InvalidValue", "is closed of no ticket that is only being opened");
        }
        if (before == Status.CLOSED && to != Status.CLOSED) {
            throw Refusal.conflict("closed", "%s is closed; open a follow-up".formatted(change.ticket()), Map.of());
        }
        if (change.actor().kind() == Actor.Kind.AGENT
                && before != Status.CLOSED
                && edit.of(STATUS).or(() -> custom(edit).map(this::category)).isPresent()) {
            refuseUnfilled(change, before, to);
        }
    }

    private static boolean isImport(Change change) {
        return change.by().cause().equals(By.IMPORT);
    }

    /**
     * Solved is what has an owner, and all that the brand asks for before (C-60); a form may ask for some of it earlier.
     * What the form does not show nobody has to fill.
     */
    private void refuseUnfilled(Change change, Status before, Status to) {
        var solves = !to.isOpen() && before.isOpen();
        if (solves && change.now().parties().owner() == null) {
            change.happened(new TicketEvent.Assigned(
                    new PersonId(Objects.requireNonNull(change.actor().id())), null));
        }
        var about = change.now().about();
        var known = definitions.all();
        var form = known.formOf(about.form());
        if (!solves && form.forAgents().all().isEmpty()) {
            return;
        }
        var details = new HashMap<String, Object>();
        for (var id : form.fields()) {
            known.field(id)
                    .filter(it -> it.active()
                            && !it.type().isSystem()
                            && form.forAgents().shows(id, about.fields()))
                    .filter(it -> (solves && it.required()) || form.forAgents().requires(id, to, about.fields()))
                    .filter(it -> !it.isFilled(about.fields().get(id)))
                    .ifPresent(it -> details.putAll(it.blank().details()));
        }
        if (!details.isEmpty()) {
            throw Refusal.invalid(
                    "required",
                    solves ? "Fill what must be filled before it is solved" : "Fill what must be filled before that",
                    details);
        }
    }

    private static void rate(Change change, Edit edit) {
        var standing = change.now().standing();
        var before = standing.satisfaction();
        var to = edit.of(SATISFACTION).orElse(before);
        if (to == before && !edit.says(RATING_COMMENT) && !edit.says(RATING_REASON)) {
            return;
        }
        if (to.isGiven() && standing.status().isOpen()) {
            throw Said.wrong("satisfaction_rating", "InvalidValue", "is for tickets that are solved");
        }
        if (before.isGiven()
                && standing.status() == Status.CLOSED
                && change.actor().kind() == Actor.Kind.CUSTOMER) {
            throw Said.wrong("satisfaction_rating", "InvalidValue", "stands, now that the ticket is closed");
        }
        change.happened(new TicketEvent.Rated(
                before,
                to,
                edit.of(RATING_COMMENT).map(change::formerly).orElse(null),
                edit.of(RATING_REASON).map(change::formerly).orElse(null)));
    }
}
