package io.quarterdeck.engine.measure;

/**
 * Two values, the low one first. Whether they are in order is checked where they are read, because only there can a
 * line be named.
 */
public record Range<T>(T low, T high) {

    public static <T> Range<T> only(T value) {
        return new Range<>(value, value);
    }

    @Override
    public String toString() {
        return low.equals(high) ? low.toString() : low + ".." + high;
    }
}
