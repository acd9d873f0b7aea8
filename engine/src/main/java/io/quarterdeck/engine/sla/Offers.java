package io.quarterdeck.engine.sla;

import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Deadline;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Priority;
import io.quarterdeck.engine.playbook.Promise;
import io.quarterdeck.engine.playbook.Stage;
import io.quarterdeck.engine.time.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that a playbook promises to one kind of contact, and who owns such a ticket. */
final class Offers {
    private static final Deadline FOLLOW_UP = Deadline.of(new Span.BusinessDays(1));

    /** What a ticket may owe from its first moment on; the playbook says which of them it does. */
    private static final List<PromiseKind> FROM_THE_START = List.of(
            PromiseKind.FIRST_RESPONSE,
            PromiseKind.SUBSTANTIVE_RESPONSE,
            PromiseKind.RESOLUTION,
            PromiseKind.RESOLUTION_OR_PLAN,
            PromiseKind.TRIAGE,
            PromiseKind.ASSIGN_SENIOR,
            PromiseKind.STAKEHOLDER_CALL,
            PromiseKind.EXECUTIVE_NOTICE,
            PromiseKind.REVIEW);

    private final Playbook playbook;
    private final Contact contact;
    private final Priority priority;
    private final Stage stage;
    private final List<List<Offer>> byKind;
    private final List<PromiseKind> fromTheStart;

    private Offers(Playbook playbook, Contact contact) {
        this.playbook = playbook;
        this.contact = contact;
        // A priority that a later release no longer has counts as the lowest.
        priority = playbook.priority(contact.priority()).orElseGet(playbook::lowestPriority);
        stage = playbook.escalation().matrix(priority.name());
        byKind = Stream.of(PromiseKind.values()).map(this::find).toList();
        fromTheStart = FROM_THE_START.stream().filter(this::has).toList();
    }

    static Offers to(Contact contact, Playbook playbook) {
        return new Offers(playbook, contact);
    }

    Stage stage() {
        return stage;
    }

    /** Everything that promises this kind; the strictest will bind. */
    List<Offer> of(PromiseKind kind) {
        return byKind.get(kind.ordinal());
    }

    boolean has(PromiseKind kind) {
        return !of(kind).isEmpty();
    }

    /** What a ticket owes from its first moment on. */
    List<PromiseKind> fromTheStart() {
        return fromTheStart;
    }

    private List<Offer> find(PromiseKind kind) {
        return switch (kind) {
            case FIRST_RESPONSE -> joined(answer(), reply());
            case NEXT_RESPONSE -> reply();
            case SUBSTANTIVE_RESPONSE -> byPriority(Promise.SUBSTANTIVE_RESPONSE);
            case RESOLUTION -> both(Promise.RESOLUTION);
            case RESOLUTION_OR_PLAN -> byPriority(Promise.RESOLUTION_OR_PLAN);
            case TRIAGE -> byPriority(Promise.TRIAGE);
            case ASSIGN_SENIOR -> byPriority(Promise.ASSIGN_SENIOR);
            case STAKEHOLDER_CALL -> byPriority(Promise.STAKEHOLDER_CALL);
            case EXECUTIVE_NOTICE -> byPriority(Promise.EXECUTIVE_NOTICE);
            case REVIEW -> byTier();
            case FOLLOW_UP -> List.of(offer("escalation.every_ticket", FOLLOW_UP));
            // Promised by sections that nothing executes yet: complaints (B-62, B-63) and money (C-64).
            case ACKNOWLEDGEMENT, INVESTIGATION, EXCHANGE -> List.of();
        };
    }

    private List<Offer> reply() {
        return joined(both(Promise.FIRST_RESPONSE), byPlan());
    }

    private List<Offer> both(Promise promise) {
        return joined(byChannel(promise), byPriority(promise));
    }

    private List<Offer> byChannel(Promise promise) {
        return list(channel()
                .flatMap(channel -> Optional.ofNullable(channel.promises().get(promise)))
                .map(deadline -> offer("channels.%s.%s".formatted(contact.channel(), promise.path()), deadline)));
    }

    /** B-28, B-29: on a channel that is answered live, the first word of a human within so much time in which it is served. */
    private List<Offer> answer() {
        return list(channel()
                .flatMap(channel -> Optional.ofNullable(channel.answer())
                        .map(level -> offer(
                                "channels.%s.answer".formatted(channel.name()),
                                Deadline.of(
                                        channel.hours() == Channel.Staffing.OPEN
                                                ? new Span.OpenTime(level.within())
                                                : new Span.Elapsed(level.within()))))));
    }

    private Optional<Channel> channel() {
        return playbook.channel(contact.channel())
                .filter(channel -> channel.promisesTo(priority.name(), contact.intent()));
    }

    private List<Offer> byPriority(Promise promise) {
        return list(priority.promise(promise)
                .map(deadline -> offer("priorities.%s.%s".formatted(priority.name(), promise.path()), deadline)));
    }

    /** C-58: the review of the tier that the intent is for. */
    private List<Offer> byTier() {
        return list(playbook.intent(contact.intent())
                .flatMap(intent -> playbook.tier(intent.tier()))
                .flatMap(tier -> Optional.ofNullable(tier.review())
                        .map(deadline -> offer("tiers.%s.review".formatted(tier.name()), deadline))));
    }

    /** B-75, B-76: what a plan sells counts in the hours that it covers on this channel, or else in ours. */
    private List<Offer> byPlan() {
        return list(Optional.ofNullable(contact.plan())
                .flatMap(name -> Optional.ofNullable(playbook.plans()).flatMap(plans -> plans.plan(name)))
                .flatMap(plan -> Optional.ofNullable(plan.firstResponse())
                        .map(deadline -> new Offer(
                                "plans.offered.%s.first_response".formatted(plan.name()),
                                deadline,
                                plan.coverage().getOrDefault(contact.channel(), playbook.calendar())))));
    }

    private Offer offer(String source, Deadline deadline) {
        return new Offer(source, deadline, playbook.calendar());
    }

    private static List<Offer> list(Optional<Offer> offer) {
        return offer.stream().toList();
    }

    private static List<Offer> joined(List<Offer> some, List<Offer> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
