package io.quarterdeck.engine.kpi;

import java.util.List;

/** A measure in words: what its page in the dictionary says. */
public record Definition(String name, String title, String says, Edges edges, Timing timing) {

    /** What is counted, and what is not although one might think so. */
    public record Edges(List<String> counts, List<String> leavesOut) {}

    /** On which clock, to which quarter of an hour a case belongs, and when a number no longer moves. */
    public record Timing(String clock, String attributed, String isFinal) {}

    static Definition of(String name, String title, String says) {
        return new Definition(name, title, says, new Edges(List.of(), List.of()), new Timing("", "", ""));
    }

    Definition counts(String... counts) {
        return new Definition(name, title, says, new Edges(List.of(counts), edges.leavesOut), timing);
    }

    Definition leavesOut(String... leavesOut) {
        return new Definition(name, title, says, new Edges(edges.counts, List.of(leavesOut)), timing);
    }

    Definition timed(String clock, String attributed, String isFinal) {
        return new Definition(name, title, says, edges, new Timing(clock, attributed, isFinal));
    }
}
