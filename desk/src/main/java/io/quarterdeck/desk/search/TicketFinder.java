package io.quarterdeck.desk.search;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.tickets.TicketId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Walks the tickets that a filter lets through, in order, page by page, as far as the viewer may see them. */
@Service
public class TicketFinder {

    /** No page is longer. */
    public static final int LONGEST = 1_000;

    private final TicketSearchTable table;
    private final LadderReader ladders;

    TicketFinder(TicketSearchTable table, LadderReader ladders) {
        this.table = table;
        this.ladders = ladders;
    }

    /** What follows a place; the first ones without. */
    @Transactional(readOnly = true)
    public List<Found> after(Viewer viewer, Filter filter, Sorting order, @Nullable String cursor, int most) {
        return walk(viewer, filter, order, cursor, most, false);
    }

    /** What comes just before a place, in the order of the list. */
    @Transactional(readOnly = true)
    public List<Found> before(Viewer viewer, Filter filter, Sorting order, String cursor, int most) {
        return walk(viewer, filter, order, cursor, most, true).reversed();
    }

    private List<Found> walk(
            Viewer viewer, Filter filter, Sorting order, @Nullable String cursor, int most, boolean backwards) {
        table.planEach();
        var lanes = order.lanes(ladders.read());
        var from = cursor == null ? null : known(Place.parse(cursor), lanes);
        var found = new ArrayList<Place>();
        var step = backwards ? -1 : 1;
        var begin = from == null ? 0 : from.lane();
        for (var i = begin; i >= 0 && i < lanes.size() && found.size() < most; i += step) {
            var after = from != null && from.lane() == i ? from : null;
            found.addAll(table.lane(viewer, filter, new TicketSearchTable.Stretch(
                    i, lanes.get(i), after, backwards, 0, most - found.size())));
        }
        return found(found);
    }

    /** What follows after so many. */
    @Transactional(readOnly = true)
    public List<Found> from(Viewer viewer, Filter filter, Sorting order, long skip, int most) {
        table.planEach();
        var lanes = order.lanes(ladders.read());
        var found = new ArrayList<Place>();
        var left = skip;
        for (var i = 0; i < lanes.size() && found.size() < most; i++) {
            var stretch = new TicketSearchTable.Stretch(i, lanes.get(i), null, false, left, most - found.size());
            var rows = table.lane(viewer, filter, stretch);
            found.addAll(rows);
            if (!rows.isEmpty()) {
                left = 0;
            } else if (left > 0) {
                left -= table.count(viewer, filter, lanes.get(i), left);
            }
        }
        return found(found);
    }

    /** How many there are, counted no further than {@code most}. */
    @Transactional(readOnly = true)
    public long count(Viewer viewer, Filter filter, long most) {
        table.planEach();
        return table.count(viewer, filter, new Sorting.Lane("true", Sorting.Lane.ALONE, false), most);
    }

    private static Place known(Place place, List<Sorting.Lane> lanes) {
        if (place.lane() < 0
                || place.lane() >= lanes.size()
                || (place.key() == null) == lanes.get(place.lane()).isTimed()) {
            throw Place.unknown();
        }
        return place;
    }

    private static List<Found> found(List<Place> places) {
        return places.stream()
                .map(it -> new Found(new TicketId(it.id()), it.print()))
                .toList();
    }
}
