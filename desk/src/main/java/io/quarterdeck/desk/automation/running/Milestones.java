package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.tickets.Actor;
import io.quarterdeck.desk.tickets.LogEntry;
import io.quarterdeck.desk.tickets.Status;
import io.quarterdeck.desk.tickets.TicketEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rules ask about the course of a ticket, all of it counted from its log. */
record Milestones(Counts counts, Stamps stamps) {

    /** How often it was opened again, answered in public, and passed on to somebody and to another group. */
    record Counts(int reopens, int replies, int agentStations, int groupStations) {}

    /** Since when it is in its status, and when last it was given away and written in by either side. */
    record Stamps(
            Instant statusSince,
            @Nullable Instant assigned,
            @Nullable Instant byRequester,
            @Nullable Instant byStaff) {}

    static Milestones of(List<LogEntry> log, Instant openedAt) {
        var counting = new Counting(openedAt);
        log.forEach(counting::happened);
        return new Milestones(
                new Counts(counting.reopens, counting.replies, counting.agents, counting.groups),
                new Stamps(counting.status, counting.assigned, counting.byRequester, counting.byStaff));
    }

    private static final class Counting {
        private Instant status;
        private @Nullable Instant assigned;
        private @Nullable Instant byRequester;
        private @Nullable Instant byStaff;
        private int reopens;
        private int replies;
        private int agents;
        private int groups;

        Counting(Instant openedAt) {
            status = openedAt;
        }

        void happened(LogEntry entry) {
            if (entry.actor().kind() == Actor.Kind.CUSTOMER) {
                byRequester = entry.at();
            } else if (entry.actor().kind() == Actor.Kind.AGENT) {
                byStaff = entry.at();
            }
            switch (entry.event()) {
                case TicketEvent.StatusChanged it -> {
                    status = it.from() == it.to() ? status : entry.at();
                    reopens += it.from() == Status.SOLVED && it.to().isOpen() ? 1 : 0;
                }
                case TicketEvent.Replied _ -> replies++;
                case TicketEvent.Assigned _ -> {
                    assigned = entry.at();
                    agents++;
                }
                case TicketEvent.Grouped it -> groups += it.to() == null ? 0 : 1;
                default -> {
                    // nothing that rules count
                }
            }
        }
    }
}
