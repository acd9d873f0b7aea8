package io.quarterdeck.engine.kpi;

/** One number that a history contributes to one cell. */
record Note(Series series, Cell cell, long value) {}
