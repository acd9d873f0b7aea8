package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.engine.sla.Happening;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets tickets go on in another one, and takes that back. All of them are locked in the order of their numbers, so that
 * opposite merges at the same moment wait for each other instead of for ever (immunity 34).
 */
@Service
public class Merges {

    static final String TAG = "closed_by_merge";
    /** What was said there was said before others, and is carried on in private. */
    private static final String SOCIAL = "social";

    private static final int MOST = 100;

    /** What is said in both places; a text that is blank says the plain fact. */
    public record Telling(String inTarget, boolean targetIsPublic, String inSources, boolean sourcesArePublic) {

        public static final Telling PLAINLY = new Telling("", false, "", false);
    }

    private final Changes changes;
    private final Speaking speaking;
    private final Moving moving;
    private final MergeTable table;
    private final Rebuilding log;

    Merges(Changes changes, Speaking speaking, Moving moving, MergeTable table, Rebuilding log) {
        this.changes = changes;
        this.speaking = speaking;
        this.moving = moving;
        this.table = table;
        this.log = log;
    }

    /** All of the sources or none; what waits for an answer there waits here from now on. */
    @Transactional
    public void merge(By by, TicketId target, List<TicketId> sources, Telling telling) {
        must(by);
        refuse(target, sources);
        var locked = lock(by, target, sources);
        var into = in(locked, target);
        refuseOver(into);
        var wanted = sources.stream().distinct().map(it -> in(locked, it)).toList();
        wanted.forEach(Merges::refuseOver);
        var here = changes.on(into, by);
        for (var source : wanted) {
            var copied = copiedBy(into, here, source);
            absorb(here, source, copied, telling);
            close(by, source, target, telling);
        }
        changes.conclude(here);
        wanted.forEach(it -> table.hear(it.id(), target));
    }

    /** The source stands on its own again, as it stood before; what was said meanwhile stays where it was said. */
    @Transactional
    public void undo(By by, TicketId id) {
        must(by);
        var target = changes.lock(by, id).facts().standing().mergedInto();
        if (target == null) {
            throw Refusal.conflict("not_merged", "%s was not merged into another".formatted(id), Map.of());
        }
        var locked = lock(by, target, List.of(id));
        var source = in(locked, id);
        var merged = last(id, TicketEvent.Merged.class);
        var there = changes.on(source, by).happened(new TicketEvent.Unmerged(target));
        there.happened(new TicketEvent.StatusChanged(
                source.status(),
                merged.before(),
                source.facts().standing().customStatus(),
                source.facts().standing().customStatus()));
        untag(there);
        if (merged.before().isOpen()) {
            there.means(new Happening.Reopened());
            if (source.customerWaits()) {
                there.means(new Happening.CustomerWrote());
            }
        }
        there.withoutRules();
        changes.conclude(there);
        release(changes.on(in(locked, target), by), id);
    }

    private void release(Change here, TicketId source) {
        var copied = absorbed(here.ticket(), source).copied();
        here.happened(new TicketEvent.Released(source));
        var before = here.now().parties().copied();
        var left = before.stream().filter(it -> !copied.contains(it)).toList();
        if (!left.equals(before)) {
            here.happened(new TicketEvent.CopiedChanged(before, left));
        }
        changes.save(here);
    }

