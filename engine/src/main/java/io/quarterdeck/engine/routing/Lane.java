package io.quarterdeck.engine.routing;

import io.quarterdeck.engine.measure.Percent;
import org.jspecify.annotations.Nullable;

/** Work that the same people can take: one tier, one skill, one channel. Work of unknown intent has no tier yet. */
record Lane(
        int index,
        Medium medium,
        @Nullable String tier,
        String skill,
        @Nullable Percent directAt) {

    /** The same work under a release that dropped its channel. */
    Lane dropped() {
        return medium.served() ? new Lane(-1, medium.dropped(), tier, skill, directAt) : this;
    }

    boolean served() {
        return medium.served();
    }
}
