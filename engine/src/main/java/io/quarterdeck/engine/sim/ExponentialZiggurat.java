package io.quarterdeck.engine.sim;

/**
 * The exponential distribution with mean 1 by the ziggurat of Marsaglia and Tsang (2000): 256 layers of equal area, of
 * which all but one draw in ninety needs a multiplication and a comparison only.
 */
final class ExponentialZiggurat {
    private static final int LAYERS = 256;
    private static final double CELLS = 0x1p53;
    /** Where the tail begins, so that 256 layers of the area below close at the top. */
    static final double EDGE = 7.69711747013104972;

    private static final double[] WIDTH = new double[LAYERS];
    private static final long[] INSIDE = new long[LAYERS];
    private static final double[] HEIGHT = new double[LAYERS + 1];

    static {
        var area = (EDGE + 1) * StrictMath.exp(-EDGE);
        var x = new double[LAYERS + 1];
        x[0] = area / StrictMath.exp(-EDGE);
        x[1] = EDGE;
        HEIGHT[1] = StrictMath.exp(-EDGE);
        for (var i = 2; i < LAYERS; i++) {
            HEIGHT[i] = HEIGHT[i - 1] + area / x[i - 1];
            x[i] = -StrictMath.log(HEIGHT[i]);
        }
        HEIGHT[LAYERS] = 1;
        for (var i = 0; i < LAYERS; i++) {
            WIDTH[i] = x[i] / CELLS;
            INSIDE[i] = (long) (x[i + 1] / x[i] * CELLS);
        }
    }

    private ExponentialZiggurat() {}

    static double of(long bits) {
        var layer = (int) bits & LAYERS - 1;
        var cell = bits >>> 11;
        return cell < INSIDE[layer] ? cell * WIDTH[layer] : atTheEdge(bits);
    }

    private static double atTheEdge(long bits) {
        var from = 0.0;
        var left = bits;
        while (true) {
            var layer = (int) left & LAYERS - 1;
            var cell = left >>> 11;
            var x = cell * WIDTH[layer];
            left = Mix.next(left);
            if (cell < INSIDE[layer]) {
                return from + x;
            }
            if (layer == 0) {
                from += EDGE; // without memory: beyond the edge it begins again
            } else {
                var height = HEIGHT[layer] + Variates.uniform(left) * (HEIGHT[layer + 1] - HEIGHT[layer]);
                if (height < StrictMath.exp(-x)) {
                    return from + x;
                }
                left = Mix.next(left);
            }
        }
    }
}
