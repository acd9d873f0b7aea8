package io.quarterdeck.desk.search;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.Plans;
import io.quarterdeck.desk.kit.Remembered;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Walks the tickets that a filter lets through, in order, page by page, as far as the viewer may see them. */
@Component
public class TicketFinder {

    /**
     * Of so many or fewer hits the numbers are fetched before anything else is asked. The planner knows how frequent the
     * frequent words are, but takes a rare one for any rare one.
     */
    private static final int FEW = 500;

    /** So many of the newest hits are put in the order of how well they fit. */
    private static final int RANKED = 100;

    private static final Sorting.Lane ALL = new Sorting.Lane("true", Sorting.Lane.ALONE, false);

    /** So many stretches of numbers hold the young tickets that are asked first; more, if the open ones are few among them. */
    private static final long YOUNG = 2;

    private static final long YOUNG_OPEN = 16;

    /** Fewer tickets come in this time than a stretch holds. */
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final TicketSearchTable table;
    private final Plans plans;
    private final Names names;
    private final Playbooks playbooks;
    private final Remembered<BrandId, Long> lasts;

    TicketFinder(TicketSearchTable table, Plans plans, Names names, Playbooks playbooks, Clock clock) {
        this.table = table;
        this.plans = plans;
        this.names = names;
        this.playbooks = playbooks;
        this.lasts = new Remembered<>(REMEMBERED, clock);
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
        plans.each();
        var lanes = lanes(order);
        var from = cursor == null ? null : known(Place.parse(cursor), lanes);
        var narrow = narrowed(viewer, filter, true);
        var found = new ArrayList<Place>();
        var step = backwards ? -1 : 1;
        var begin = from == null ? 0 : from.lane();
        for (var i = begin; i >= 0 && i < lanes.size() && found.size() < most; i += step) {
            var after = from != null && from.lane() == i ? from : null;
            found.addAll(
                    table.lane(viewer, narrow, new Stretch(i, lanes.get(i), after, backwards, 0, most - found.size())));
        }
        return found(found);
    }

    /** What follows after so many. */
    @Transactional(readOnly = true)
    public List<Found> from(Viewer viewer, Filter filter, Sorting order, long skip, int most) {
        plans.each();
        var lanes = lanes(order);
        var narrow = narrowed(viewer, filter, true);
        var found = new ArrayList<Place>();
        var left = skip;
        for (var i = 0; i < lanes.size() && found.size() < most; i++) {
            var rows = table.lane(viewer, narrow, new Stretch(i, lanes.get(i), null, false, left, most - found.size()));
            found.addAll(rows);
            if (!rows.isEmpty()) {
                left = 0;
            } else if (left > 0) {
                left -= table.count(viewer, narrow, lanes.get(i), left);
            }
        }
        return found(found);
    }

    /** The first of what was found, at least as many as are shown, and how many there are. */
    record Best(List<TicketId> first, long count) {}

    /** The newest, with the best of the newest first; counted as far as {@code counted}. */
    Best best(Viewer viewer, Filter filter, List<Filter.Says> words, int shown, int counted) {
        var most = Math.max(RANKED, counted);
        var wanted = most;
        while (true) {
            plans.each();
            var newest = newest(viewer, filter, wanted);
            var best = best(viewer, filter, words, newest, shown);
            if (best.count >= most || newest.size() < wanted) {
                return new Best(best.first, Math.min(best.count, counted));
            }
            wanted = more(wanted, newest.size() - best.count);
        }
    }

    /** What else must be looked for, if so many of it were in the bin. */
    private static int more(int wanted, long hidden) {
        return (int) Math.min(wanted + 2 * hidden, Integer.MAX_VALUE);
    }

    /** Those that the viewer may see of what was found; of those that are not shown, only how many. */
    private Best best(Viewer viewer, Filter filter, List<Filter.Says> words, List<Long> newest, int shown) {
        var window = Math.min(newest.size(), Math.max(RANKED, shown));
        var others = newest.subList(window, newest.size());
        var seen = asksOnlyWords(filter) ? table.seen(viewer, others) : others.size();
        plans.once();
        var first = best(viewer, newest.subList(0, window), words);
        if (first.size() < Math.min(shown, first.size() + seen)) {
            first = best(viewer, newest, words);
            seen = 0;
        }
        return new Best(first, first.size() + seen);
    }

