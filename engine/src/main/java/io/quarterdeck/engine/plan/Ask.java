package io.quarterdeck.engine.plan;

import io.quarterdeck.engine.staffing.Constraint;

/**
 * One thing that is asked of a channel's team: the fewest agents who keep it by itself, and what becomes of it with the
 * agents of the whole.
 *
 * @param rule as the playbook writes it
 */
public record Ask(Constraint constraint, String rule, int agents, double value, double limit) {}
