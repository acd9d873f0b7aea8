package io.quarterdeck.desk.zendesk.exports;

import static io.quarterdeck.desk.accounts.Permission.READ_NOTES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.tickets.Rating;
import io.quarterdeck.desk.tickets.Ratings;
import io.quarterdeck.desk.tickets.Satisfaction;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.ById;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What customers said of how they were served; a rating has the number of its ticket. */
@RestController
@RequestMapping("/api/v2/satisfaction_ratings")
class RatingsResource {

    /** What people say goes into the ticket; a rating holds none of it. */
    record RatingJson(
            String url,
            long id,
            long ticketId,
            long requesterId,
            @Nullable Long assigneeId,
            @Nullable Long groupId,
            String score,
            @Nullable String comment,
            @Nullable String reason,
            @Nullable Long reasonId,
            @Nullable Long reasonCode,
            Instant createdAt,
            Instant updatedAt) {}

    private static final Set<Satisfaction> RECEIVED = EnumSet.of(Satisfaction.GOOD, Satisfaction.BAD);
    private static final Set<Satisfaction> ASKED =
            EnumSet.of(Satisfaction.OFFERED, Satisfaction.GOOD, Satisfaction.BAD);

    /** No rating has words of its own, so those with a comment are none, and those without one are all. */
    private static final Map<String, Set<Satisfaction>> SCORES = Map.ofEntries(
            Map.entry("offered", EnumSet.of(Satisfaction.OFFERED)),
            Map.entry("unoffered", EnumSet.of(Satisfaction.UNOFFERED)),
            Map.entry("received", RECEIVED),
            Map.entry("received_without_comment", RECEIVED),
            Map.entry("received_with_comment", Set.of()),
            Map.entry("good", EnumSet.of(Satisfaction.GOOD)),
            Map.entry("good_without_comment", EnumSet.of(Satisfaction.GOOD)),
            Map.entry("good_with_comment", Set.of()),
            Map.entry("bad", EnumSet.of(Satisfaction.BAD)),
            Map.entry("bad_without_comment", EnumSet.of(Satisfaction.BAD)),
            Map.entry("bad_with_comment", Set.of()));

    private final Ratings ratings;
    private final Customers customers;

    RatingsResource(Ratings ratings, Customers customers) {
        this.ratings = ratings;
        this.customers = customers;
    }

    @GetMapping
    @Needs(READ_NOTES)
    Envelope list(Viewer viewer, Asked asked) {
        return page(viewer, asked, filter(asked, ASKED));
    }

    /** Those that somebody gave. */
    @GetMapping("/received")
    @Needs(READ_NOTES)
    Envelope received(Viewer viewer, Asked asked) {
        return page(viewer, asked, filter(asked, RECEIVED));
    }

    @GetMapping("/count")
    @Needs(READ_NOTES)
    Envelope count(Viewer viewer, Asked asked) {
        var count = ratings.count(viewer, filter(asked, ASKED));
        return Envelope.of(
                "count",
                Envelope.of("value", count).with("refreshed_at", asked.now()).values());
    }

    @GetMapping("/{id}")
    @Needs(READ_NOTES)
    Envelope show(Viewer viewer, Asked asked, @PathVariable long id) {
        return Envelope.of("satisfaction_rating", shown(ratings.get(viewer, new TicketId(id)), asked));
    }

    private Envelope page(Viewer viewer, Asked asked, Ratings.Filter filter) {
        var page = asked.page(ById.listing(
                () -> ratings.count(viewer, filter),
                slice -> ratings.list(viewer, filter, slice),
                it -> it.ticket().value()));
        return page.as(
                "satisfaction_ratings",
                page.rows().stream().map(it -> shown(it, asked)).toList());
    }

    private static Ratings.Filter filter(Asked asked, Set<Satisfaction> usual) {
        var scores = asked.text("score")
                .map(it -> {
                    var known = SCORES.get(it);
                    if (known == null) {
                        throw DialectRefusal.badValue(
                                "score", "score must be good, bad, offered, unoffered or received");
                    }
                    return known;
                })
                .orElse(usual);
        return new Ratings.Filter(
                scores,
                asked.instant("start_time").orElse(null),
                asked.instant("end_time").orElse(null));
    }

    private RatingJson shown(Rating it, Asked asked) {
        var owner = it.owner();
        var group = it.group();
        return new RatingJson(
                asked.url("satisfaction_ratings", it.ticket().value()),
                it.ticket().value(),
                it.ticket().value(),
                it.requester().value(),
                owner == null ? null : customers.of(owner).value(),
                group == null ? null : group.value(),
                it.score().name().toLowerCase(Locale.ROOT),
                null,
                null,
                null,
                null,
                it.firstAt(),
                it.at());
    }
}
