package io.quarterdeck.engine.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One key, several steps: a template that is said and what is done (B-59, C-49). */
public record Macro(String name, @Nullable String says, List<String> does) {}
