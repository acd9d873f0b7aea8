package io.quarterdeck.engine.staffing;

import java.util.Arrays;
import java.util.List;

/**
 * The linear program of a shift cover, {@code min c·x with A·x - s = d}, {@code lower ≤ x ≤ upper}, {@code s ≥ 0}, by the
 * dual simplex method for bounded variables (Lemke 1954, Wagner 1958).
 *
 * <p>It needs no first phase: nobody at work is dual feasible, since every shift costs something. Every shift has an
 * upper bound, so whatever its reduced cost there is a bound that it may sit at, and bounds can change between solutions.
 * A column is a stretch of slots with a hole, so its product with any row is a difference of running sums, and no matrix
 * is kept but the inverse of the basis.
 */
final class CoverProgram {
    private static final double TOLERANCE = 1e-9;
    private static final double PIVOT = 1e-7;
    private static final double NOISE = 1e-13;

    private final List<Shift> shifts;
    private final double[] required;
    private final int columns;
    private final double[] lower;
    private final double[] upper;
    private final double[] reduced;
    private final boolean[] atUpper;
    /** The row in which a variable is basic, or -1. */
    private final int[] rowOf;

    private final int[] basis;
    private final double[] value;
    private final double[][] inverse;
    private int pivots;

    CoverProgram(List<Shift> shifts, List<Integer> required) {
        var rows = required.size();
        this.shifts = shifts;
        this.required = required.stream().mapToDouble(it -> it).toArray();
        this.columns = shifts.size();
        this.lower = new double[columns + rows];
        this.upper = new double[columns + rows];
        this.reduced = new double[columns + rows];
        this.atUpper = new boolean[columns + rows];
        this.rowOf = new int[columns + rows];
        this.basis = new int[rows];
        this.value = new double[rows];
        this.inverse = new double[rows][rows];
        Arrays.fill(upper, 0, columns, Arrays.stream(this.required).max().orElse(0));
        Arrays.fill(upper, columns, columns + rows, Double.POSITIVE_INFINITY);
        Arrays.fill(rowOf, -1);
        for (var row = 0; row < rows; row++) {
            basis[row] = columns + row;
            rowOf[columns + row] = row;
            inverse[row][row] = -1;
        }
    }

    /** Pivots so far: the measure of effort. */
    int pivots() {
        return pivots;
    }

    double lower(int column) {
        return lower[column];
    }

    double upper(int column) {
        return upper[column];
    }

    void bound(int column, double low, double high) {
        lower[column] = low;
        upper[column] = high;
    }

    /**
     * Goes on from the last basis to the optimum; false when the bounds leave no cover, or after {@code limit} pivots in
     * all. The prices are dual feasible all the way, so {@link #provenCost} holds even then.
     */
    boolean solve(long limit) {
        price();
        settle();
        for (var row = worstRow(); row >= 0; row = worstRow()) {
            var tooLow = value[row] < lower[basis[row]];
            var products = products(row);
            var entering = entering(products, tooLow ? -1 : 1);
            if (entering < 0 || pivots >= limit) {
                return false;
            }
            pivot(row, entering, products, tooLow ? lower[basis[row]] : upper[basis[row]]);
            pivots++;
        }
        return true;
    }

    /** How many people work a shift in the solution. */
    double people(int column) {
        return rowOf[column] >= 0 ? value[rowOf[column]] : resting(column);
    }

    /** What the solution costs. */
    double cost() {
        var cost = 0.0;
        for (var column = 0; column < columns; column++) {
            cost += people(column) * cost(column);
        }
        return cost;
    }

    /** A bound of the cost that holds whatever was rounded on the way, for the bounds that a new program has. */
    double provenCost() {
        price();
        var prices = new double[required.length];
        var worth = 0.0;
        for (var row = 0; row < required.length; row++) {
            prices[row] = Math.max(0, reduced[columns + row]);
            worth += prices[row] * required[row];
        }
        var before = runningSums(prices);
        var dearest = 1.0;
        for (var column = 0; column < columns; column++) {
            dearest = Math.max(dearest, shifts.get(column).sum(before) / cost(column));
        }
        return worth / dearest;
    }

    private double cost(int variable) {
        return variable < columns ? shifts.get(variable).kind().paidSlots() : 0;
    }

    private double resting(int variable) {
        return atUpper[variable] ? upper[variable] : lower[variable];
    }

    /** Reduced costs from the basis alone. */
    private void price() {
        var prices = new double[required.length];
        for (var row = 0; row < basis.length; row++) {
            var cost = cost(basis[row]);
            if (cost != 0) {
                for (var slot = 0; slot < prices.length; slot++) {
                    prices[slot] += cost * inverse[row][slot];
                }
            }
        }
        var before = runningSums(prices);
        for (var column = 0; column < columns; column++) {
            reduced[column] =
                    rowOf[column] >= 0 ? 0 : cost(column) - shifts.get(column).sum(before);
        }
        for (var row = 0; row < prices.length; row++) {
            reduced[columns + row] = rowOf[columns + row] >= 0 ? 0 : prices[row];
        }
    }

