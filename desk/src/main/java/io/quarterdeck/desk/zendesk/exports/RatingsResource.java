package io.quarterdeck.desk.zendesk.exports;

import static io.quarterdeck.desk.accounts.Permission.READ_NOTES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.tickets.Ratings;
import io.quarterdeck.desk.tickets.Satisfaction;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.ById;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What customers said of how they were served; a rating has the number of its ticket. */
@RestController
@RequestMapping("/api/v2/satisfaction_ratings")
class RatingsResource {

    private static final Set<Satisfaction> RECEIVED = EnumSet.of(Satisfaction.GOOD, Satisfaction.BAD);
    private static final Set<Satisfaction> ASKED =
            EnumSet.of(Satisfaction.OFFERED, Satisfaction.GOOD, Satisfaction.BAD);

    private static final Map<String, Set<Satisfaction>> SCORES = Map.of(
            "offered", EnumSet.of(Satisfaction.OFFERED),
            "unoffered", EnumSet.of(Satisfaction.UNOFFERED),
            "received", RECEIVED,
            "good", EnumSet.of(Satisfaction.GOOD),
            "bad", EnumSet.of(Satisfaction.BAD));
    private static final String WITH_COMMENT = "_with_comment";
    private static final String WITHOUT_COMMENT = "_without_comment";

    private final Ratings ratings;
    private final RatingWires wires;

    RatingsResource(Ratings ratings, RatingWires wires) {
        this.ratings = ratings;
        this.wires = wires;
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
        return Envelope.of("satisfaction_rating", wires.of(ratings.get(viewer, new TicketId(id)), asked));
    }

    private Envelope page(Viewer viewer, Asked asked, Ratings.Filter filter) {
        var page = asked.page(ById.listing(
                () -> ratings.count(viewer, filter),
                slice -> ratings.list(viewer, filter, slice),
                it -> it.ticket().value()));
        return page.as(
                "satisfaction_ratings",
                page.rows().stream().map(it -> wires.of(it, asked)).toList());
    }

    /** {@code good}, {@code good_with_comment}, {@code good_without_comment}, and the same of the others. */
    private static Ratings.Filter filter(Asked asked, Set<Satisfaction> usual) {
        var word = asked.text("score").orElse("");
        var commented =
                word.endsWith(WITH_COMMENT) ? Boolean.TRUE : word.endsWith(WITHOUT_COMMENT) ? Boolean.FALSE : null;
        var score = word.replaceFirst(WITH_COMMENT + "$|" + WITHOUT_COMMENT + "$", "");
        if (!word.isEmpty() && !SCORES.containsKey(score)) {
            throw DialectRefusal.badValue("score", "score must be good, bad, offered, unoffered or received");
        }
        return new Ratings.Filter(
                SCORES.getOrDefault(score, usual),
                commented,
                asked.instant("start_time").orElse(null),
                asked.instant("end_time").orElse(null));
    }
}
