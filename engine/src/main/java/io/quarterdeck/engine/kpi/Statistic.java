package io.quarterdeck.engine.kpi;

/** How a tally is read as one number. */
public enum Statistic {
    /** How many of all are one. */
    SHARE("share"),
    /** How many of all have four or five stars. */
    TOP_TWO("top two of five"),
    MEAN("mean"),
    MEDIAN("median"),
    P90("90th percentile"),
    MOST("largest"),
    COUNT("count"),
    /** Promoters less detractors, per hundred. */
    NET("net per hundred"),
    /** One sum over another. */
    RATIO("ratio"),
    PER_HUNDRED("per hundred"),
    /** How far one sum stays behind another, as a share of it. */
    SHORTFALL("shortfall");

    private final String words;

    Statistic(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
