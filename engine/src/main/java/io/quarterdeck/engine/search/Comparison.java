package io.quarterdeck.engine.search;

/** How a field and a value are held against each other. */
public enum Comparison {
    IS(":"),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    static Comparison of(String sign) {
        for (var it : values()) {
            if (it.sign.equals(sign)) {
                return it;
            }
        }
        throw new AssertionError(sign);
    }
}
