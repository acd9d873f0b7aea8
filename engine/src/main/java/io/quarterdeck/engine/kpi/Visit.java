package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.kpi.Origin.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The history of one contact, read once in order, as measures ask about it. */
final class Visit {
    private final String id;
    private final SortedMap<String, List<Spell>> legs = new TreeMap<>();
    private final List<Turn> turns = new ArrayList<>();
    private final List<What.Judged> judged = new ArrayList<>();
    private final List<Instant> judgedAt = new ArrayList<>();
    private final Resolution resolution = new Resolution();

    private @Nullable Origin origin;
    private @Nullable Instant arrivedAt;
    private @Nullable String reclassified;
    private @Nullable Instant queuedAt;
    private Wait.End end = Wait.End.WAITING;
    private @Nullable Instant endedAt;
    private @Nullable Instant abandonedAt;
    private @Nullable Instant acknowledgedAt;
    private @Nullable Instant handledAt;
    private @Nullable String lastAgent;
    private @Nullable Instant surveyedAt;
    private @Nullable Integer stars;
    private int transfers;
    private boolean byBot;
    private boolean discarded;

    Visit(String id, Collection<Happened> history) {
        this.id = id;
        history.forEach(this::take);
    }

    private void take(Happened it) {
        if (it.by() instanceof Actor.Agent(var agent) && touches(it.what())) {
            lastAgent = agent;
        }
        switch (it.what()) {
            case What.Arrived(var how) -> arrive(how, it.at());
            case What.Classified(var intent) -> reclassified = intent;
            case What.Queued() -> queuedAt = queuedAt == null ? it.at() : queuedAt;
            case What.Answered() -> answer(it);
            case What.Abandoned() -> {
                abandonedAt = abandonedAt == null ? it.at() : abandonedAt;
                leaveQueue(Wait.End.ABANDONED, it.at());
            }
            case What.FlowedOut() -> leaveQueue(Wait.End.FLOWED_OUT, it.at());
            case What.CallbackAgreed() -> end = end == Wait.End.WAITING ? Wait.End.CALLBACK : end;
            case What.Wrote() -> write(it);
            case What.Acknowledged() -> acknowledge(it.at());
            case What.Transferred() -> transfers++;
            case What.Paused() -> resolution.pause(it.at());
            case What.Resumed() -> resolution.resume(it.at());
            case What.Solved() -> resolution.solve(it.at());
            case What.Reopened() -> resolution.reopen(it.at());
            case What.Discarded() -> discarded = true;
            case What.Judged verdict -> {
                judged.add(verdict);
                judgedAt.add(it.at());
            }
            case What.Surveyed() -> surveyedAt = it.at();
            case What.Rated(var given) -> stars = given;
            case What.Spent(var activity, var from) -> spend(it, activity, from);
            case What.Rostered _,
                    What.Recommended _,
                    What.Merged _,
                    What.Ordered _,
                    What.Paid _,
                    What.Expected _,
                    What.Withdrawn _ -> {}
        }
    }

    private static boolean touches(What what) {
        return what instanceof What.Answered || what instanceof What.Wrote || what instanceof What.Spent;
    }

    private void arrive(Origin how, Instant at) {
        if (origin != null) {
            return;
        }
        origin = how;
        arrivedAt = at;
        if (how.direction() == Direction.INBOUND) {
            turns.add(new Turn(at, null, true));
        }
    }

    private void answer(Happened it) {
        if (it.by() instanceof Actor.Agent) {
            leaveQueue(Wait.End.ANSWERED, it.at());
            reply(it.at());
        } else if (it.by() instanceof Actor.Bot) {
            byBot = true;
        }
    }

    private void write(Happened it) {
        switch (it.by()) {
            case Actor.Customer() -> {
                resolution.resume(it.at());
                if (turns.isEmpty() || turns.getLast().answeredAt() != null) {
                    turns.add(new Turn(it.at(), null, false));
                }
            }
            case Actor.Agent _ -> reply(it.at());
            case Actor.Bot() -> byBot = true;
            case Actor.Machine() -> {}
        }
    }

    private void reply(Instant at) {
        handledAt = handledAt == null ? at : handledAt;
        acknowledge(at);
        if (!turns.isEmpty() && turns.getLast().answeredAt() == null) {
            var open = turns.removeLast();
            turns.add(new Turn(open.wroteAt(), at, open.first()));
        }
    }

