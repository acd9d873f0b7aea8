package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.time.Span;

/** {@code 30d of delivery}. */
public record TimeLimit(Span length, From from) {

    public enum From {
        ORDER,
        DELIVERY,
        RECEIPT
    }
}
