package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.time.Span;
import org.jspecify.annotations.Nullable;

/** What is measured and what is wanted of it (B-26 to B-31, C-20 to C-31). */
public record Metric(
        String name,
        Target target,
        @Nullable String scope,
        @Nullable Span window,
        @Nullable Span repeatWindow,
        @Nullable String survey,
        @Nullable String by) {}
