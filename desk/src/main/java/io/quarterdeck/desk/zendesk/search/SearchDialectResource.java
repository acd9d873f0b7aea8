package io.quarterdeck.desk.zendesk.search;

import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Together;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.desk.search.Searches;
import io.quarterdeck.desk.zendesk.WirePriority;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import io.quarterdeck.engine.search.Order;
import io.quarterdeck.engine.search.Query;
import io.quarterdeck.engine.search.Reading;
import io.quarterdeck.engine.search.Thing;
import io.quarterdeck.engine.search.Value;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Searching in the dialect: the first thousand in pages, how many there are, and all of one kind. */
@RestController
@RequestMapping("/api/v2/search")
class SearchDialectResource {

    private static final int LONGEST_PAGE = 1_000;
    private static final Set<String> PRIORITIES = Set.of("urgent", "high", "normal", "low");

    private final Searches searches;
    private final FoundRows rows;
    private final Playbooks playbooks;
    private final Together together;

    SearchDialectResource(Searches searches, FoundRows rows, Playbooks playbooks, Together together) {
        this.searches = searches;
        this.rows = rows;
        this.playbooks = playbooks;
        this.together = together;
    }

    @GetMapping
    @Needs(SEE_TEAM)
    Envelope search(Viewer viewer, Asked asked) {
        var query = query(asked);
        var page = asked.number("page").orElse(1L);
        var size = asked.number("per_page").orElse(100L);
        if (page > 1 && size > 0 && (page - 1) * Math.min(size, Asked.MOST_VALUES) >= Searches.MOST_SHOWN) {
            throw beyond();
        }
        var listing = new Part(viewer, query).listing();
        return together.read(() -> {
            var found = asked.page(listing);
            return found.as("results", rows.of(viewer, asked, found.rows())).with("facets", null);
        });
    }

    /** What is found, and counted with what is shown of it. */
    private final class Part {

        private final Viewer viewer;
        private final Query query;
        private OptionalLong count = OptionalLong.empty();

        Part(Viewer viewer, Query query) {
            this.viewer = viewer;
            this.query = query;
        }

        Listing<Searches.Result> listing() {
            return Listing.counted(this::count, this::from);
        }

        private List<Searches.Result> from(long skip, int most) {
            var wanted = (int) Math.clamp(Searches.MOST_SHOWN - skip, 0, most);
            var part = answered(() -> searches.part(viewer, query, skip, wanted, Searches.MOST_SHOWN));
            count = OptionalLong.of(part.count());
            return part.results();
        }

        private long count() {
            return count.orElseGet(() -> answered(() -> searches.count(viewer, query, Searches.MOST_SHOWN)));
        }
    }

    @GetMapping("/count")
    @Needs(SEE_TEAM)
    Envelope count(Viewer viewer, Asked asked) {
        var query = query(asked);
        return Envelope.of("count", answered(() -> searches.count(viewer, query, Searches.MOST_COUNTED)));
    }

    @GetMapping("/export")
    @Needs(SEE_TEAM)
    Envelope export(Viewer viewer, Asked asked) {
        var thing = asked.text("filter[type]")
                .flatMap(Thing::named)
                .orElseThrow(() -> DialectRefusal.invalid(
                        "An export is of one kind: filter[type] is ticket, user, organization or group"));
        var query = query(asked);
        var size = (int) Math.clamp(asked.number("page[size]").orElse(100L), 1, LONGEST_PAGE);
        var after = asked.text("page[after]").map(SearchDialectResource::read).orElse(null);
        var found = answered(() -> searches.export(viewer, query.only(thing), thing, after, size + 1));
        var more = found.size() > size;
        var page = more ? found.subList(0, size) : found;
        var last = page.isEmpty() ? null : written(page.getLast().id());
        var meta = new HashMap<String, @Nullable Object>();
        meta.put("has_more", more);
        meta.put("after_cursor", last);
        meta.put(
                "before_cursor", page.isEmpty() ? null : written(page.getFirst().id()));
        var links = new HashMap<String, @Nullable Object>();
        links.put("prev", null);
        links.put("next", more ? next(asked, thing, size, String.valueOf(last)) : null);
        return Envelope.of("results", rows.of(viewer, asked, page))
                .with("facets", null)
                .with("meta", meta)
                .with("links", links);
    }

    private static String next(Asked asked, Thing thing, int size, String cursor) {
        return asked.address(
                "/api/v2/search/export.json?query=%s&filter%%5Btype%%5D=%s&page%%5Bsize%%5D=%d&page%%5Bafter%%5D=%s"
                        .formatted(
                                URLEncoder.encode(asked.text("query").orElse(""), StandardCharsets.UTF_8),
                                thing.word(),
                                size,
                                cursor));
    }

    private static String written(long id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(id).getBytes(StandardCharsets.UTF_8));
    }

    private static long read(String cursor) {
        try {
            return Long.parseLong(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw DialectRefusal.badValue("page[after]", "It is no cursor of an export; begin again without one");
        }
    }

    /** The question with our own words for priorities, and the order that stands beside it. */
    private Query query(Asked asked) {
        var text = asked.text("query")
                .orElseThrow(() -> DialectRefusal.invalid("Say what to look for: query=type:ticket status:open"));
        var query = switch (Query.read(text)) {
            case Reading.Understood(var it) -> it;
            case Reading.Unclear(var why, var _) -> throw DialectRefusal.invalid("Invalid search: " + why);
        };
        var by = asked.text("sort_by").flatMap(Order.By::named);
        var ascending = asked.text("sort_order")
                .map("asc"::equalsIgnoreCase)
                .orElse(query.order().ascending());
        return query.translated("priority", this::priority)
                .ordered(by.map(it -> new Order(it, ascending)).orElse(query.order()));
    }

    private Value priority(Value value) {
        return value instanceof Value.Word(var word) && PRIORITIES.contains(word)
                ? new Value.Word(WirePriority.named(playbooks.current().playbook(), word))
                : value;
    }

    private static DialectRefusal beyond() {
        return DialectRefusal.invalid(
                "Invalid search: a search shows its first %,d results; narrow it or use search/export"
                        .formatted(Searches.MOST_SHOWN));
    }

    /** What cannot be answered is invalid in the dialect's own way. */
    private static <T> T answered(Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal it) {
            throw it.kind() == Refusal.Kind.INVALID ? DialectRefusal.invalid("Invalid search: " + it.getMessage()) : it;
        }
    }
}
