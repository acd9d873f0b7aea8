package io.quarterdeck.engine.playbook;

/** Something the guide did not say: the path it stands at, and the reason. */
public record Assumption(String path, String because) {}
