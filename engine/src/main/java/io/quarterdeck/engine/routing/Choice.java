package io.quarterdeck.engine.routing;

/** Whom the floor chose, by her index, and how. */
record Choice(int person, boolean fallback, double probability) {}
