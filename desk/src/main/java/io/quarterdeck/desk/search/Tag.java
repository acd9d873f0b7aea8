package io.quarterdeck.desk.search;

/** A tag and on how many of the tickets that changed last it stands. */
public record Tag(String name, long count) {}
