package io.quarterdeck.engine.playbook;

import java.util.List;
import java.util.Map;

/** What machines do (B-57 to B-59, C-51). */
public record Automation(Map<String, Flow> flows, List<String> assist) {

    public record Flow(String name, String does, List<String> on, String handOver) {}
}
