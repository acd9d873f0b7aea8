package io.quarterdeck.engine.routing;

import java.util.List;
import java.util.Optional;

/**
 * One person as seen for one piece of work. {@code rank} counts those who passed every gate from 1, best first, and is 0
 * for the others; {@code probability} is that with which the choice falls on this person.
 */
public record Candidate(long person, List<Finding> findings, double score, int rank, double probability) {
    public Candidate {
        findings = List.copyOf(findings);
    }

    /** What one gate said. */
    public record Finding(Gate gate, boolean passed, String words) {}

    public boolean suitable() {
        return barrier().isEmpty();
    }

    /** The first gate that stays shut, which is why not him. */
    public Optional<Finding> barrier() {
        return findings.stream().filter(finding -> !finding.passed()).findFirst();
    }
}
