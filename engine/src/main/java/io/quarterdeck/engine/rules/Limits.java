package io.quarterdeck.engine.rules;

/** How large a rule may be. */
public final class Limits {
    public static final int CONDITIONS = 100;
    public static final int ACTIONS = 50;
    public static final int WORDS = 100;
    public static final int VALUE = 2_000;
    public static final int TEMPLATE = 65_536;
    /** Ten years. */
    public static final int HOURS = 87_600;

    private Limits() {}
}
