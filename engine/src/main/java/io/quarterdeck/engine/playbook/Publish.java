package io.quarterdeck.engine.playbook;

import java.util.List;

/** Which parts of the file others may read (B-49, B-77, C-72). */
public record Publish(List<String> internal, List<String> external) {}
