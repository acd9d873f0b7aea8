package io.quarterdeck.engine.stats;

import java.util.Arrays;

/**
 * How long a Markov chain takes to leave its states for good. Grassmann, Taksar and Heyman 1985: elimination that never
 * subtracts, so that even chains that stay almost for ever lose no digits.
 */
final class Absorption {
    private Absorption() {}

    /**
     * The mean number of steps from state 0 until the chain has left, given the chances of going from each state to each
     * and of leaving it; together they make one. Both are overwritten.
     */
    static double meanTime(double[][] chances, double[] leaves) {
        var n = chances.length;
        var time = new double[n];
        Arrays.fill(time, 1);
        for (var last = n - 1; last > 0; last--) {
            var row = chances[last];
            var goes = leaves[last];
            for (var to = 0; to < last; to++) {
                goes += row[to];
            }
            for (var from = 0; from < last; from++) {
                var weight = chances[from][last] / goes;
                if (weight > 0) {
                    for (var to = 0; to < last; to++) {
                        chances[from][to] += weight * row[to];
                    }
                    leaves[from] += weight * leaves[last];
                    time[from] += weight * time[last];
                }
            }
        }
        return leaves[0] == 0 ? Double.POSITIVE_INFINITY : time[0] / leaves[0];
    }
}
