package io.quarterdeck.engine.forecast;

import java.util.Arrays;

/**
 * How a day is spread over its slots. The profile of all days together is the prior of each type of day, as a
 * Dirichlet distribution whose strength is what the types themselves agree on: by how much their counts differ from
 * the common profile beyond chance. Few holidays therefore look like all days, and many like themselves.
 */
final class Profiles {
    /** What is usual weighs as half a contact in each slot, which is nothing once a brand has a week of its own. */
    private static final double UNSEEN = 0.5;

    private static final int DAY = 24 * 3600;

    private final Grid grid;
    private final double[][] shares;

    private Profiles(Grid grid, double[][] shares) {
        this.grid = grid;
        this.shares = shares;
    }

    /** Of the last days before the origin; {@code alike} gives all types of day the same profile. */
    static Profiles of(Origin origin, int days, boolean alike) {
        var counts = counts(origin, days);
        var all = common(origin.grid(), counts);
        var strength = alike ? Double.POSITIVE_INFINITY : strength(counts, all);
        var shares = new double[Grid.TYPES][];
        for (var type = 0; type < Grid.TYPES; type++) {
            shares[type] = shrunk(counts[type], all, strength);
        }
        return new Profiles(origin.grid(), shares);
    }

    /** The share of its day that comes in a cell; the cells of a day add to one also when its clock changes. */
    double shareOf(int cell) {
        var day = grid.dayOf(cell);
        var profile = shares[grid.typeOf(day)];
        var first = grid.firstOf(day);
        var next = grid.firstOf(day + 1);
        if (next - first == profile.length) {
            return profile[grid.slotOf(cell)];
        }
        var sum = 0.0;
        for (var other = first; other < next; other++) {
            sum += profile[grid.slotOf(other)];
        }
        return sum == 0 ? 0 : profile[grid.slotOf(cell)] / sum;
    }

    private static double[][] counts(Origin origin, int days) {
        var grid = origin.grid();
        var counts = new double[Grid.TYPES][grid.slots()];
        var firstDay = Math.max(0, (origin.cell() == grid.size() ? grid.days() : grid.dayOf(origin.cell())) - days);
        for (var cell = grid.firstOf(firstDay); cell < origin.cell(); cell++) {
            if (origin.past().isCounted(cell)) {
                counts[grid.typeOf(grid.dayOf(cell))][grid.slotOf(cell)] +=
                        origin.past().count(cell);
            }
        }
        return counts;
    }

    private static double[] common(Grid grid, double[][] counts) {
        var open = new boolean[grid.slots()];
        for (var cell = 0; cell < grid.size(); cell++) {
            open[grid.slotOf(cell)] |= !grid.isClosed(cell);
        }
        var all = new double[grid.slots()];
        for (var slot = 0; slot < all.length; slot++) {
            all[slot] = open[slot] ? UNSEEN * all.length * usual(slot, all.length) : 0;
            for (var type : counts) {
                all[slot] += type[slot];
            }
        }
        var sum = sum(all);
        for (var slot = 0; slot < all.length; slot++) {
            all[slot] /= sum == 0 ? 1 : sum;
        }
        return all;
    }

    private static double usual(int slot, int slots) {
        var rhythm = Rhythm.ofContacts();
        return rhythm.before(DAY / slots * (slot + 1)) - rhythm.before(DAY / slots * slot);
    }

    /**
     * By moments: Pearson's statistic of type t has the mean (S-1)(N+k)/(1+k) when its profile is drawn from a
     * Dirichlet of strength k about the common one, with S slots and N counts; their sum is solved for k.
     */
    private static double strength(double[][] counts, double[] all) {
        var pearson = 0.0;
        var types = 0;
        var contacts = 0.0;
        for (var type : counts) {
            var sum = sum(type);
            types += sum > 0 ? 1 : 0;
            contacts += sum;
            for (var slot = 0; slot < all.length && sum > 0; slot++) {
                var expected = sum * all[slot];
                pearson += expected == 0 ? 0 : (type[slot] - expected) * (type[slot] - expected) / expected;
            }
        }
        // The common profile is estimated from the same counts, which costs the freedom of one type.
        var open = Arrays.stream(all).filter(share -> share > 0).count();
        var excess = pearson / Math.max(1, open - 1) - (types - 1);
        var room = contacts * (types - 1.0) / Math.max(1, types) - (excess + types - 1);
        return excess <= 0 ? Double.POSITIVE_INFINITY : Math.max(0, room) / excess;
    }

    private static double[] shrunk(double[] counts, double[] all, double strength) {
        if (Double.isInfinite(strength)) {
            return all;
        }
        var sum = sum(counts) + strength;
        var shares = new double[all.length];
        for (var slot = 0; slot < all.length; slot++) {
            shares[slot] = sum == 0 ? all[slot] : (counts[slot] + strength * all[slot]) / sum;
        }
        return shares;
    }

    private static double sum(double[] values) {
        var sum = 0.0;
        for (var value : values) {
            sum += value;
        }
        return sum;
    }
}
