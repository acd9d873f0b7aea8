package io.quarterdeck.engine.kpi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the customer was asked last how it went, and the last answer; either may be missing. */
record Survey(@Nullable Instant askedAt, @Nullable Integer stars) {
    static final Survey NONE = new Survey(null, null);

    Survey asked(Instant at) {
        return new Survey(at, stars);
    }

    Survey answered(int given) {
        return new Survey(askedAt, given);
    }
}
