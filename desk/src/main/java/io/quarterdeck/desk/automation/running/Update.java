package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.tickets.Actor;
import io.quarterdeck.desk.tickets.Reactions.Said;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The update at hand: whether it opens the ticket, by which way and from whom it came, and what it says. */
record Update(
        boolean opens,
        String way,
        Actor actor,
        Set<String> roles,
        @Nullable Said said) {

    /** None: a ticket that nobody touches. */
    static final Update NONE = new Update(false, "rule", Actor.SYSTEM, Set.of(), null);
}
