package io.quarterdeck.engine.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something people do again and again (B-80, C-42). */
public record Ritual(
        Every every,
        String what,
        List<String> ties,
        @Nullable Integer count,
        @Nullable String from) {}
