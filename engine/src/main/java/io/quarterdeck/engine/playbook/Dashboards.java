package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.time.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which metrics each dashboard shows (B-79, C-31, C-35, C-52). */
public record Dashboards(
        Map<String, List<String>> boards, @Nullable Span refresh, List<String> compare) {}
