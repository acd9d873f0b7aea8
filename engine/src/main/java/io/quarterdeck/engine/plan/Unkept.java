package io.quarterdeck.engine.plan;

import java.time.Instant;

/**
 * A promise that no number of people keeps in this week: some of it falls due before anybody comes to work. People on
 * call are not counted.
 *
 * @param who as in {@code critical email}
 * @param rule the setting and its value
 * @param contacts of the week that are promised what cannot be kept
 * @param share of all contacts of this kind that they are
 * @param first the first of them
 */
public record Unkept(String who, String rule, double contacts, double share, Case first) {

    /** Somebody writes, the promise breaks, and only then somebody comes to work. */
    public record Case(Instant arrives, Instant due, Instant opens) {}
}