    /** Puts what is not basic at the bound that its reduced cost asks for, and computes what is. */
    private void settle() {
        var left = required.clone();
        for (var column = 0; column < columns; column++) {
            if (rowOf[column] < 0) {
                atUpper[column] = reduced[column] < (atUpper[column] ? TOLERANCE : -TOLERANCE);
                var people = resting(column);
                if (people != 0) {
                    var shift = shifts.get(column);
                    for (var slot = shift.start(); slot < shift.end(); slot++) {
                        left[slot] -= shift.covers(slot) ? people : 0;
                    }
                }
            }
        }
        for (var row = 0; row < value.length; row++) {
            value[row] = 0;
            for (var slot = 0; slot < left.length; slot++) {
                value[row] += inverse[row][slot] * left[slot];
            }
        }
    }

    /** The row that is furthest out of its bounds, or -1. */
    private int worstRow() {
        var worst = -1;
        var most = TOLERANCE;
        for (var row = 0; row < value.length; row++) {
            var out = Math.max(lower[basis[row]] - value[row], value[row] - upper[basis[row]]);
            if (out > most) {
                most = out;
                worst = row;
            }
        }
        return worst;
    }

    /** A row of the inverse, times every column that is not basic. */
    private double[] products(int row) {
        var before = runningSums(inverse[row]);
        var products = new double[reduced.length];
        for (var column = 0; column < columns; column++) {
            products[column] = rowOf[column] >= 0 ? 0 : shifts.get(column).sum(before);
        }
        for (var slot = 0; slot < required.length; slot++) {
            products[columns + slot] = rowOf[columns + slot] >= 0 ? 0 : -inverse[row][slot];
        }
        return products;
    }

    /** What may enter with the least loss, of those the one with the largest product; -1 when nothing may. */
    private int entering(double[] products, int sign) {
        var least = Double.POSITIVE_INFINITY;
        for (var variable = 0; variable < products.length; variable++) {
            if (mayEnter(variable, products[variable] * sign)) {
                least = Math.min(least, (Math.abs(reduced[variable]) + TOLERANCE) / Math.abs(products[variable]));
            }
        }
        var best = -1;
        for (var variable = 0; variable < products.length; variable++) {
            if (mayEnter(variable, products[variable] * sign)
                    && Math.abs(reduced[variable]) <= least * Math.abs(products[variable])
                    && (best < 0 || Math.abs(products[variable]) > Math.abs(products[best]))) {
                best = variable;
            }
        }
        return best;
    }

    private boolean mayEnter(int variable, double product) {
        return rowOf[variable] < 0
                && lower[variable] < upper[variable]
                && (atUpper[variable] ? product < -PIVOT : product > PIVOT);
    }

    private void pivot(int row, int entering, double[] products, double bound) {
        var column = column(entering);
        var step = (value[row] - bound) / column[row];
        var loss = reduced[entering] / products[entering];
        var leaving = basis[row];
        for (var variable = 0; variable < reduced.length; variable++) {
            reduced[variable] -= loss * products[variable];
        }
        reduced[leaving] = -loss;
        reduced[entering] = 0;
        for (var other = 0; other < value.length; other++) {
            value[other] -= step * column[other];
        }
        value[row] = resting(entering) + step;
        atUpper[leaving] = bound == upper[leaving];
        rowOf[leaving] = -1;
        rowOf[entering] = row;
        basis[row] = entering;
        eliminate(row, column);
    }

    /** The inverse times the column of a variable. */
    private double[] column(int variable) {
        var column = new double[value.length];
        for (var row = 0; row < column.length; row++) {
            if (variable >= columns) {
                column[row] = -inverse[row][variable - columns];
            } else {
                var shift = shifts.get(variable);
                for (var slot = shift.start(); slot < shift.end(); slot++) {
                    column[row] += shift.covers(slot) ? inverse[row][slot] : 0;
                }
            }
        }
        return column;
    }

    private void eliminate(int row, double[] column) {
        var pivotRow = inverse[row];
        var first = pivotRow.length;
        var last = 0;
        for (var slot = 0; slot < pivotRow.length; slot++) {
            if (Math.abs(pivotRow[slot]) > NOISE) {
                pivotRow[slot] /= column[row];
                first = Math.min(first, slot);
                last = slot;
            } else {
                pivotRow[slot] = 0;
            }
        }
        for (var other = 0; other < column.length; other++) {
            if (other != row && column[other] != 0) {
                subtract(inverse[other], column[other], pivotRow, first, last);
            }
        }
    }

    private static void subtract(double[] from, double times, double[] what, int first, int last) {
        for (var slot = first; slot <= last; slot++) {
            from[slot] -= times * what[slot];
        }
    }

    private static double[] runningSums(double[] values) {
        var before = new double[values.length + 1];
        for (var slot = 0; slot < values.length; slot++) {
            before[slot + 1] = before[slot] + values[slot];
        }
        return before;
    }
}
