package io.quarterdeck.engine.measure;

/** Refuses a number outside its lawful range in one sentence that names the parameter, its value and the range. */
public final class Lawful {

    private Lawful() {}

    /** Gives {@code value} back when it lies from {@code low} to {@code high}, both included; NaN never does. */
    public static double within(String parameter, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw refusal(parameter, value, "from %s to %s".formatted(low, high));
        }
        return value;
    }

    /** Gives {@code value} back when it lies from {@code low} to {@code high}, both included. */
    public static int within(String parameter, int value, int low, int high) {
        if (value < low || value > high) {
            throw refusal(parameter, value, "from %d to %d".formatted(low, high));
        }
        return value;
    }

    /** Gives {@code value} back when it is above zero and at most {@code high}; NaN never is. */
    public static double positive(String parameter, double value, double high) {
        if (!(value > 0 && value <= high)) {
            throw refusal(parameter, value, "above 0 and at most " + high);
        }
        return value;
    }

    /** A share of a whole: from 0 to 1, both included. */
    public static double share(String parameter, double value) {
        return within(parameter, value, 0, 1);
    }

    /** What is said of a value that is not lawful for a reason of its own. */
    public static IllegalArgumentException refusal(String parameter, Object value, String lawful) {
        return new IllegalArgumentException("%s is %s; it must be %s".formatted(parameter, value, lawful));
    }
}
