package io.quarterdeck.engine.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A team by depth; {@code review} is how long it may take to look at what is handed to it (C-58). */
public record Tier(
        String name,
        String title,
        List<String> skills,
        @Nullable Deadline review) {}
