package io.quarterdeck.engine.playbook;

import java.util.List;

/** What is asked of everybody who comes, and on which channels (B-11, C-55). */
public record Intake(List<String> ask, List<String> on) {}
