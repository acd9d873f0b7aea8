package io.quarterdeck.desk.search;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_RULES;
import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.engine.rules.Written;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Views over HTTP, beside the built-in ones: kept, ordered, tried and looked through. */
@RestController("search.views")
@RequestMapping("/api/desk/ticket-views")
class ViewsResource {

    private static final int PAGE = 50;
    private static final int COUNTED = 1_000;

    record AudienceJson(boolean own, List<@Means(GroupId.class) Long> groupIds) {}

    record ViewJson(
            @Means(ViewId.class) long id,
            String title,
            String description,
            boolean active,
            int position,
            AudienceJson audience,
            List<Written.Condition> all,
            List<Written.Condition> any,
            TicketView.Layout output,
            Instant updatedAt) {

        static ViewJson of(TicketView it) {
            return new ViewJson(
                    it.id().value(),
                    it.title(),
                    it.description(),
                    it.active(),
                    it.position(),
                    new AudienceJson(
                            it.audience().person() != null, it.audience().groups()),
                    it.asks().all(),
                    it.asks().any(),
                    it.layout(),
                    it.updatedAt());
        }
    }

    /** {@code count} is exact unless {@code more_than_counted}; {@code next} leads to the next page. */
    record HeldJson(
            List<Searches.Titled> tickets,
            long count,
            boolean moreThanCounted,
            @Nullable String next) {

        static HeldJson of(Views.Held it) {
            return new HeldJson(it.tickets(), it.count(), it.count() == COUNTED, it.next());
        }
    }

    record OrderJson(@Nullable List<@Means(ViewId.class) Long> ids) {}

    /** A view as it is wanted; what is left out stays as it is. */
    record ViewWishJson(
            @Nullable String title,
            @Nullable String description,
            @Nullable Boolean active,
            @Nullable Integer position,
            @Nullable AudienceWishJson restriction,
            @Nullable List<Written.Condition> all,
            @Nullable List<Written.Condition> any,
            @Nullable LayoutWishJson output) {}

    /** {@code User} for oneself, {@code Group} for groups by their ids; without a type for everybody. */
    record AudienceWishJson(@Nullable String type, @Nullable List<@Means(GroupId.class) Long> ids) {}

    /** The columns and the orders, {@code asc} or {@code desc}. */
    record LayoutWishJson(
            @Nullable List<String> columns,
            @Nullable String groupBy,
            @Nullable String groupOrder,
            @Nullable String sortBy,
            @Nullable String sortOrder) {}

    private final Views views;

    ViewsResource(Views views) {
        this.views = views;
    }

    /** Those that one may use, in their order. */
    @GetMapping
    @Needs(SEE_TEAM)
    List<ViewJson> list(Viewer viewer) {
        return views.all(viewer).stream().map(ViewJson::of).toList();
    }

    /** What a view may ask, show and be ordered by; what each field holds is said where rules are defined. */
    @GetMapping("/definitions")
    @Needs(SEE_TEAM)
    Views.Definitions definitions() {
        return views.definitions();
    }

    @GetMapping("/{id}")
    @Needs(SEE_TEAM)
    ViewJson show(Viewer viewer, @PathVariable @Means(ViewId.class) long id) {
        return ViewJson.of(views.get(viewer, new ViewId(id)));
    }

    @PostMapping
    @Needs(SEE_TEAM)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ViewJson> add(Viewer viewer, @RequestBody @Means(ViewWishJson.class) Map<String, Object> wire) {
        var view = views.add(viewer, Said.of(wire));
        return ResponseEntity.created(
                        URI.create("/api/desk/ticket-views/" + view.id().value()))
                .body(ViewJson.of(view));
    }

    @PatchMapping("/{id}")
    @Needs(SEE_TEAM)
    ViewJson change(
            Viewer viewer,
            @PathVariable @Means(ViewId.class) long id,
            @RequestBody @Means(ViewWishJson.class) Map<String, Object> wire) {
        return ViewJson.of(views.change(viewer, new ViewId(id), Said.of(wire)));
    }

    @DeleteMapping("/{id}")
    @Needs(SEE_TEAM)
    ResponseEntity<Void> delete(Viewer viewer, @PathVariable @Means(ViewId.class) long id) {
        views.delete(viewer, new ViewId(id));
        return ResponseEntity.noContent().build();
    }

    /** Puts these first, in this order. */
    @PutMapping("/order")
    @Needs(MANAGE_RULES)
    List<ViewJson> reorder(Viewer viewer, @RequestBody OrderJson wire) {
        var ids = wire.ids() == null ? List.<Long>of() : wire.ids();
        return views.reorder(viewer, ids.stream().map(ViewId::new).toList()).stream()
                .map(ViewJson::of)
                .toList();
    }

    /** What the view holds now, a page at a time. */
    @GetMapping("/{id}/tickets")
    @Needs(SEE_TEAM)
    HeldJson tickets(
            Viewer viewer,
            @PathVariable @Means(ViewId.class) long id,
            @RequestParam(required = false) @Nullable String after) {
        return HeldJson.of(views.held(viewer, new ViewId(id), after, PAGE, COUNTED));
    }

    /** What a view would hold if it were kept. */
    @PostMapping("/preview")
    @Needs(SEE_TEAM)
    HeldJson preview(Viewer viewer, @RequestBody @Means(ViewWishJson.class) Map<String, Object> wire) {
        return HeldJson.of(views.held(viewer, views.preview(viewer, Said.of(wire)), null, PAGE, COUNTED));
    }
}
