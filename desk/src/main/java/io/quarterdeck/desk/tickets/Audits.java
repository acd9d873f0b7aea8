package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Secrets;
import io.quarterdeck.desk.tickets.fields.FieldValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened to tickets, change by change: to one, or to all of a brand. For staff. */
@Service
public class Audits {

    private static final long COUNTED = 10_000;

    private final AuditTable table;
    private final WordsTable words;
    private final TicketListTable lists;
    private final TicketTable tickets;

    Audits(AuditTable table, WordsTable words, TicketListTable lists, TicketTable tickets) {
        this.table = table;
        this.words = words;
        this.lists = lists;
        this.tickets = tickets;
    }

    /** The first lines of a ticket's changes, oldest first: what {@link #these} makes audits of. */
    @Transactional(readOnly = true)
    public List<Long> changes(Viewer viewer, TicketId ticket) {
        refuseHidden(viewer, ticket);
        return table.of(ticket);
    }

    @Transactional(readOnly = true)
    public List<Audit> these(Viewer viewer, TicketId ticket, List<Long> changes) {
        refuseHidden(viewer, ticket);
        return audits(viewer, changes.stream()
                .map(it -> new AuditTable.Place(Instant.EPOCH, ticket, it))
                .toList());
    }

    @Transactional(readOnly = true)
    public Optional<Audit> find(Viewer viewer, TicketId ticket, long change) {
        return these(viewer, ticket, List.of(change)).stream().findFirst();
    }

    /** The newest of the brand first: those older than a key, or the newest. */
    @Transactional(readOnly = true)
    public List<Audit> before(Viewer viewer, @Nullable String key, int most) {
        return audits(viewer, table.before(key == null ? null : place(key), most));
    }

    /** The newest of the brand first: those just newer than a key. */
    @Transactional(readOnly = true)
    public List<Audit> after(Viewer viewer, String key, int most) {
        return audits(viewer, table.after(place(key), most));
    }

    /** How many there are, counted as far as pages go. */
    @Transactional(readOnly = true)
    public long count() {
        return table.count(COUNTED);
    }

    /** Where an audit stands among all of the brand. */
    public static String key(Audit audit) {
        return "%s|%d|%d".formatted(audit.at(), audit.ticket().value(), audit.change());
    }

    private static AuditTable.Place place(String key) {
        try {
            var parts = key.split("\\|");
            return new AuditTable.Place(
                    Instant.parse(parts[0]), new TicketId(Long.parseLong(parts[1])), Long.parseLong(parts[2]));
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw Refusal.invalid("cursor", "It is none that this list gave out");
        }
    }

    private List<Audit> audits(Viewer viewer, List<AuditTable.Place> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        var ids = places.stream().map(AuditTable.Place::ticket).toList();
        var changes = places.stream().map(AuditTable.Place::change).toList();
        var lines = table.lines(ids, changes);
        var metadata = table.metadata(ids, changes);
        var known = known(viewer, ids);
        var audits = new ArrayList<Audit>();
        for (var place : places) {
            var its = lines.getOrDefault(place.ticket(), Map.of()).get(place.change());
            if (its != null) {
                audits.add(new Audit(
                        its,
                        known.getOrDefault(place.ticket(), Map.of()),
                        metadata.getOrDefault(place.ticket(), Map.of()).get(place.change())));
            }
        }
        return audits;
    }

    /** What the digests of a ticket's log stand for: what was replaced, and what stands there now. */
    private Map<TicketId, Map<String, String>> known(Viewer viewer, List<TicketId> ids) {
        var distinct = ids.stream().distinct().toList();
        var former = words.of(distinct);
        return lists.those(viewer, distinct).stream().collect(Collectors.toMap(Ticket::id, it -> {
            var known = new HashMap<>(former.getOrDefault(it.id(), Map.of()));
            standing(it.facts()).forEach(text -> known.put(Secrets.digest(text), text));
            return known;
        }));
    }

    private static Stream<String> standing(TicketFacts facts) {
        var fields = facts.about().fields().values().stream()
                .filter(FieldValue.Text.class::isInstance)
                .map(it -> it.wire().toString());
        return Stream.concat(
                Stream.of(facts.about().subject(), facts.about().externalId(), facts.origin().recipient())
                        .filter(Objects::nonNull),
                fields);
    }

    private void refuseHidden(Viewer viewer, TicketId ticket) {
        if (tickets.find(viewer, ticket).isEmpty()) {
            throw Refusal.notFound(ticket);
        }
    }
}