    private void acknowledge(Instant at) {
        acknowledgedAt = acknowledgedAt == null ? at : acknowledgedAt;
    }

    private void leaveQueue(Wait.End how, Instant at) {
        if (queuedAt != null && endedAt == null) {
            end = how;
            endedAt = at;
        }
    }

    private void spend(Happened it, Activity activity, Instant from) {
        if (it.by() instanceof Actor.Agent(var agent) && activity.kind() == Activity.Kind.HANDLING) {
            handledAt = handledAt == null ? from : handledAt;
            legs.computeIfAbsent(agent, _ -> new ArrayList<>()).add(new Spell(activity, from, it.at(), id));
        }
    }

    String id() {
        return id;
    }

    /** Whether this is a contact at all: it began, and it is no spam. */
    boolean counts() {
        return origin != null && !discarded;
    }

    Origin origin() {
        if (origin == null) {
            throw new IllegalStateException("contact %s has not begun".formatted(id));
        }
        return origin;
    }

    Instant arrivedAt() {
        if (arrivedAt == null) {
            throw new IllegalStateException("contact %s has not begun".formatted(id));
        }
        return arrivedAt;
    }

    boolean inbound() {
        return origin().direction() == Direction.INBOUND;
    }

    /** A person spoke with the customer, wrote, or worked on it. */
    boolean handled() {
        return handledAt != null;
    }

    boolean abandoned() {
        return abandonedAt != null && !handled();
    }

    /** An automation served it, and no person did. */
    boolean byBot(Rules rules) {
        return !handled() && (byBot || rules.offer().automated().contains(origin().channel()));
    }

    /** Work for people: it came by a channel they answer, or it asked for one. */
    boolean needsPeople(Rules rules) {
        return inbound() && (handled() || queued() || !rules.offer().automated().contains(origin().channel()));
    }

    /** Nobody has to do anything more: solved, given up, or with somebody else. */
    boolean over() {
        return resolution.solvedAt() != null || abandoned() || end == Wait.End.FLOWED_OUT && !handled();
    }

    /** Waits in a queue, or for an agreed call. */
    boolean inQueue() {
        return queuedAt != null && endedAt == null;
    }

    boolean servedByBot() {
        return byBot && !handled();
    }

    boolean queued() {
        return queuedAt != null;
    }

    /** When the last person was done with it; null when nobody handled it. */
    @Nullable
    Instant handledUntil() {
        return legs.values().stream()
                .flatMap(List::stream)
                .map(Spell::to)
                .max(Instant::compareTo)
                .orElse(handledAt);
    }

    /** The intent is the last one set, the rest is what was true at the start; without an agent. */
    Slice slice() {
        var frozen = origin().frozen();
        var intent = reclassified == null ? frozen.intent() : reclassified;
        return new Slice(origin().channel(), intent, frozen.cohort(), frozen.release(), "");
    }

    Slice sliceOfLastAgent() {
        return lastAgent == null ? slice() : slice().by(lastAgent);
    }

    /** Null when it never waited in a queue; {@code now} ends a wait that nothing has ended. */
    @Nullable
    Wait waited(Instant now) {
        if (queuedAt == null) {
            return null;
        }
        return new Wait(queuedAt, Duration.between(queuedAt, endedAt == null ? now : endedAt), end);
    }

    /** Null unless something ended it. */
    @Nullable
    Wait waitEnded() {
        return endedAt == null ? null : waited(endedAt);
    }

    List<Turn> turns() {
        return turns;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    Resolution resolution() {
        return resolution;
    }

    int transfers() {
        return transfers;
    }

    /** What each person spent on it. */
    SortedMap<String, List<Spell>> legs() {
        return legs;
    }

    List<What.Judged> judged() {
        return judged;
    }

    Instant judgedAt(int verdict) {
        return judgedAt.get(verdict);
    }

    @Nullable
    Instant surveyedAt() {
        return surveyedAt;
    }

    @Nullable
    Integer stars() {
        return stars;
    }

    @Override
    public String toString() {
        return id + legs.keySet().stream().collect(Collectors.joining(", ", " by [", "]"));
    }
}
