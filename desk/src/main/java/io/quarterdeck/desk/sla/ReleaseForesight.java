package io.quarterdeck.desk.sla;

import io.quarterdeck.desk.playbook.Foresight;
import io.quarterdeck.desk.tickets.Tickets;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.sla.Clocks;
import io.quarterdeck.engine.sla.Happening;
import io.quarterdeck.engine.sla.Promises;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Steps every open ticket through a release that has not happened, and keeps nothing of it. */
@Component
class ReleaseForesight implements Foresight {

    private final PromiseTable promises;
    private final WatchTable watches;
    private final Tickets tickets;

    ReleaseForesight(PromiseTable promises, WatchTable watches, Tickets tickets) {
        this.promises = promises;
        this.watches = watches;
        this.tickets = tickets;
    }

    @Override
    @Transactional(readOnly = true)
    public Impact of(Playbook candidate, Instant now) {
        var contacts = tickets.open();
        var clocks = promises.ofOpen();
        var promised = Promises.by(candidate);
        var red = watches.open().stream()
                .filter(it -> contacts.containsKey(it.ticket()))
                .map(it -> new Clocks(
                        contacts.get(it.ticket()),
                        clocks.getOrDefault(it.ticket(), List.of()),
                        it.watch().pauses(),
                        it.watch().turn(),
                        it.watch().openSince()))
                .filter(it -> !isLate(it, now) && isLate(after(it, promised, now), now))
                .count();
        return new Impact(contacts.size(), (int) red);
    }

    private static Clocks after(Clocks before, Promises promised, Instant now) {
        return promised.step(before, new Happening.Released(), now).next();
    }

    /** As the view of late tickets counts. */
    private static boolean isLate(Clocks clocks, Instant now) {
        return clocks.due()
                .filter(due -> !due.paused() && due.breachAt().isBefore(now))
                .isPresent();
    }
}
