package io.quarterdeck.engine.sim;

import java.util.Arrays;
import java.util.List;

/**
 * Which of the members of a set somebody likes best: sets are bits of a long, and a table for each eight of them answers
 * without a loop over the members or a branch.
 */
final class Preference {
    private static final int BYTE = 8;
    private static final byte NOBODY = Byte.MAX_VALUE;

    private final int chunks;
    private final byte[] best;
    private final byte[] order;
    private final long[] members;

    /** For each asker its order of preference; who is not in it is never chosen. */
    Preference(List<int[]> orders, int candidates) {
        this.chunks = (candidates + BYTE - 1) / BYTE;
        this.best = new byte[orders.size() * chunks << BYTE];
        this.order = new byte[orders.size() * Long.SIZE];
        this.members = new long[orders.size()];
        Arrays.fill(best, NOBODY);
        for (var asker = 0; asker < orders.size(); asker++) {
            var liked = orders.get(asker);
            for (var rank = liked.length - 1; rank >= 0; rank--) {
                order[asker * Long.SIZE + rank] = (byte) liked[rank];
                members[asker] |= 1L << liked[rank];
                rankSets(asker, liked[rank], (byte) rank);
            }
        }
    }

    private void rankSets(int asker, int member, byte rank) {
        var table = asker * chunks + member / BYTE << BYTE;
        for (var set = 0; set < 1 << BYTE; set++) {
            if ((set >> member % BYTE & 1) != 0) {
                best[table + set] = rank;
            }
        }
    }

    /** Everybody the asker accepts at all. */
    long members(int asker) {
        return members[asker];
    }

    /** The best in a set of which at least one member is acceptable. */
    int first(int asker, long set) {
        var table = asker * chunks << BYTE;
        int rank = best[table + (int) (set & 255)];
        var rest = set;
        for (var chunk = 1; chunk < chunks; chunk++) {
            rest >>>= BYTE;
            rank = Math.min(rank, best[table + (chunk << BYTE) + (int) (rest & 255)]);
        }
        return order[asker * Long.SIZE + rank];
    }
}
