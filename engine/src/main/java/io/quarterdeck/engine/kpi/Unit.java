package io.quarterdeck.engine.kpi;

/** What a number counts. */
public enum Unit {
    SHARE("share from 0 to 1"),
    TIME("milliseconds"),
    NUMBER("number"),
    POINTS("points from -100 to 100"),
    MONEY("smallest unit of the currency");

    private final String words;

    Unit(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
