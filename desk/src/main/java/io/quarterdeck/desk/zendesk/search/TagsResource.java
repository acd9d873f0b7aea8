package io.quarterdeck.desk.zendesk.search;

import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.search.Searches;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tags in use, counted over what changed last. */
@RestController
@RequestMapping("/api/v2")
class TagsResource {

    private static final int SHORTEST = 2;

    private final Searches searches;

    TagsResource(Searches searches) {
        this.searches = searches;
    }

    @GetMapping("/tags")
    @Needs(SEE_TEAM)
    Envelope list(Asked asked) {
        var page = asked.page(Listing.of(searches.tags()));
        return page.as("tags", page.rows());
    }

    @GetMapping("/autocomplete/tags")
    @Needs(SEE_TEAM)
    Envelope beginning(Asked asked) {
        var start = asked.text("name").orElse("").strip();
        var tags = start.length() < SHORTEST ? List.<String>of() : searches.tagsBeginning(start);
        return Envelope.of("tags", tags.stream().limit(Asked.MOST_VALUES).toList())
                .with("count", Math.min(tags.size(), Asked.MOST_VALUES));
    }
}
