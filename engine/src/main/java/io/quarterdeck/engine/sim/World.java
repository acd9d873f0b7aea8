package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.forecast.Demand;
import io.quarterdeck.engine.playbook.Playbook;

/**
 * What comes to a brand whatever it does about it: its customers. The demand counts all contacts; those who come back are
 * among them.
 */
public record World(Playbook playbook, Demand demand, Assumptions assumptions) {}
