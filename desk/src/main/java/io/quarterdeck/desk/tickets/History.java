package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.accounts.Permission.READ_NOTES;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Secrets;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.desk.tickets.fields.FieldValue;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened to tickets, change by change, for the staff; with the words that changes name by their digest. */
@Service
public class History {

    /** Where a change stands among all of the brand's. */
    public record Point(Instant at, TicketId ticket, long number) {

        public static Point of(Audit audit) {
            return new Point(audit.at(), audit.ticket(), audit.number());
        }
    }

    private final TicketTable tickets;
    private final EventTable events;
    private final WordsTable words;

    History(TicketTable tickets, EventTable events, WordsTable words) {
        this.tickets = tickets;
        this.events = events;
        this.words = words;
    }

    /** The changes of a ticket, a slice of them by their numbers. */
    @Transactional(readOnly = true)
    public List<Audit> of(Viewer viewer, TicketId id, Slice slice) {
        refuse(viewer, id);
        return slice.inOrder(audits(events.changes(id, slice)));
    }

    @Transactional(readOnly = true)
    public long count(Viewer viewer, TicketId id) {
        refuse(viewer, id);
        return events.countChanges(id);
    }

    @Transactional(readOnly = true)
    public Audit get(Viewer viewer, TicketId id, long number) {
        refuse(viewer, id);
        return audits(events.entries(List.of(new Point(Instant.EPOCH, id, number)))).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("change %d of %s".formatted(number, id)));
    }

    /** The newest changes of all the brand's tickets, before a point. */
    @Transactional(readOnly = true)
    public List<Audit> newest(Viewer viewer, @Nullable Point before, int most) {
        viewer.must(READ_NOTES);
        return audits(events.entries(events.newest(before, most)));
    }

    /** The changes after a point and until an instant, the oldest first. */
    @Transactional(readOnly = true)
    public List<Audit> since(Viewer viewer, Point after, Instant until, int most) {
        viewer.must(READ_NOTES);
        return audits(events.entries(events.since(after, until, most)));
    }

    /** The whole histories of some tickets, each in its order: for what is computed from all that happened. */
    @Transactional(readOnly = true)
    public Map<TicketId, List<LogEntry>> whole(Viewer viewer, Collection<TicketId> ids) {
        viewer.must(READ_NOTES);
        return ids.isEmpty() ? Map.of() : events.of(ids).stream().collect(Collectors.groupingBy(LogEntry::ticket));
    }

    /** By ticket, the words that its changes name by digest: those that stand there now, and former ones not yet erased. */
    @Transactional(readOnly = true)
    public Map<TicketId, Map<String, String>> words(Viewer viewer, Collection<TicketId> ids) {
        viewer.must(READ_NOTES);
        var known = new HashMap<TicketId, Map<String, String>>();
        words.of(ids).forEach((id, former) -> known.put(id, new HashMap<>(former)));
        tickets.all(ids)
                .forEach(it -> current(it.facts())
                        .forEach(text -> known.computeIfAbsent(it.id(), _ -> new HashMap<>())
                                .put(Secrets.digest(text), text)));
        return known;
    }

    private static Stream<String> current(TicketFacts facts) {
        var about = facts.about();
        return Stream.of(
                        Stream.of(about.subject()),
                        Stream.ofNullable(about.externalId()),
                        Stream.ofNullable(facts.origin().recipient()),
                        about.fields().values().stream()
                                .filter(FieldValue.Text.class::isInstance)
                                .map(it -> it.wire().toString()))
                .flatMap(it -> it);
    }

    private void refuse(Viewer viewer, TicketId id) {
        viewer.must(READ_NOTES);
        if (tickets.find(viewer, id).isEmpty()) {
            throw Refusal.notFound(id);
        }
    }

    /** Entries side by side become changes, in the order in which they come. */
    private List<Audit> audits(List<LogEntry> entries) {
        var metadata = words.metadataOf(
                entries.stream().map(LogEntry::ticket).distinct().toList());
        return entries.stream()
                .collect(Collectors.groupingBy(
                        it -> new Point(it.at(), it.ticket(), it.change()), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(it -> new Audit(
                        it.getKey().ticket(),
                        it.getValue(),
                        Optional.ofNullable(metadata.get(it.getKey().ticket()))
                                .map(mine -> mine.get(it.getKey().number()))
                                .orElse(null)))
                .toList();
    }
}
