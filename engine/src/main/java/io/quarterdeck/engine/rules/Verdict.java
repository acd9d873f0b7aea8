package io.quarterdeck.engine.rules;

import java.util.List;
import java.util.stream.Stream;

/** Why a rule ran or did not: every condition with what it saw. */
public record Verdict(boolean held, List<Seen> all, List<Seen> any) {
    public Verdict {
        all = List.copyOf(all);
        any = List.copyOf(any);
    }

    /** Every condition that stood in the way; of those that needed one alone, all. */
    public Stream<Seen> against() {
        return Stream.concat(
                all.stream().filter(seen -> !seen.held()),
                any.stream().anyMatch(Seen::held) ? Stream.empty() : any.stream());
    }
}
