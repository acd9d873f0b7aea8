package io.quarterdeck.desk.search;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_RULES;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Plans;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The views of the brand at hand: everybody's, those of groups, and each person's own. */
@Service
public class Views {

    /** A brand keeps no more. */
    static final int MOST = 500;

    /** Counts are exact as far as this. */
    public static final int MOST_COUNTED = 10_000;

    private final ViewTable table;
    private final ViewReader reader;
    private final TicketFinder tickets;
    private final Plans plans;
    private final Clock clock;

    Views(ViewTable table, ViewReader reader, TicketFinder tickets, Plans plans, Clock clock) {
        this.table = table;
        this.reader = reader;
        this.tickets = tickets;
        this.plans = plans;
        this.clock = clock;
    }

    /** Whether views can be ordered by that column. */
    public static boolean isSortable(String column) {
        return Layouts.sortable().contains(column);
    }

    /** What a view can be made of, each by its word. */
    public record Definitions(List<String> fields, List<String> columns, List<String> groups, List<String> orders) {}

    public Definitions definitions() {
        return new Definitions(reader.askable(), Layouts.columns(), Layouts.groups(), Layouts.sortable());
    }

    /** Those that the viewer may use, in their order. */
    @Transactional(readOnly = true)
    public List<TicketView> all(Viewer viewer) {
        return viewer.role().isStaff() ? table.all(viewer, viewer.may(MANAGE_RULES)) : List.of();
    }

    @Transactional(readOnly = true)
    public TicketView get(Viewer viewer, ViewId id) {
        return find(viewer, id);
    }

    private TicketView find(Viewer viewer, ViewId id) {
        if (!viewer.role().isStaff()) {
            throw Refusal.notFound(id);
        }
        return table.find(viewer, viewer.may(MANAGE_RULES), id).orElseThrow(() -> Refusal.notFound(id));
    }

    @Transactional
    public TicketView add(Viewer viewer, Said said) {
        if (table.count() >= MOST) {
            throw Refusal.invalid("views", "A brand keeps at most %d views; delete some first".formatted(MOST));
        }
        var view = reader.read(viewer, said, null, clock.instant());
        mayKeep(viewer, view);
        return find(viewer, table.insert(view));
    }

    @Transactional
    public TicketView change(Viewer viewer, ViewId id, Said said) {
        var before = find(viewer, id);
        mayKeep(viewer, before);
        var after = reader.read(viewer, said, before, clock.instant());
        mayKeep(viewer, after);
        table.update(after);
        return find(viewer, id);
    }

    /** All of them or none. */
    @Transactional
    public List<TicketView> change(Viewer viewer, SequencedMap<ViewId, Said> changes) {
        return changes.entrySet().stream()
                .map(it -> change(viewer, it.getKey(), it.getValue()))
                .toList();
    }

    @Transactional
    public void delete(Viewer viewer, ViewId id) {
        var view = find(viewer, id);
        mayKeep(viewer, view);
        table.delete(view.id());
    }

    /** All of them or none. */
    @Transactional
    public void delete(Viewer viewer, List<ViewId> ids) {
        ids.forEach(it -> delete(viewer, it));
    }

    /** Puts those first, in this order; the others follow as they stood. */
    @Transactional
    public List<TicketView> reorder(Viewer viewer, List<ViewId> first) {
        viewer.must(MANAGE_RULES);
        if (new HashSet<>(first).size() < first.size()) {
            throw Refusal.invalid("ids", "Each view stands in one place; name it once");
        }
        var order = new ArrayList<ViewId>();
        first.forEach(it -> order.add(find(viewer, it).id()));
        all(viewer).stream()
                .map(TicketView::id)
                .filter(it -> !order.contains(it))
                .forEach(order::add);
        for (var i = 0; i < order.size(); i++) {
            table.place(order.get(i), i + 1, clock.instant());
        }
        return all(viewer);
    }

    /** One's own view is one's own affair; that of others is a rule of the brand. */
    private static void mayKeep(Viewer viewer, TicketView view) {
        if (!viewer.person().equals(view.audience().person())) {
            viewer.must(MANAGE_RULES);
        }
    }

    /** A view that is not kept: what it would show. */
    @Transactional(readOnly = true)
    public TicketView preview(Viewer viewer, Said said) {
        if (!viewer.role().isStaff()) {
            throw Refusal.forbidden("not_allowed", "Views are for the staff");
        }
        return reader.read(viewer, said, null, clock.instant());
    }

    /** A page of a view, how many tickets it holds in all, as far as they were counted, and what leads to the next page. */
    public record Held(
            List<Searches.Titled> tickets,
            long count,
            @Nullable String next) {}

    /** What a view holds after a place, its first tickets without one. */
    @Transactional(readOnly = true)
    public Held held(Viewer viewer, ViewId id, @Nullable String cursor, int most, long counted) {
        return held(viewer, find(viewer, id), cursor, most, counted);
    }

    @Transactional(readOnly = true)
    public Held held(Viewer viewer, TicketView view, @Nullable String cursor, int most, long counted) {
        var filter = filter(viewer, view);
        var found = tickets.after(viewer, filter, Layouts.sorting(view.layout()), cursor, most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        var isAll = cursor == null && found.size() <= most;
        var count = isAll ? found.size() : tickets.count(viewer, filter, counted);
        plans.once();
        return new Held(
                tickets.titled(viewer, page.stream().map(Found::id).toList()),
                count,
                found.size() > most ? page.getLast().cursor() : null);
    }

    /** What follows a place in a view; its first tickets without one. */
    @Transactional(readOnly = true)
    public List<Found> after(Viewer viewer, TicketView view, @Nullable String cursor, int most) {
        return tickets.after(viewer, filter(viewer, view), Layouts.sorting(view.layout()), cursor, most);
    }

    @Transactional(readOnly = true)
    public List<Found> before(Viewer viewer, TicketView view, String cursor, int most) {
        return tickets.before(viewer, filter(viewer, view), Layouts.sorting(view.layout()), cursor, most);
    }

    @Transactional(readOnly = true)
    public List<Found> from(Viewer viewer, TicketView view, long skip, int most) {
        return tickets.from(viewer, filter(viewer, view), Layouts.sorting(view.layout()), skip, most);
    }

    /** How many tickets a view holds, exactly as far as {@link #MOST_COUNTED}. */
    @Transactional(readOnly = true)
    public long count(Viewer viewer, TicketView view) {
        return count(viewer, view, MOST_COUNTED);
    }

    /** How many tickets a view holds, exactly as far as {@code most}. */
    @Transactional(readOnly = true)
    public long count(Viewer viewer, TicketView view, long most) {
        return tickets.count(viewer, filter(viewer, view), most);
    }

    private Filter filter(Viewer viewer, TicketView view) {
        return reader.filter(viewer, view.asks(), clock.instant());
    }
}
