package io.quarterdeck.engine.staffing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The fewest agents that keep every target, and what each target asks for by itself.
 *
 * @param queue with these agents
 * @param lines one for each target that was asked for, and for stability
 */
public record Requirement(Queue queue, List<Line> lines) {

    /**
     * One target: the fewest agents that keep it alone, and its value, limit and slack with the agents of the whole.
     * Slack is in the target's own unit, and never below zero but for rounding.
     */
    public record Line(Constraint constraint, int agents, double value, double limit, double slack) {}

    public Requirement {
        lines = List.copyOf(lines);
    }

    public int agents() {
        return queue.agents();
    }

    /** What one agent fewer would break: stability alone if that is it, else every target that needs them all. */
    public List<Constraint> binding() {
        var needed = lines.stream()
                .filter(line -> line.agents() == agents())
                .map(Line::constraint)
                .toList();
        return needed.contains(Constraint.STABILITY) ? List.of(Constraint.STABILITY) : needed;
    }

    /** The codes of what binds: {@code occ}, or {@code sl|occ} of two at once. */
    public String bindingCodes() {
        return binding().stream().map(Constraint::code).collect(Collectors.joining("|"));
    }

    /** How many agents would be enough if {@code constraint} were given up. */
    public int agentsWithout(Constraint constraint) {
        return lines.stream()
                .filter(line -> line.constraint() != constraint)
                .mapToInt(Line::agents)
                .max()
                .orElse(1);
    }
}
