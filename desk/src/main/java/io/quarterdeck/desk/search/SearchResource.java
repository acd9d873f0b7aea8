package io.quarterdeck.desk.search;

import static io.quarterdeck.desk.accounts.Permission.READ;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.engine.search.Thing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searching over HTTP: one box for tickets, people, organizations and groups. */
@RestController
@RequestMapping("/api/desk/search")
class SearchResource {

    private static final int PAGE = 20;
    private static final int COUNTED = 100;

    /** {@code piece} is where a ticket says the words, each between {@code «} and {@code »}; {@code ticket} is how it stands. */
    record HitJson(
            @Means(Thing.class) String type,
            long id,
            String title,
            @Nullable String piece,
            Searches.@Nullable Titled ticket) {}

    /** {@code count} is exact unless {@code more_than_counted}. */
    record FoundJson(
            List<HitJson> hits,
            long count,
            boolean moreThanCounted,
            @Nullable Long next) {}

    private final Searches searches;

    SearchResource(Searches searches) {
        this.searches = searches;
    }

    @GetMapping
    @Needs(READ)
    FoundJson search(
            Viewer viewer, @RequestParam String q, @RequestParam(required = false, defaultValue = "0") long skip) {
        if (skip < 0 || skip > Searches.MOST_SHOWN - PAGE) {
            throw Refusal.invalid(
                    "skip", "Skip 0 to %d; a search shows its first thousand".formatted(Searches.MOST_SHOWN - PAGE));
        }
        var query = Searches.read(q);
        var counted = Math.min(skip + COUNTED, Searches.MOST_SHOWN);
        var shown = searches.shown(viewer, query, skip, PAGE, counted);
        var found = shown.part().results();
        var count = shown.part().count();
        return new FoundJson(
                found.stream()
                        .map(it -> new HitJson(
                                it.thing().word(),
                                it.id(),
                                shown.titles().getOrDefault(it, ""),
                                it.thing() == Thing.TICKET ? shown.pieces().get(new TicketId(it.id())) : null,
                                it.thing() == Thing.TICKET ? shown.tickets().get(it.id()) : null))
                        .toList(),
                count,
                count >= counted,
                skip + found.size() < count ? skip + found.size() : null);
    }
}
