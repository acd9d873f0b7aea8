package io.quarterdeck.engine.sim;

/**
 * The standard normal distribution by the ziggurat of Marsaglia and Tsang (2000), 256 layers to each side, with their
 * tail by two exponentials (Marsaglia 1964).
 */
final class NormalZiggurat {
    private static final int LAYERS = 256;
    private static final double CELLS = 0x1p52;
    /** Where the tail begins, and the area of each layer: 256 of them close at the top. */
    static final double EDGE = 3.6541528853610088;

    static final double AREA = 0.00492867323399;

    private static final double[] WIDTH = new double[LAYERS];
    private static final long[] INSIDE = new long[LAYERS];
    private static final double[] HEIGHT = new double[LAYERS + 1];

    static {
        var x = new double[LAYERS + 1];
        HEIGHT[1] = StrictMath.exp(-EDGE * EDGE / 2);
        x[0] = AREA / HEIGHT[1];
        x[1] = EDGE;
        for (var i = 2; i < LAYERS; i++) {
            HEIGHT[i] = HEIGHT[i - 1] + AREA / x[i - 1];
            x[i] = StrictMath.sqrt(-2 * StrictMath.log(HEIGHT[i]));
        }
        HEIGHT[LAYERS] = 1;
        for (var i = 0; i < LAYERS; i++) {
            WIDTH[i] = x[i] / CELLS;
            INSIDE[i] = (long) (x[i + 1] / x[i] * CELLS);
        }
    }

    private NormalZiggurat() {}

    static double of(long bits) {
        var layer = (int) bits & LAYERS - 1;
        var cell = bits >> 11;
        return Math.abs(cell) < INSIDE[layer] ? cell * WIDTH[layer] : atTheEdge(bits);
    }

    private static double atTheEdge(long bits) {
        var left = bits;
        while (true) {
            var layer = (int) left & LAYERS - 1;
            var cell = left >> 11;
            var x = cell * WIDTH[layer];
            if (Math.abs(cell) < INSIDE[layer]) {
                return x;
            }
            left = Mix.next(left);
            if (layer == 0) {
                return cell < 0 ? -tail(left) : tail(left);
            }
            var height = HEIGHT[layer] + Variates.uniform(left) * (HEIGHT[layer + 1] - HEIGHT[layer]);
            if (height < StrictMath.exp(-x * x / 2)) {
                return x;
            }
            left = Mix.next(left);
        }
    }

    private static double tail(long bits) {
        var left = bits;
        while (true) {
            var beyond = Variates.exponential(left) / EDGE;
            left = Mix.next(left ^ Mix.FIRST);
            if (2 * Variates.exponential(left) > beyond * beyond) {
                return EDGE + beyond;
            }
            left = Mix.next(left ^ Mix.FIRST);
        }
    }
}
