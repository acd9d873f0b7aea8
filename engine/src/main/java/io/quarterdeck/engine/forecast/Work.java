package io.quarterdeck.engine.forecast;

/** What comes by one channel about one intent: its share of all contacts, and how long one of them takes. */
public record Work(String channel, String intent, double share, Handling handling) {}