    private TicketEvent.Absorbed absorbed(TicketId target, TicketId source) {
        return log.history(target).reversed().stream()
                .map(LogEntry::event)
                .filter(TicketEvent.Absorbed.class::isInstance)
                .map(TicketEvent.Absorbed.class::cast)
                .filter(it -> it.source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private <E extends TicketEvent> E last(TicketId id, Class<E> kind) {
        return log.history(id).reversed().stream()
                .map(LogEntry::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    /** In the order of the numbers, whichever of them was named first. */
    private SequencedMap<TicketId, Ticket> lock(By by, TicketId target, List<TicketId> sources) {
        var numbers = new TreeSet<Long>();
        numbers.add(target.value());
        sources.forEach(it -> numbers.add(it.value()));
        var locked = new LinkedHashMap<TicketId, Ticket>();
        for (var number : numbers) {
            var id = new TicketId(number);
            locked.put(id, changes.lock(by, id));
        }
        return locked;
    }

    private static Ticket in(SequencedMap<TicketId, Ticket> locked, TicketId id) {
        return Objects.requireNonNull(locked.get(id));
    }

    private static void must(By by) {
        var viewer = by.viewer();
        if (viewer != null) {
            viewer.must(WORK);
        }
    }

    private static void refuse(TicketId target, List<TicketId> sources) {
        if (sources.isEmpty() || sources.size() > MOST) {
            throw Said.wrong("ids", "InvalidValue", "names 1 to %d tickets".formatted(MOST));
        }
        if (sources.contains(target)) {
            throw Said.wrong("ids", "InvalidValue", "has the ticket itself; merge it into another");
        }
    }

    /** A closed ticket takes nothing in and goes nowhere; one that was merged is closed, so no circle can begin. */
    private static void refuseOver(Ticket ticket) {
        if (ticket.status() == Status.CLOSED) {
            throw Refusal.conflict("closed", "%s is closed and cannot be merged".formatted(ticket.id()), Map.of());
        }
    }

    /** Who is copied in here because they asked, or were copied in, there. */
    private static List<CustomerId> copiedBy(Ticket into, Change here, Ticket source) {
        if (!source.facts().standing().isPublic()) {
            return List.of();
        }
        var there = source.facts().parties();
        var known = here.now().parties().copied();
        var more = new ArrayList<CustomerId>();
        for (var party : with(there.copied(), there.requester())) {
            if (!party.equals(into.customer())
                    && !known.contains(party)
                    && known.size() + more.size() < Assigning.MOST_PARTIES) {
                more.add(party);
            }
        }
        return List.copyOf(more);
    }

    private static List<CustomerId> with(List<CustomerId> many, CustomerId one) {
        var all = new ArrayList<>(many);
        all.addFirst(one);
        return all;
    }

    private void absorb(Change here, Ticket source, List<CustomerId> copied, Telling telling) {
        var text = telling.inTarget().isBlank()
                ? "%s \"%s\" goes on here. Its last words: %s"
                        .formatted(source.id(), source.subject(), table.lastWords(source.id()))
                : telling.inTarget();
        var files = table.lastFiles(source.id());
        var told = speaking.say(
                here,
                new NewComment(
                        new Words(text, "", null, 0, files),
                        telling.targetIsPublic() && mayBeToldOf(source),
                        null,
                        null));
        here.happened(new TicketEvent.Absorbed(source.id(), told, copied));
        if (!copied.isEmpty()) {
            var before = here.now().parties().copied();
            here.happened(new TicketEvent.CopiedChanged(before, sorted(before, copied)));
        }
        if (source.customerWaits() && !here.now().standing().customerWaits()) {
            here.means(new Happening.CustomerWrote());
        }
    }

    private static boolean mayBeToldOf(Ticket source) {
        var facts = source.facts();
        return facts.standing().isPublic() && !facts.origin().channel().equals(SOCIAL);
    }

    private static List<CustomerId> sorted(List<CustomerId> some, List<CustomerId> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        all.sort((a, b) -> Long.compare(a.value(), b.value()));
        return List.copyOf(all);
    }

    private void close(By by, Ticket source, TicketId target, Telling telling) {
        var there = changes.on(source, by);
        var text = telling.inSources().isBlank() ? "This goes on in %s.".formatted(target) : telling.inSources();
        var told = speaking.say(
                there,
                new NewComment(Words.plain(text), telling.sourcesArePublic() && mayBeToldOf(source), null, null));
        tag(there);
        there.happened(new TicketEvent.Merged(target, told, source.status()));
        moving.close(there);
        there.withoutRules();
        changes.conclude(there);
    }

    private static void tag(Change change) {
        var before = change.now().about().tags();
        var to = new TreeSet<>(before);
        if (to.add(TAG)) {
            change.happened(new TicketEvent.Tagged(before, List.copyOf(to)));
        }
    }

    private static void untag(Change change) {
        var before = change.now().about().tags();
        var to = before.stream().filter(it -> !it.equals(TAG)).toList();
        if (!to.equals(before)) {
            change.happened(new TicketEvent.Tagged(before, to));
        }
    }
}
