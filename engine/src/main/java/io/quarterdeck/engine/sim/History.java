package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.kpi.Activity;
import io.quarterdeck.engine.kpi.Actor;
import io.quarterdeck.engine.kpi.Cohort;
import io.quarterdeck.engine.kpi.Happened;
import io.quarterdeck.engine.kpi.Origin;
import io.quarterdeck.engine.kpi.Stamp;
import io.quarterdeck.engine.kpi.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run as the live desk would have logged it, line by line, so that every measure of {@code engine.kpi} can be asked of
 * a simulated day. A customer is the number of her ticket, and each time she comes is a contact of its own.
 */
final class History implements Witness {
    private static final Actor CUSTOMER = new Actor.Customer();
    private static final String ON_CALL = "on call";
    private static final String RELEASE = "simulated";

    private final List<Happened> lines = new ArrayList<>();
    /** Since when somebody works on a contact. */
    private final Map<String, Instant> begun = new HashMap<>();

    List<Happened> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void sees(Seen what, Ticket ticket, @Nullable Agent agent, Instant at) {
        var contact = ticket.number + "." + ticket.round;
        var by = new Actor.Agent(agent == null ? ON_CALL : String.valueOf(agent.id));
        switch (what) {
            case CAME, CAME_BACK -> {
                tell(contact, at, CUSTOMER, arrived(ticket));
                if (ticket.kind.live) {
                    tell(contact, at, CUSTOMER, new What.Queued());
                }
            }
            case BEGUN, TAKEN_UP -> begun.put(contact, at);
            case ANSWERED -> answered(ticket, contact, at, by);
            case PUT_ASIDE, TAKEN_BACK -> spent(ticket, contact, at, by);
            case DONE -> {
                spent(ticket, contact, at, by);
                tell(contact, at, by, new What.Solved());
            }
            case GAVE_UP -> tell(contact, at, CUSTOMER, new What.Abandoned());
            case TURNED_AWAY, PAGED, ESCALATED -> {}
        }
    }

    private static What arrived(Ticket ticket) {
        var issue = String.valueOf(ticket.number);
        var intent = ticket.kind.need.intent();
        return new What.Arrived(new Origin(
                Origin.Direction.INBOUND,
                ticket.kind.need.channel(),
                issue,
                issue,
                new Origin.Frozen(intent == null ? "" : intent, Cohort.RETURNING_CUSTOMER, RELEASE)));
    }

    /** The partner's answer is not ours; a live contact is answered by being taken, any other by what is written. */
    private void answered(Ticket ticket, String contact, Instant at, Actor by) {
        if (ticket.withPartner) {
            tell(contact, at, by, new What.FlowedOut());
        } else if (ticket.kind.live) {
            tell(contact, at, by, new What.Answered());
        } else {
            tell(contact, at, by, new What.Wrote());
        }
    }

    private void spent(Ticket ticket, String contact, Instant at, Actor by) {
        var from = begun.remove(contact);
        if (from != null && !ticket.withPartner) {
            tell(contact, at, by, new What.Spent(ticket.kind.live ? Activity.TALK : Activity.FOCUS, from));
        }
    }

    private void tell(String contact, Instant at, Actor by, What what) {
        var sequence = lines.size();
        lines.add(new Happened(Stamp.first("line " + sequence, sequence), at, by, contact, what));
    }
}
