package io.quarterdeck.engine.playbook;

import org.jspecify.annotations.Nullable;

/** What a change is said to buy; {@code least} and {@code most} in order of size: -20% and -40% (B-60, B-61, C-51, C-54). */
public record Claim(String change, String metric, @Nullable String on, Quantity least, Quantity most) {}