    private List<TicketId> best(Viewer viewer, List<Long> newest, List<Filter.Says> words) {
        return newest.isEmpty() ? List.of() : table.best(viewer, newest, words, RANKED);
    }

    /** The young are asked first, and from how many they are it is guessed how far to go back for enough. */
    private List<Long> newest(Viewer viewer, Filter filter, int most) {
        var narrow = narrowed(viewer, filter, false);
        if (!asksWords(filter)) {
            return table.newest(viewer, narrow, Since.EVER, most);
        }
        var last = lasts.get(viewer.brand(), _ -> table.last());
        var stretches = asksOpen(filter) ? YOUNG_OPEN : YOUNG;
        while (true) {
            var since = Since.last(viewer.brand(), stretches, last);
            var found = table.newest(viewer, narrow, since, most);
            if (found.size() == most || since.isEver()) {
                return found;
            }
            stretches = found.isEmpty() ? Long.MAX_VALUE : 1 + 3 * stretches * most / (2 * found.size());
        }
    }

    /** Those of the tickets that the viewer may see, in the given order. */
    List<Searches.Titled> titled(Viewer viewer, List<TicketId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var titled = table.titled(viewer, ids).stream().collect(Collectors.toMap(Searches.Titled::id, it -> it));
        return ids.stream()
                .map(it -> titled.get(it.value()))
                .filter(Objects::nonNull)
                .toList();
    }

    Map<TicketId, String> highlights(Viewer viewer, List<Filter.Says> words, List<TicketId> found) {
        return words.isEmpty() || found.isEmpty() ? Map.of() : table.highlights(viewer, found, words);
    }

    /** How many there are, counted no further than {@code most}. */
    @Transactional(readOnly = true)
    public long count(Viewer viewer, Filter filter, long most) {
        plans.each();
        if (!asksWords(filter)) {
            return table.count(viewer, narrowed(viewer, filter, true), ALL, most);
        }
        var wanted = (int) Math.min(most, Integer.MAX_VALUE);
        while (true) {
            var newest = newest(viewer, filter, wanted);
            var seen = asksOnlyWords(filter) ? table.seen(viewer, newest) : newest.size();
            if (seen >= most || newest.size() < wanted) {
                return Math.min(seen, most);
            }
            wanted = more(wanted, newest.size() - seen);
        }
    }

    /** The same filter, knowing the numbers of what is rare; also of what the words are said by, if that is wanted. */
    private Filter narrowed(Viewer viewer, Filter filter, boolean words) {
        if (!(filter instanceof Filter.All(var of))) {
            return filter;
        }
        var asked = FilterSql.Asked.of(of);
        var narrow = new ArrayList<Filter>();
        if (words && !asked.wanted().isEmpty()) {
            narrow.add(few(viewer, asked.words()));
        } else {
            narrow.addAll(asked.words().of());
        }
        asked.others().forEach(it -> narrow.add(FilterSql.looksElsewhere(it) ? few(viewer, it) : it));
        return new Filter.All(narrow);
    }

    private static boolean asksWords(Filter filter) {
        return filter instanceof Filter.All(var of)
                && !FilterSql.Asked.of(of).wanted().isEmpty();
    }

    private static boolean asksOpen(Filter filter) {
        return filter instanceof Filter.All(var of) && FilterSql.Asked.of(of).isOpen();
    }

    static boolean asksOnlyWords(Filter filter) {
        return filter instanceof Filter.All(var of)
                && !of.isEmpty()
                && FilterSql.Asked.of(of).others().isEmpty();
    }

    private Filter few(Viewer viewer, Filter filter) {
        var some = table.some(viewer, filter, FEW + 1);
        return some.size() > FEW ? filter : new Filter.Among(Column.ID, some);
    }

    private List<Sorting.Lane> lanes(Sorting order) {
        var priorities = Priorities.ascending(playbooks.current().playbook());
        return order.lanes(
                order.grouping() == null
                        ? new Sorting.Ladders(priorities, List.of(), List.of())
                        : names.ladders(priorities));
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
