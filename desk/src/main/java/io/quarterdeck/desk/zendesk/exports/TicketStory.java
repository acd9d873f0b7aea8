package io.quarterdeck.desk.zendesk.exports;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.tickets.Actor;
import io.quarterdeck.desk.tickets.LogEntry;
import io.quarterdeck.desk.tickets.Status;
import io.quarterdeck.desk.tickets.TicketEvent;
import io.quarterdeck.engine.lapse.Fact;
import io.quarterdeck.engine.lapse.Fact.Hand;
import io.quarterdeck.engine.lapse.Fact.Standing;
import io.quarterdeck.engine.lapse.Target;
import io.quarterdeck.engine.playbook.Deadline;
import io.quarterdeck.engine.sla.Clock;
import io.quarterdeck.engine.sla.Reason;
import io.quarterdeck.engine.time.BusinessCalendar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The log of one ticket as the facts that its lapses are made of; each fact knows the line that says it.
 *
 * @param lines for each fact, its line
 */
record TicketStory(String channel, List<Fact> facts, List<LogEntry> lines) {

    private static final Set<String> SETS_A_TARGET = Set.of("promised", "tightened", "relaxed");
    private static final String MISSED = "missed";

    /** Of a whole log, in its order. */
    static TicketStory of(List<LogEntry> log, BusinessCalendar calendar) {
        var reader = new Reader(calendar);
        log.forEach(reader::read);
        return new TicketStory(reader.channel, reader.facts, reader.lines);
    }

    private static final class Reader {
        private final BusinessCalendar calendar;
        private final List<Fact> facts = new ArrayList<>();
        private final List<LogEntry> lines = new ArrayList<>();
        private String channel = "";
        private @Nullable PersonId owner;
        private @Nullable CustomerId requester;

        Reader(BusinessCalendar calendar) {
            this.calendar = calendar;
        }

        void read(LogEntry line) {
            if (line.seq() == line.change() && !facts.isEmpty()) {
                touched(line);
            }
            switch (line.event()) {
                case TicketEvent.Opened it -> open(line, it);
                case TicketEvent.Received it -> {
                    if (!it.automatic()) {
                        add(line, new Fact.Said(line.at(), hand(line.actor()), true));
                    }
                }
                case TicketEvent.Replied _ -> add(line, new Fact.Said(line.at(), hand(line.actor()), true));
                case TicketEvent.Noted _ -> add(line, new Fact.Said(line.at(), hand(line.actor()), false));
                case TicketEvent.Assigned it -> {
                    owner = it.owner();
                    add(line, new Fact.Owned(line.at(), Long.toString(it.owner().value())));
                }
                case TicketEvent.Grouped it ->
                    add(
                            line,
                            new Fact.Grouped(
                                    line.at(),
                                    it.to() == null
                                            ? null
                                            : Long.toString(it.to().value())));
                case TicketEvent.StatusChanged it -> {
                    if (it.from() != it.to()) {
                        add(line, new Fact.Stood(line.at(), standing(it.to())));
                    }
                }
                case TicketEvent.Deleted _ -> add(line, new Fact.Stood(line.at(), Standing.CLOSED));
                case TicketEvent.Restored it -> add(line, new Fact.Stood(line.at(), standing(it.to())));
                case TicketEvent.Requested it -> requester = it.to();
                case TicketEvent.Clocked it -> clocked(line, it);
                case TicketEvent.Composed _,
                        TicketEvent.Withdrawn _,
                        TicketEvent.Delivered _,
                        TicketEvent.Classified _,
                        TicketEvent.Renamed _,
                        TicketEvent.Retyped _,
                        TicketEvent.Tagged _,
                        TicketEvent.FieldSet _,
                        TicketEvent.Organized _,
                        TicketEvent.Formed _,
                        TicketEvent.Referenced _,
                        TicketEvent.Explained _,
                        TicketEvent.Dated _,
                        TicketEvent.FollowersChanged _,
                        TicketEvent.CopiedChanged _,
                        TicketEvent.Rated _,
                        TicketEvent.MadePrivate _,
                        TicketEvent.Redacted _,
                        TicketEvent.FileRedacted _,
                        TicketEvent.Forgotten _,
                        TicketEvent.Scrubbed _,
                        TicketEvent.Merged _,
                        TicketEvent.Absorbed _,
                        TicketEvent.Unmerged _,
                        TicketEvent.Released _,
                        TicketEvent.Split _,
                        TicketEvent.Rejoined _,
                        TicketEvent.Related _,
                        TicketEvent.Unrelated _,
                        TicketEvent.AsideSaid _,
                        TicketEvent.AsideHeard _,
                        TicketEvent.AsideMoved _,
                        TicketEvent.Acted _,
                        TicketEvent.Carried _ -> {}
            }
        }

        /** What an agent wrote down for the customer, the customer began; what they opened in their own name, they did. */
        private void open(LogEntry line, TicketEvent.Opened it) {
            channel = it.channel();
            requester = it.customer();
            var ours = line.actor().kind() == Actor.Kind.AGENT
                    && it.submitter() != null
                    && !it.submitter().equals(it.customer());
            var at = it.past() == null ? line.at() : it.past().createdAt();
            add(line, new Fact.Opened(at, ours ? Hand.AGENT : Hand.CUSTOMER, !Boolean.TRUE.equals(it.isPrivate())));
        }

        private void touched(LogEntry line) {
            var by = line.actor();
            var byOwner = by.kind() == Actor.Kind.AGENT && owner != null && by.equals(Actor.agent(owner));
            var byRequester = by.kind() == Actor.Kind.CUSTOMER && requester != null && by.equals(Actor.of(requester));
            add(line, new Fact.Touched(line.at(), byOwner, byRequester));
        }

        private void clocked(LogEntry line, TicketEvent.Clocked it) {
            var clock = it.clock();
            if (SETS_A_TARGET.contains(it.what())) {
                add(line, new Fact.Promised(line.at(), clock.kind(), clock.round(), target(clock)));
            } else if (it.what().equals(MISSED)) {
                // timed by the breach, however late a timer noticed it
                var at = clock.endedAt() == null ? line.at() : clock.endedAt();
                add(line, new Fact.Missed(at, clock.kind(), clock.round()));
            }
        }

        /** What the binding rule asks for; one that is no span of time, by what is left of it. */
        private Target target(Clock clock) {
            try {
                return clock.reasons().stream()
                        .filter(Reason::binds)
                        .findFirst()
                        .map(it -> Target.of(Deadline.parse(it.rule()).breach(), calendar))
                        .orElseGet(() -> left(clock));
            } catch (IllegalArgumentException e) {
                return left(clock);
            }
        }

        private static Target left(Clock clock) {
            return new Target(
                    Duration.between(clock.startedAt(), clock.breachAt()).toSeconds(), false);
        }

        private void add(LogEntry line, Fact fact) {
            facts.add(fact);
            lines.add(line);
        }
    }

    private static Hand hand(Actor actor) {
        return switch (actor.kind()) {
            case CUSTOMER -> Hand.CUSTOMER;
            case AGENT -> Hand.AGENT;
            case SYSTEM -> Hand.MACHINE;
        };
    }

    private static Standing standing(Status status) {
        return switch (status) {
            case NEW -> Standing.NEW;
            case OPEN -> Standing.OPEN;
            case PENDING -> Standing.PENDING;
            case HOLD -> Standing.HOLD;
            case SOLVED -> Standing.SOLVED;
            case CLOSED -> Standing.CLOSED;
        };
    }
}
