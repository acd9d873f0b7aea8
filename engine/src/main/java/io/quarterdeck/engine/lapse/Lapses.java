package io.quarterdeck.engine.lapse;

import io.quarterdeck.engine.kpi.Actor;
import io.quarterdeck.engine.kpi.Cohort;
import io.quarterdeck.engine.kpi.ContactTimes;
import io.quarterdeck.engine.kpi.Happened;
import io.quarterdeck.engine.kpi.Origin;
import io.quarterdeck.engine.kpi.Stamp;
import io.quarterdeck.engine.kpi.What;
import io.quarterdeck.engine.lapse.Fact.Hand;
import io.quarterdeck.engine.lapse.Fact.Standing;
import io.quarterdeck.engine.time.OpenHours;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket's history comes to. A stretch counts when it is over, so that the same history always says the same,
 * whenever it is asked. The reply and the solutions are those that {@code engine.kpi} counts.
 *
 * @param reply to the first answer of a person
 * @param firstResolution to the first time it was solved, {@code fullResolution} to the last, while it is solved
 * @param waited in the customer's hands
 * @param owed in ours: new, open or on hold
 * @param held with somebody else
 */
public record Lapses(
        Counts counts,
        Moments moments,
        @Nullable Lapse reply,
        @Nullable Lapse firstResolution,
        @Nullable Lapse fullResolution,
        @Nullable Lapse waited,
        @Nullable Lapse owed,
        @Nullable Lapse held) {

    public record Counts(int groups, int owners, int reopens, int replies) {}

    public record Moments(
            Instant openedAt,
            Instant changedAt,
            Instant stoodAt,
            Instant saidAt,
            @Nullable Instant firstOwnedAt,
            @Nullable Instant ownedAt,
            @Nullable Instant solvedAt,
            @Nullable Instant touchedByOwnerAt,
            @Nullable Instant touchedByRequesterAt) {}

    /** Of a whole history, in its order; the first fact is that the ticket was opened. */
    public static Lapses of(List<Fact> history, OpenHours hours) {
        return new Reader(history, hours).read();
    }

    private static final class Reader {
        private final List<Fact> history;
        private final OpenHours hours;
        private final Fact.Opened opened;
        private Standing standing = Standing.NEW;
        private Instant since;
        private Instant stoodAt;
        private Instant saidAt;
        private @Nullable Instant firstOwnedAt;
        private @Nullable Instant ownedAt;
        private @Nullable Instant byOwner;
        private @Nullable Instant byRequester;
        private @Nullable String owner;
        private @Nullable String group;
        private int groups;
        private int owners;
        private int reopens;
        private int replies;
        private @Nullable Lapse waited;
        private @Nullable Lapse owed;
        private @Nullable Lapse held;

        Reader(List<Fact> history, OpenHours hours) {
            if (history.isEmpty() || !(history.getFirst() instanceof Fact.Opened first)) {
                throw new IllegalArgumentException("a history begins with the opening of its ticket");
            }
            this.history = history;
            this.hours = hours;
            this.opened = first;
            this.since = first.at();
            this.stoodAt = first.at();
            this.saidAt = first.at();
        }

        Lapses read() {
            history.forEach(this::take);
            var times = ContactTimes.of(lines());
            var moments = new Moments(
                    opened.at(),
                    history.getLast().at(),
                    stoodAt,
                    saidAt,
                    firstOwnedAt,
                    ownedAt,
                    times.solvedAt(),
                    byOwner,
                    byRequester);
            return new Lapses(
                    new Counts(groups, owners, reopens, replies),
                    moments,
                    until(times.firstAnsweredAt()),
                    until(times.firstSolvedAt()),
                    until(times.solvedAt()),
                    waited,
                    owed,
                    held);
        }

        private @Nullable Lapse until(@Nullable Instant at) {
            return at == null ? null : Lapse.between(opened.at(), at, hours);
        }

        private void take(Fact fact) {
            switch (fact) {
                case Fact.Opened it -> byRequester = it.by() == Hand.CUSTOMER ? it.at() : byRequester;
                case Fact.Said it -> {
                    saidAt = it.at();
                    replies += it.by() == Hand.AGENT && it.isPublic() ? 1 : 0;
                }
                case Fact.Stood it -> stand(it);
                case Fact.Owned it -> {
                    owners += it.owner().equals(owner) ? 0 : 1;
                    owner = it.owner();
                    firstOwnedAt = firstOwnedAt == null ? it.at() : firstOwnedAt;
                    ownedAt = it.at();
                }
                case Fact.Grouped it -> {
                    groups += it.group() == null || Objects.equals(it.group(), group) ? 0 : 1;
                    group = it.group();
                }
                case Fact.Touched it -> {
                    byOwner = it.byOwner() ? it.at() : byOwner;
                    byRequester = it.byRequester() ? it.at() : byRequester;
                }
                case Fact.Promised _, Fact.Missed _ -> {}
            }
        }

        private void stand(Fact.Stood it) {
            var stretch = Lapse.between(since, it.at(), hours);
            switch (standing) {
                case NEW, OPEN -> owed = sum(owed, stretch);
                case HOLD -> {
                    owed = sum(owed, stretch);
                    held = sum(held, stretch);
                }
                case PENDING -> waited = sum(waited, stretch);
                case SOLVED, CLOSED -> reopens += it.standing().isOver() ? 0 : 1;
            }
            standing = it.standing();
            since = it.at();
            stoodAt = it.at();
        }

        private static Lapse sum(@Nullable Lapse so, Lapse more) {
            return so == null ? more : so.plus(more);
        }

        /** The same history in the words of the measures. */
        private List<Happened> lines() {
            var lines = new ArrayList<Happened>();
            var direction = opened.by() == Hand.CUSTOMER ? Origin.Direction.INBOUND : Origin.Direction.OUTBOUND;
            var origin = new Origin(direction, "", null, "", new Origin.Frozen("", Cohort.UNKNOWN, ""));
            add(lines, opened.at(), actor(opened.by()), new What.Arrived(origin));
            var over = false;
            for (var fact : history) {
                switch (fact) {
                    case Fact.Said it when it.isPublic() -> add(lines, it.at(), actor(it.by()), new What.Wrote());
                    case Fact.Stood it -> {
                        if (it.standing().isOver() != over) {
                            add(lines, it.at(), new Actor.Machine(), over ? new What.Reopened() : new What.Solved());
                        }
                        over = it.standing().isOver();
                    }
                    default -> {}
                }
            }
            return lines;
        }

        private static void add(List<Happened> lines, Instant at, Actor by, What what) {
            lines.add(new Happened(Stamp.first("", lines.size()), at, by, "", what));
        }

        private static Actor actor(Hand hand) {
            return switch (hand) {
                case CUSTOMER -> new Actor.Customer();
                case AGENT -> new Actor.Agent("");
                case MACHINE -> new Actor.Machine();
            };
        }
    }
}
