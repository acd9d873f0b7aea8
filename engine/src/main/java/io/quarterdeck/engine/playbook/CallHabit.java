package io.quarterdeck.engine.playbook;

import org.jspecify.annotations.Nullable;

/** A prompt shown while talking; {@code score} is the line of the scorecard that it feeds (C-73 to C-79). */
public record CallHabit(
        String habit, String prompt, @Nullable String score) {}
