package io.quarterdeck.engine.routing;

import org.jspecify.annotations.Nullable;

/** Finds who may have a piece of work now, and which work goes first to those who are free. */
final class Matching {
    private final Draft draft;
    private long[] mask;

    Matching(Draft draft) {
        this.draft = draft;
        mask = new long[draft.team.words];
    }

    /** Whom it goes to now, or null when nobody may have it. */
    @Nullable
    Choice choose(Item item) {
        return switch (reach(item)) {
            case NOBODY -> null;
            case DIRECTLY -> best(item, false);
            case AS_FALLBACK -> best(item, true);
        };
    }

    enum Reach {
        NOBODY,
        DIRECTLY,
        AS_FALLBACK
    }

    /** What waits, can be taken by somebody, and goes first; live contacts are asked for apart from mail. */
    @Nullable
    Item first(boolean live) {
        Tree<Item> best = null;
        for (var medium : draft.rules.media) {
            if (medium.live() == live && anyRoom(medium)) {
                for (var lane : draft.rules.lanesOf[medium.index()]) {
                    best = earlier(best, takeable(lane, 0, draft.team.direct[lane.index()]));
                    best = earlier(best, takeable(lane, 1, draft.team.anyhow[lane.index()]));
                }
            }
        }
        for (var w = 0; w < draft.team.words; w++) {
            for (var left = draft.desks.awaited(w); left != 0; left &= left - 1) {
                best = earlier(best, mine(draft.desks.seat((w << 6) + Long.numberOfTrailingZeros(left)).mine, live));
            }
        }
        return best == null ? null : best.value;
    }

    private boolean anyRoom(Medium medium) {
        var any = 0L;
        for (var w = 0; w < draft.team.words; w++) {
            any |= draft.desks.room(medium, w);
        }
        return any != 0;
    }

    private boolean anyRoom(Medium medium, long[] standing) {
        var any = 0L;
        for (var w = 0; w < standing.length; w++) {
            any |= standing[w] & draft.desks.room(medium, w);
        }
        return any != 0;
    }

    /** All in a queue can be taken by the same people, but for whom each was offered to last. */
    private @Nullable Tree<Item> takeable(Lane lane, int late, long[] standing) {
        var queue = draft.queues[2 * lane.index() + late];
        if (queue == null || !anyRoom(lane.medium(), standing)) {
            return null;
        }
        for (var node = Tree.first(queue); node != null; node = Tree.next(queue, node)) {
            if (reach(node.value) != Reach.NOBODY) {
                return node;
            }
            if (node.value.tries().last() == Item.NOBODY) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Tree<Item> mine(@Nullable Tree<Item> queue, boolean live) {
        for (var node = Tree.first(queue); node != null; node = Tree.next(queue, node)) {
            if (node.value.lane().medium().live() == live && reach(node.value) != Reach.NOBODY) {
                return node;
            }
        }
        return null;
    }

    private static @Nullable Tree<Item> earlier(@Nullable Tree<Item> one, @Nullable Tree<Item> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compare(other.a, other.b, other.c, other.id) < 0 ? one : other;
    }

    /** Fills the mask with those who may have it now. */
    Reach reach(Item item) {
        if (mask.length != draft.team.words) {
            mask = new long[draft.team.words];
        }
        if (!item.lane().served()) {
            return Reach.NOBODY;
        }
        var lane = item.lane().index();
        if (item.place().forOwner()) {
            var owner = draft.team.index(item.owner());
            return owner >= 0 && fill(item, draft.team.anyhow[lane], owner) ? Reach.DIRECTLY : Reach.NOBODY;
        }
        if (fill(item, draft.team.direct[lane], -1)) {
            return Reach.DIRECTLY;
        }
        return item.late(draft.at) && fill(item, draft.team.anyhow[lane], -1) ? Reach.AS_FALLBACK : Reach.NOBODY;
    }

    private boolean fill(Item item, long[] standing, int only) {
        var medium = item.lane().medium();
        var reserve = draft.team.reserve[item.lane().index()];
        var wanted = draft.rules.practice.idleReserve();
        var left = medium.live() || wanted == 0 ? Integer.MAX_VALUE : idleReserve(item.lane());
        var any = 0L;
        for (var w = 0; w < mask.length; w++) {
            var some = standing[w] & draft.desks.room(medium, w);
            if (!Gates.leavesReserve(left, wanted, true)) {
                some &= ~(reserve[w] & draft.desks.idle(w));
                some &= Gates.leavesReserve(left, wanted, false) ? -1 : ~reserve[w];
            }
            if (only >= 0) {
                some &= only >> 6 == w ? 1L << only : 0;
            }
            mask[w] = some;
            any |= some;
        }
        return any != 0 && (item.tries().last() == Item.NOBODY || anyBut(item));
    }

    /** Takes out whom it was offered to last, and says whether anybody is left. */
    private boolean anyBut(Item item) {
        var last = draft.team.index(item.tries().last());
        if (last >= 0 && Gates.hadLast(item, item.tries().last(), draft.desks.seat(last))) {
            mask[last >> 6] &= ~(1L << last);
        }
        var any = 0L;
        for (var some : mask) {
            any |= some;
        }
        return any != 0;
    }

    /** How many of the tier who take live contacts are idle. */
    int idleReserve(Lane lane) {
        var idle = 0;
        if (!lane.served()) {
            return idle;
        }
        for (var w = 0; w < draft.team.words; w++) {
            idle += Long.bitCount(draft.desks.idle(w) & draft.team.reserve[lane.index()][w]);
        }
        return idle;
    }

    private Choice best(Item item, boolean fallback) {
        var skill = draft.team.skill[item.lane().index()];
        var best = -1;
        var bestScore = -1.0;
        var bestSince = 0L;
        for (var w = 0; w < mask.length; w++) {
            for (var left = mask[w]; left != 0; left &= left - 1) {
                var p = (w << 6) + Long.numberOfTrailingZeros(left);
                var seat = draft.desks.seat(p);
                var score = Score.of(seat, skill[p], draft.at);
                if (best < 0 || !Score.beats(bestScore, bestSince, score, seat.since)) {
                    best = p;
                    bestScore = score;
                    bestSince = seat.since;
                }
            }
        }
        var exploration = draft.rules.practice.exploration();
        return exploration.probability() == 0
                ? new Choice(best, fallback, 1)
                : explore(item, best, bestScore - exploration.within(), fallback);
    }

    /** With the exploration's probability the choice falls evenly on all who are nearly as good; the rest is the best's. */
    private Choice explore(Item item, int best, double enough, boolean fallback) {
        var near = new int[draft.team.people.length];
        var count = 0;
        for (var w = 0; w < mask.length; w++) {
            for (var left = mask[w]; left != 0; left &= left - 1) {
                var p = (w << 6) + Long.numberOfTrailingZeros(left);
                var score = Score.of(
                        draft.desks.seat(p), draft.team.skill[item.lane().index()][p], draft.at);
                if (score >= enough) {
                    near[count++] = p;
                }
            }
        }
        var epsilon = draft.rules.practice.exploration().probability();
        var draw = item.draw();
        var chosen = draw < epsilon ? near[Math.min(count - 1, (int) (draw / epsilon * count))] : best;
        return new Choice(chosen, fallback, draft.rules.practice.exploration().chance(chosen == best, count));
    }
}
