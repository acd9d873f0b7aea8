package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.engine.sla.Contact;
import io.quarterdeck.engine.sla.Happening;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
            @Nullable Status status) {}

    private final Changes changes;
    private final TicketTable table;
    private final EventTable events;
    private final Members members;
    private final Playbooks playbooks;

    Handling(Changes changes, TicketTable table, EventTable events, Members members, Playbooks playbooks) {
        this.changes = changes;
        this.table = table;
        this.events = events;
        this.members = members;
        this.playbooks = playbooks;
    }

    /** Changes all that is asked or nothing; refuses when somebody else changed the same fields meanwhile. */
    @Transactional
    public void change(Viewer viewer, TicketId id, Wish wish) {
        viewer.must(WORK);
        var ticket = table.lock(viewer, id).orElseThrow(() -> Refusal.notFound(id));
        if (ticket.status() == Status.CLOSED) {
            throw Refusal.conflict("closed", "%s is closed; open a follow-up".formatted(id), Map.of());
        }
        refuseStale(ticket, wish);
        var change = changes.on(ticket, Actor.of(viewer), "request");
        var happenings = new ArrayList<Happening>();
        // what it is comes before who takes it: an urgent ticket taken by a senior is accepted by a senior (C-56)
        classify(ticket, wish, change, happenings);
        assign(ticket, wish, change, happenings);
        move(ticket, wish, change, happenings);
        if (!happenings.isEmpty()) {
            changes.step(ticket, change, happenings);
        }
        changes.save(ticket, change, null);
    }

    private void assign(Ticket ticket, Wish wish, Change change, List<Happening> happenings) {
        if (wish.owner() == null || wish.owner().equals(ticket.owner())) {
            return;
        }
        var owner = members.staff(wish.owner());
        change.happened(new TicketEvent.Assigned(owner.person()));
        happenings.add(new Happening.Assigned(playbookRole(owner.role())));
    }

    private void classify(Ticket ticket, Wish wish, Change change, List<Happening> happenings) {
        if (wish.intent() == null && wish.priority() == null) {
            return;
        }
        var intent = wish.intent() == null ? ticket.intent() : wish.intent();
        var playbook = playbooks.current().playbook();
        var priority = wish.priority() == null && Objects.equals(intent, ticket.intent())
                ? ticket.priority()
                : Tickets.priority(playbook, intent, wish.priority());
        if (!priority.equals(ticket.priority()) || !Objects.equals(intent, ticket.intent())) {
            change.happened(new TicketEvent.Classified(priority, intent));
            happenings.add(new Happening.Reclassified(new Contact(ticket.channel(), priority, intent)));
        }
        // C-29: triage is done when a person has set intent and priority of a ticket that has an owner
        happenings.add(new Happening.Triaged());
    }

    private void move(Ticket ticket, Wish wish, Change change, List<Happening> happenings) {
        var to = wish.status();
        if (to == null || to == ticket.status()) {
            return;
        }
        if (to == Status.NEW || to == Status.CLOSED) {
            throw Refusal.invalid(
                    "status", "A person may set open, pending, hold or solved; not %s".formatted(to.word()));
        }
        change.happened(new TicketEvent.StatusChanged(ticket.status(), to));
        if (to == Status.SOLVED) {
            happenings.add(new Happening.Solved());
        } else if (ticket.status() == Status.SOLVED) {
            happenings.add(new Happening.Reopened());
        } else if (to == Status.PENDING) {
            happenings.add(new Happening.Waiting());
        } else if (ticket.status() == Status.PENDING) {
            happenings.add(new Happening.Resumed());
        }
    }

    private void refuseStale(Ticket ticket, Wish wish) {
        var touched = new ArrayList<String>();
        if (wish.owner() != null) {
            touched.add("assigned");
        }
        if (wish.intent() != null || wish.priority() != null) {
            touched.add("classified");
        }
        if (wish.status() != null) {
            touched.addAll(Set.of("status_changed", "received"));
        }
        var meanwhile = events.kindsSince(ticket.id(), wish.version());
        if (touched.stream().anyMatch(meanwhile::contains)) {
            throw Refusal.conflict(
                    "stale",
                    "Somebody changed %s since you read it".formatted(ticket.id()),
                    Map.of("current_version", ticket.version(), "your_version", wish.version()));
        }
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
