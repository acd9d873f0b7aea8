package io.quarterdeck.desk.zendesk.exports;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.Organization;
import io.quarterdeck.desk.customers.Organizations;
import io.quarterdeck.desk.customers.Profile;
import io.quarterdeck.desk.customers.Profiles;
import io.quarterdeck.desk.tickets.Audit;
import io.quarterdeck.desk.tickets.History;
import io.quarterdeck.desk.tickets.Ticket;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.TicketLists;
import io.quarterdeck.desk.zendesk.exports.MetricEvents.MetricEvent;
import io.quarterdeck.desk.zendesk.tickets.AuditJson;
import io.quarterdeck.desk.zendesk.wire.Export;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * All tickets, people, changes and clocks in the order in which they were written, and none so young that an older one might
 * still be committed: the pool lets no transaction live as long as the lag.
 */
@Component
class Exports {

    /** So many changes are read at once to find what clocks they moved. */
    private static final int STRIDE = 200;

    private static final int SEQ_BITS = 20;

    private final TicketLists tickets;
    private final History history;
    private final MetricEvents metrics;
    private final Profiles profiles;
    private final Organizations organizations;

    Exports(
            TicketLists tickets,
            History history,
            MetricEvents metrics,
            Profiles profiles,
            Organizations organizations) {
        this.tickets = tickets;
        this.history = history;
        this.metrics = metrics;
        this.profiles = profiles;
        this.organizations = organizations;
    }

    static <T> Export<T> of(BiFunction<Export.Point, Integer, List<T>> after, Function<T, Export.Point> point) {
        return new Export<>() {
            @Override
            public List<T> after(Point from, int most) {
                return after.apply(from, most);
            }

            @Override
            public Point point(T row) {
                return point.apply(row);
            }
        };
    }

    Export<Ticket> tickets(Instant until) {
        return of(
                (from, most) -> tickets.written(from.at(), new TicketId(from.id()), until, most),
                it -> new Export.Point(
                        it.facts().standing().generatedAt(), it.id().value()));
    }

    Export<Profile> users(Instant until) {
        return of(
                (from, most) -> profiles.changed(from.at(), from.id(), until, most),
                it -> new Export.Point(it.updatedAt(), it.id().value()));
    }

    Export<Organization> organizations(Instant until) {
        return of(
                (from, most) -> organizations.changed(from.at(), from.id(), until, most),
                it -> new Export.Point(it.updatedAt(), it.id().value()));
    }

    Export<Audit> changes(Viewer viewer, Instant until) {
        return of(
                (from, most) -> history.since(
                        viewer,
                        new History.Point(
                                from.at(), new TicketId(from.id() >> SEQ_BITS), from.id() & ((1L << SEQ_BITS) - 1)),
                        until,
                        most),
                it -> new Export.Point(it.at(), AuditJson.id(it.ticket().value(), it.number())));
    }

    Export<MetricEvent> clocks(Viewer viewer, Instant until) {
        return of((from, most) -> clocks(viewer, from, until, most), it -> new Export.Point(it.loggedAt(), it.id()));
    }

    /** Change by change: a page may end amid one, so the one that a point lies in is looked at again. */
    private List<MetricEvent> clocks(Viewer viewer, Export.Point from, Instant until, int most) {
        var rows = new ArrayList<MetricEvent>();
        var point = new History.Point(from.at(), MetricEvents.ticket(from.id()), 0);
        while (rows.size() < most) {
            var changes = history.since(viewer, point, until, STRIDE);
            rows.addAll(clocks(viewer, changes, from));
            if (changes.size() < STRIDE) {
                break;
            }
            point = History.Point.of(changes.getLast());
        }
        return rows.stream().limit(most).toList();
    }

    private List<MetricEvent> clocks(Viewer viewer, List<Audit> changes, Export.Point from) {
        var found = metrics.of(
                viewer, changes.stream().map(Audit::ticket).distinct().toList());
        var rows = new ArrayList<MetricEvent>();
        for (var change : changes) {
            for (var it : found.getOrDefault(change.ticket(), List.of())) {
                if (MetricEvents.line(it.id()) >= change.number()
                        && MetricEvents.line(it.id())
                                <= change.entries().getLast().seq()
                        && isAfter(it, from)) {
                    rows.add(it);
                }
            }
        }
        return rows;
    }

    private static boolean isAfter(MetricEvent it, Export.Point from) {
        var order = it.loggedAt().compareTo(from.at());
        return order > 0 || order == 0 && it.id() > from.id();
    }
}
