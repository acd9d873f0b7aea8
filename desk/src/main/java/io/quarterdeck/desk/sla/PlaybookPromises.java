package io.quarterdeck.desk.sla;

import io.quarterdeck.desk.playbook.Release;
import io.quarterdeck.desk.tickets.Promises;
import io.quarterdeck.desk.tickets.TicketEvent;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.engine.sla.Clock;
import io.quarterdeck.engine.sla.Clocks;
import io.quarterdeck.engine.sla.Contact;
import io.quarterdeck.engine.sla.Decision;
import io.quarterdeck.engine.sla.Happening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers tickets with what the playbook promises: loads the clocks, lets the engine step them, keeps what changed. */
@Component
class PlaybookPromises implements Promises {

    private final PromiseTable promises;
    private final WatchTable watches;
    /** By the digest of a playbook's source: what it promises each kind of contact is worked out once. */
    private final Map<String, io.quarterdeck.engine.sla.Promises> byPlaybook = new ConcurrentHashMap<>();

    PlaybookPromises(PromiseTable promises, WatchTable watches) {
        this.promises = promises;
        this.watches = watches;
    }

    @Override
    public List<Clock> of(TicketId ticket) {
        return promises.of(ticket);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<TicketId, List<Clock>> ofAll(Collection<TicketId> tickets) {
        return tickets.isEmpty() ? Map.of() : promises.of(tickets);
    }

    @Override
    public Terms opened(TicketId ticket, List<Happening> happenings, Release release, Instant at) {
        return step(ticket, Clocks.none(), happenings, release, at);
    }

    @Override
    public Terms after(TicketId ticket, Contact contact, List<Happening> happenings, Release release, Instant at) {
        var watch = watches.find(ticket).orElseThrow();
        var before = new Clocks(contact, promises.of(ticket), watch.pauses(), watch.turn(), watch.openSince());
        return step(ticket, before, sinceRelease(watch.release(), release, happenings), release, at);
    }

    /** Whatever happens first under a new release, the release itself happened before it. */
    private static List<Happening> sinceRelease(int last, Release release, List<Happening> happenings) {
        return last >= release.version()
                ? happenings
                : Stream.concat(Stream.of(new Happening.Released()), happenings.stream())
                        .toList();
    }

    private Terms step(TicketId ticket, Clocks before, List<Happening> happenings, Release release, Instant at) {
        var playbook = byPlaybook.computeIfAbsent(
                release.hash(), _ -> io.quarterdeck.engine.sla.Promises.by(release.playbook()));
        var clocks = before;
        var told = new ArrayList<TicketEvent.Clocked>();
        Optional<Instant> wakeAt = Optional.empty();
        for (var happening : happenings) {
            var decision = playbook.step(clocks, happening, at);
            told.addAll(told(decision));
            clocks = decision.next();
            wakeAt = decision.wakeAt();
        }
        keep(ticket, clocks, told, wakeAt, release.version());
        return new Terms(
                clocks.due().orElse(null), playbook.nextStep(clocks, at).orElse(null), told);
    }

    private void keep(
            TicketId ticket, Clocks clocks, List<TicketEvent.Clocked> told, Optional<Instant> wakeAt, int release) {
        var changed = new LinkedHashSet<ClockKey>();
        told.forEach(it -> changed.add(ClockKey.of(it.clock())));
        promises.save(
                ticket,
                clocks.clocks().stream()
                        .filter(it -> changed.contains(ClockKey.of(it)))
                        .toList(),
                new WatchTable.Watch(clocks.turn(), clocks.openSince(), clocks.pauses(), wakeAt.orElse(null), release));
    }

    /** Each fact with the clock as it was after it. */
    private static List<TicketEvent.Clocked> told(Decision decision) {
        return decision.facts().stream()
                .map(fact -> {
                    var key = ClockKey.of(fact);
                    var clock = decision.next().clocks().stream()
                            .filter(it -> ClockKey.of(it).equals(key))
                            .findFirst()
                            .orElseThrow();
                    return new TicketEvent.Clocked(ClockKey.word(fact), clock);
                })
                .toList();
    }
}
