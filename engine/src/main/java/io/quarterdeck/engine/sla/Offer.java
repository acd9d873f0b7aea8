package io.quarterdeck.engine.sla;

import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Deadline;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Priority;
import io.quarterdeck.engine.playbook.Promise;
import io.quarterdeck.engine.time.BusinessCalendar;
import io.quarterdeck.engine.time.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A deadline that some section of the playbook asks for, with the path of the setting and the hours it counts in. */
record Offer(String source, Deadline deadline, BusinessCalendar calendar) {
    private static final Deadline FOLLOW_UP = Deadline.of(new Span.BusinessDays(1));

    /** Everything that promises this kind to such a contact; the strictest will bind. */
    static List<Offer> of(PromiseKind kind, Contact contact, Playbook playbook) {
        var priority = priority(contact, playbook);
        return switch (kind) {
            case FIRST_RESPONSE ->
                Stream.concat(answer(contact, priority, playbook).stream(), reply(contact, priority, playbook).stream())
                        .toList();
            case NEXT_RESPONSE -> reply(contact, priority, playbook);
            case SUBSTANTIVE_RESPONSE -> list(by(playbook, priority, Promise.SUBSTANTIVE_RESPONSE));
            case RESOLUTION -> both(Promise.RESOLUTION, contact, priority, playbook);
            case RESOLUTION_OR_PLAN -> list(by(playbook, priority, Promise.RESOLUTION_OR_PLAN));
            case TRIAGE -> list(by(playbook, priority, Promise.TRIAGE));
            case ASSIGN_SENIOR -> list(by(playbook, priority, Promise.ASSIGN_SENIOR));
            case STAKEHOLDER_CALL -> list(by(playbook, priority, Promise.STAKEHOLDER_CALL));
            case EXECUTIVE_NOTICE -> list(by(playbook, priority, Promise.EXECUTIVE_NOTICE));
            case REVIEW -> list(byTier(contact, playbook));
            case FOLLOW_UP -> List.of(new Offer("escalation.every_ticket", FOLLOW_UP, playbook.calendar()));
            // Promised by sections that nothing executes yet: complaints (B-62, B-63) and money (C-64).
            case ACKNOWLEDGEMENT, INVESTIGATION, EXCHANGE -> List.of();
        };
    }

    /** A priority that a later release no longer has counts as the lowest. */
    static Priority priority(Contact contact, Playbook playbook) {
        return playbook.priority(contact.priority()).orElseGet(playbook::lowestPriority);
    }

    private static List<Offer> reply(Contact contact, Priority priority, Playbook playbook) {
        var free = both(Promise.FIRST_RESPONSE, contact, priority, playbook);
        return Stream.concat(free.stream(), byPlan(contact, playbook).stream()).toList();
    }

    private static List<Offer> both(Promise promise, Contact contact, Priority priority, Playbook playbook) {
        return Stream.concat(
                        byChannel(promise, contact, priority, playbook).stream(),
                        by(playbook, priority, promise).stream())
                .toList();
    }

    private static Optional<Offer> byChannel(Promise promise, Contact contact, Priority priority, Playbook playbook) {
        return playbook.channel(contact.channel())
                .filter(channel -> channel.promisesTo(priority.name(), contact.intent()))
                .flatMap(channel -> Optional.ofNullable(channel.promises().get(promise)))
                .map(deadline -> new Offer(
                        "channels.%s.%s".formatted(contact.channel(), promise.path()), deadline, playbook.calendar()));
    }

    /** B-28, B-29: on a channel that is answered live, the first word of a human within so much time in which it is served. */
    private static Optional<Offer> answer(Contact contact, Priority priority, Playbook playbook) {
        return playbook.channel(contact.channel())
                .filter(channel -> channel.promisesTo(priority.name(), contact.intent()))
                .flatMap(channel -> Optional.ofNullable(channel.answer())
                        .map(level -> new Offer(
                                "channels.%s.answer".formatted(channel.name()),
                                Deadline.of(
                                        channel.hours() == Channel.Staffing.OPEN
                                                ? new Span.OpenTime(level.within())
                                                : new Span.Elapsed(level.within())),
                                playbook.calendar())));
    }

    private static Optional<Offer> by(Playbook playbook, Priority priority, Promise promise) {
        return priority.promise(promise)
                .map(deadline -> new Offer(
                        "priorities.%s.%s".formatted(priority.name(), promise.path()), deadline, playbook.calendar()));
    }

    /** C-58: the review of the tier that the intent is for. */
    private static Optional<Offer> byTier(Contact contact, Playbook playbook) {
        return playbook.intent(contact.intent())
                .flatMap(intent -> playbook.tier(intent.tier()))
                .flatMap(tier -> Optional.ofNullable(tier.review())
                        .map(deadline ->
                                new Offer("tiers.%s.review".formatted(tier.name()), deadline, playbook.calendar())));
    }

    /** B-75, B-76: what a plan sells counts in the hours that it covers on this channel, or else in ours. */
    private static Optional<Offer> byPlan(Contact contact, Playbook playbook) {
        return Optional.ofNullable(contact.plan())
                .flatMap(name -> Optional.ofNullable(playbook.plans()).flatMap(plans -> plans.plan(name)))
                .flatMap(plan -> Optional.ofNullable(plan.firstResponse())
                        .map(deadline -> new Offer(
                                "plans.offered.%s.first_response".formatted(plan.name()),
                                deadline,
                                plan.coverage().getOrDefault(contact.channel(), playbook.calendar()))));
    }

    private static List<Offer> list(Optional<Offer> offer) {
        return offer.stream().toList();
    }
}
