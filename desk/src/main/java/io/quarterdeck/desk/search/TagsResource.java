package io.quarterdeck.desk.search;

import static io.quarterdeck.desk.accounts.Permission.READ_NOTES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.kit.Refusal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tags in use over HTTP, for whoever begins to write one. */
@RestController("tags.native")
class TagsResource {

    private static final int LONGEST = 100;

    private final Searches searches;

    TagsResource(Searches searches) {
        this.searches = searches;
    }

    /** Those that begin so, the most used first. */
    @GetMapping("/api/desk/tags")
    @Needs(READ_NOTES)
    List<String> beginning(@RequestParam(defaultValue = "") String start) {
        if (start.length() > LONGEST) {
            throw Refusal.invalid("start", "A tag begins with at most %d characters".formatted(LONGEST));
        }
        return searches.tagsBeginning(start.strip());
    }
}
