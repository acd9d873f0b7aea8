package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.routing.Dispatch;
import io.quarterdeck.engine.routing.Floor;
import io.quarterdeck.engine.routing.Happening;
import io.quarterdeck.engine.routing.Order;
import io.quarterdeck.engine.routing.Rules;
import java.time.Instant;
import java.util.List;

/** Lets the live rules of routing decide who gets what in a run, and remembers when they want to be asked again. */
final class Hall {
    private static final Happening WOKE = new Happening.Woke();

    private final Rules rules;
    private final Timeline timeline;
    private Floor floor;
    private long wakes = Ticket.NEVER;
    /** What was asked for while {@code wakes} was due already. */
    private long afterwards = Ticket.NEVER;

    Hall(Floor floor, Rules rules, Timeline timeline) {
        this.floor = floor;
        this.rules = rules;
        this.timeline = timeline;
    }

    List<Order> step(Happening what, Instant at) {
        var decision = Dispatch.step(floor, what, rules, at);
        floor = decision.next();
        return decision.orders();
    }

    List<Order> wake(Instant at) {
        wakes = afterwards;
        afterwards = Ticket.NEVER;
        return step(WOKE, at);
    }

    /** An earlier instant replaces what was asked for, because rules that are woken ask again. */
    void wakeAt(Instant instant, long now) {
        var asked = timeline.micros(instant);
        if (wakes <= now) {
            afterwards = asked;
        } else {
            wakes = Math.min(wakes, asked);
        }
    }

    long wakes() {
        return wakes;
    }

    Floor floor() {
        return floor;
    }
}
