package io.quarterdeck.engine.routing;

import java.util.List;
import java.util.OptionalLong;

/**
 * Why her and why not him: everybody on the floor, by id, as seen for one piece of work at one moment. {@code fallback}
 * says that it goes to somebody who does not fit, or, while it waits, that the whole tier may take it by now.
 */
public record Explanation(Work work, OptionalLong chosen, boolean fallback, List<Candidate> candidates) {
    public Explanation {
        candidates = List.copyOf(candidates);
    }

    public Candidate candidate(long person) {
        return candidates.stream()
                .filter(candidate -> candidate.person() == person)
                .findFirst()
                .orElseThrow();
    }
}
