package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.time.OpenHours;
import java.time.Instant;

/** Whether we are open, asked about instants that only ever grow: the hours are looked up when they change. */
final class Doors {
    private final OpenHours hours;
    private final Timeline timeline;
    private long until;
    private boolean open;

    Doors(OpenHours hours, Timeline timeline) {
        this.hours = hours;
        this.timeline = timeline;
    }

    boolean areOpen(long now) {
        if (now >= until) {
            Instant at = timeline.instant(now);
            open = hours.isOpen(at);
            until = (open ? hours.nextClosing(at) : hours.nextOpening(at))
                    .map(timeline::micros)
                    .orElse(Ticket.NEVER);
        }
        return open;
    }
}
