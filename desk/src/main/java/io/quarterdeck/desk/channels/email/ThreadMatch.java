package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.tickets.TicketId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a mail belongs. */
sealed interface ThreadMatch {

    record Attach(TicketId ticket) implements ThreadMatch {}

    /** The right conversation, but it is over: a new ticket that names the old one. */
    record FollowUp(TicketId of) implements ThreadMatch {}

    record NewTicket(List<TicketId> possiblyRelated) implements ThreadMatch {}

    /** A ticket whose mail this one answers, and whether its sender takes part in it. */
    record Reference(TicketId ticket, boolean senderTakesPart) {}

    /** Tickets proven by a token bound to the sender, tickets answered, and tickets merely claimed. */
    record Evidence(List<TicketId> proven, List<Reference> references, List<TicketId> claimed) {}

    /** What has become of a ticket that a mail is for. */
    sealed interface Target {
        record Open() implements Target {}

        record Closed() implements Target {}

        record MergedInto(TicketId ticket) implements Target {}

        record Gone() implements Target {}
    }

    /** Looks tickets up within the brand at hand. */
    @FunctionalInterface
    interface Targets {
        Target of(TicketId ticket);
    }

    /** Immunity 7: a number is not a credential; without proof a mail never lands in somebody's conversation. */
    static ThreadMatch of(Evidence evidence, Targets targets) {
        var entitled = Stream.concat(
                        evidence.proven().stream(),
                        evidence.references().stream()
                                .filter(Reference::senderTakesPart)
                                .map(Reference::ticket))
                .distinct()
                .toList();
        return entitled.stream()
                .flatMap(it -> reach(it, targets).stream())
                .findFirst()
                .orElseGet(() -> new NewTicket(related(evidence, targets)));
    }

    /** Follows merges to where the conversation goes on (immunity 9); a circle of merges leads nowhere. */
    private static Optional<ThreadMatch> reach(TicketId start, Targets targets) {
        var seen = new HashSet<TicketId>();
        var ticket = start;
        while (seen.add(ticket)) {
            switch (targets.of(ticket)) {
                case Target.Open _ -> {
                    return Optional.of(new Attach(ticket));
                }
                case Target.Closed _ -> {
                    return Optional.of(new FollowUp(ticket));
                }
                case Target.MergedInto(var into) -> ticket = into;
                case Target.Gone _ -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static List<TicketId> related(Evidence evidence, Targets targets) {
        var named = new ArrayList<TicketId>();
        evidence.references().forEach(it -> named.add(it.ticket()));
        named.addAll(evidence.claimed());
        return named.stream()
                .distinct()
                .limit(5)
                .filter(it -> !(targets.of(it) instanceof Target.Gone))
                .toList();
    }
}
