package io.quarterdeck.desk.zendesk.search;

import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.search.TicketView;
import io.quarterdeck.desk.search.ViewId;
import io.quarterdeck.desk.search.Views;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Count;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import io.quarterdeck.desk.zendesk.wire.Written;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The views of the staff, kept in the dialect. */
@RestController
@RequestMapping("/api/v2/views")
class ViewsDialectResource {

    private static final int COMPACT = 32;

    private final Views views;
    private final ViewWires wires;
    private final Count counts;

    ViewsDialectResource(Views views, ViewWires wires, Count counts) {
        this.views = views;
        this.wires = wires;
        this.counts = counts;
    }

    @GetMapping
    @Needs(SEE_TEAM)
    Envelope list(Viewer viewer, Asked asked) {
        var wanted = asked.text("active").map(Boolean::valueOf);
        return page(viewer, asked, it -> wanted.isEmpty() || wanted.get() == it.active());
    }

    @GetMapping("/active")
    @Needs(SEE_TEAM)
    Envelope active(Viewer viewer, Asked asked) {
        return page(viewer, asked, TicketView::active);
    }

    @GetMapping("/search")
    @Needs(SEE_TEAM)
    Envelope search(Viewer viewer, Asked asked) {
        var words = asked.text("query").orElse("").toLowerCase(Locale.ROOT);
        return page(viewer, asked, it -> it.title().toLowerCase(Locale.ROOT).contains(words));
    }

    /** The first ones, as menus show them. */
    @GetMapping("/compact")
    @Needs(SEE_TEAM)
    Envelope compact(Viewer viewer, Asked asked) {
        var some = views.all(viewer).stream()
                .filter(TicketView::active)
                .limit(COMPACT)
                .toList();
        return asked.all(some)
                .as("views", some.stream().map(it -> wires.of(asked, it)).toList());
    }

    private Envelope page(Viewer viewer, Asked asked, Predicate<TicketView> wanted) {
        var page =
                asked.page(Listing.of(views.all(viewer).stream().filter(wanted).toList()));
        return page.as(
                "views", page.rows().stream().map(it -> wires.of(asked, it)).toList());
    }

    @GetMapping("/count")
    @Needs(SEE_TEAM)
    Envelope count(Viewer viewer) {
        return counts.of(views.all(viewer).size());
    }

    @GetMapping("/{id}")
    @Needs(SEE_TEAM)
    Envelope show(Viewer viewer, Asked asked, @PathVariable long id) {
        return one(asked, views.get(viewer, new ViewId(id)));
    }

    @PostMapping
    @Needs(SEE_TEAM)
    ResponseEntity<Envelope> add(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        var view = views.add(viewer, wires.said(body));
        return ResponseEntity.created(URI.create(asked.url("views", view.id().value())))
                .body(one(asked, view));
    }

    @PutMapping("/{id}")
    @Needs(SEE_TEAM)
    Envelope change(
            Viewer viewer, Asked asked, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        return one(asked, views.change(viewer, new ViewId(id), wires.said(body)));
    }

    /** {@code {"views": [{"id": 3, "active": false}]}}: all of them or none. */
    @PutMapping("/update_many")
    @Needs(SEE_TEAM)
    Envelope changeMany(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        var changes = new LinkedHashMap<ViewId, Said>();
        for (var record : Written.many(body, "views")) {
            var id = Said.of(record).number("id", null);
            if (id == null) {
                throw DialectRefusal.badValue("id", "Each view needs its id");
            }
            changes.put(new ViewId(id), wires.said(Map.of("view", record)));
        }
        var changed = views.change(viewer, changes);
        return asked.all(changed)
                .as("views", changed.stream().map(it -> wires.of(asked, it)).toList());
    }

    @DeleteMapping("/{id}")
    @Needs(SEE_TEAM)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id) {
        views.delete(viewer, new ViewId(id));
    }

    @DeleteMapping("/destroy_many")
    @Needs(SEE_TEAM)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteMany(Viewer viewer, Asked asked) {
        views.delete(viewer, asked.ids().stream().map(ViewId::new).toList());
    }

    /** {@code {"view_ids": [3, 1]}}: those first. */
    @PutMapping("/reorder")
    @Needs(SEE_TEAM)
    Envelope reorder(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        var ids = Said.of(body).words("view_ids", List.of());
        if (ids.isEmpty() || ids.stream().anyMatch(it -> !it.matches("\\d{1,18}"))) {
            throw Said.wrong("view_ids", "InvalidValue", "names views by their ids");
        }
        var ordered = views.reorder(
                viewer, ids.stream().map(Long::valueOf).map(ViewId::new).toList());
        return asked.all(ordered)
                .as("views", ordered.stream().map(it -> wires.of(asked, it)).toList());
    }

    private Envelope one(Asked asked, TicketView view) {
        return Envelope.of("view", wires.of(asked, view));
    }
}
