package io.quarterdeck.desk.zendesk.search;

import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Together;
import io.quarterdeck.desk.search.Found;
import io.quarterdeck.desk.search.TicketView;
import io.quarterdeck.desk.search.ViewId;
import io.quarterdeck.desk.search.Views;
import io.quarterdeck.desk.zendesk.tickets.TicketWires;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a view holds: its tickets, its rows, how many; also of a view that is only tried. */
@RestController
@RequestMapping("/api/v2/views")
class ViewTicketsResource {

    /** So many rows unless the caller says otherwise. */
    private static final String ROWS = "30";

    /** {@code value} is exact as far as 10,000, and always fresh. */
    record CountJson(String url, long viewId, long value, String pretty, boolean fresh, boolean active) {}

    private final Views views;
    private final ViewWires wires;
    private final TicketWires tickets;
    private final Together together;

    ViewTicketsResource(Views views, ViewWires wires, TicketWires tickets, Together together) {
        this.views = views;
        this.wires = wires;
        this.tickets = tickets;
        this.together = together;
    }

    @GetMapping("/{id}/tickets")
    @Needs(SEE_TEAM)
    Envelope tickets(Viewer viewer, Asked asked, @PathVariable long id) {
        return together.read(() -> {
            var view = sorted(views.get(viewer, new ViewId(id)), asked);
            var page = asked.page(listing(viewer, view));
            var shown = wires.tickets(viewer, asked, page.rows());
            return tickets.beside(page.as("tickets", shown), viewer, asked, shown);
        });
    }

    @GetMapping("/{id}/execute")
    @Needs(SEE_TEAM)
    Envelope execute(Viewer viewer, Asked asked, @PathVariable long id) {
        return together.read(() -> rows(viewer, asked, sorted(views.get(viewer, new ViewId(id)), asked)));
    }

    @PostMapping("/preview")
    @Needs(SEE_TEAM)
    Envelope preview(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        return rows(viewer, asked, sorted(tried(viewer, body), asked));
    }

    @PostMapping("/preview/count")
    @Needs(SEE_TEAM)
    Envelope previewCount(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        return Envelope.of("view_count", count(viewer, asked, tried(viewer, body)));
    }

    @GetMapping("/{id}/count")
    @Needs(SEE_TEAM)
    Envelope count(Viewer viewer, Asked asked, @PathVariable long id) {
        return Envelope.of("view_count", count(viewer, asked, views.get(viewer, new ViewId(id))));
    }

    /** Of views that the viewer may not use, or that are gone, there is no word. */
    @GetMapping("/count_many")
    @Needs(SEE_TEAM)
    Envelope countMany(Viewer viewer, Asked asked) {
        var wanted = asked.ids();
        return Envelope.of(
                "view_counts",
                views.all(viewer).stream()
                        .filter(it -> wanted.contains(it.id().value()))
                        .map(it -> count(viewer, asked, it))
                        .toList());
    }

    private CountJson count(Viewer viewer, Asked asked, TicketView view) {
        var count = views.count(viewer, view);
        var pretty = count < Views.MOST_COUNTED
                ? String.format(Locale.ROOT, "%,d", count)
                : String.format(Locale.ROOT, "%,d+", Views.MOST_COUNTED);
        return new CountJson(
                asked.url("views", view.id().value() + "/count"),
                view.id().value(),
                count,
                pretty,
                true,
                view.active());
    }

    private Envelope rows(Viewer viewer, Asked asked, TicketView view) {
        var page =
                (asked.text("per_page").isPresent() ? asked : asked.with("per_page", ROWS)).page(listing(viewer, view));
        var shown = wires.tickets(viewer, asked, page.rows());
        var envelope = page.as("rows", ViewWires.rows(view, shown))
                .with("columns", ViewJson.ExecutionJson.of(view.layout()).columns())
                .with("view", wires.of(asked, view));
        return tickets.beside(envelope, viewer, asked.with("include", "users,groups,organizations"), shown);
    }

    private TicketView tried(Viewer viewer, Map<String, @Nullable Object> body) {
        var said = new LinkedHashMap<String, @Nullable Object>(wires.said(body).values());
        said.putIfAbsent("title", "Preview");
        return views.preview(viewer, new Said(said));
    }

    /** In the order that the caller asks for, if it is one that lists can have. */
    private static TicketView sorted(TicketView view, Asked asked) {
        var descending = asked.text("sort_order")
                .map("desc"::equalsIgnoreCase)
                .orElse(view.layout().sortDescending());
        return asked.text("sort_by")
                .map(it -> view.laidOut(view.layout().sortedBy(it, descending)))
                .orElse(view);
    }

    private Listing<Found> listing(Viewer viewer, TicketView view) {
        return Listing.keyed(
                () -> views.count(viewer, view),
                (skip, most) -> views.from(viewer, view, skip, most),
                (key, most) -> views.after(viewer, view, key, most),
                (key, most) -> key == null ? List.of() : views.before(viewer, view, key, most),
                Found::cursor);
    }
}
