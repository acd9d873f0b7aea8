package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Threshold;
import io.quarterdeck.engine.time.Span;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is promised at one rank; 1 is the most urgent. {@code firstResponseByChannel} says that the first reply is
 * promised by the channels alone; {@code backlog} is a goal for the whole queue and promises nothing on a ticket.
 */
public record Priority(
        String name,
        int rank,
        Map<Promise, Deadline> promises,
        boolean firstResponseByChannel,
        @Nullable Threshold<Span> backlog) {

    public Optional<Deadline> promise(Promise promise) {
        return Optional.ofNullable(promises.get(promise));
    }
}
