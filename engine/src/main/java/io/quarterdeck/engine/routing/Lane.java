package io.quarterdeck.engine.routing;

import io.quarterdeck.engine.measure.Percent;
import org.jspecify.annotations.Nullable;

/** Work that the same people can take: one tier, one skill, one channel. Work of unknown intent has no tier yet. */
record Lane(
        int index,
        Medium medium,
        @Nullable String tier,
        String skill,
        @Nullable Percent directAt) {}
