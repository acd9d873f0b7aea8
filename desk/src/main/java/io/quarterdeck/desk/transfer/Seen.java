package io.quarterdeck.desk.transfer;

import org.jspecify.annotations.Nullable;

/** A thing that a dry run has seen: where it is here already, or what a stand-in for it needs. */
record Seen(String kind, String sourceId, @Nullable Long id, String hint) {}
