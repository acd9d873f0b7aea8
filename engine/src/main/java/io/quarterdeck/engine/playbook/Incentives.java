package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Percent;
import java.util.List;
import java.util.Map;

/** What people are rewarded for, and what never (B-81, C-82). */
public record Incentives(Map<String, Percent> payFor, List<String> neverPayFor) {}
