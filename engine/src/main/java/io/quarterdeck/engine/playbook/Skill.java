package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Percent;
import org.jspecify.annotations.Nullable;

/** Something people can be good at; from {@code directAt} on they receive such work directly (B-14). */
public record Skill(String name, @Nullable Percent directAt) {}
