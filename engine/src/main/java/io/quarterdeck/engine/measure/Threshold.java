package io.quarterdeck.engine.measure;

/** A limit and the side of it that is meant: {@code under 3%}, {@code over $150}. */
public record Threshold<T>(Side side, T limit) {

    public enum Side {
        AT_LEAST("at least"),
        AT_MOST("at most"),
        UNDER("under"),
        OVER("over");

        private final String words;

        Side(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    @Override
    public String toString() {
        return side.words() + " " + limit;
    }
}
