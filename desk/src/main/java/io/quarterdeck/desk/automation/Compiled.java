package io.quarterdeck.desk.automation;

import io.quarterdeck.engine.rules.Rule;

/** A rule that is in force, ready to run. */
public record Compiled(BrandRule source, Rule rule) {}
