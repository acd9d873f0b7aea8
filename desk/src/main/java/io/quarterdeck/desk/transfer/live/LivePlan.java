package io.quarterdeck.desk.transfer.live;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is fetched, in the order in which one thing names another. */
enum LivePlan {
    ORGANIZATIONS("/api/v2/organizations?page%5Bsize%5D=100"),
    USERS("/api/v2/incremental/users/cursor?start_time=0&per_page=1000"),
    MACROS("/api/v2/macros?page%5Bsize%5D=100"),
    CATEGORIES("/api/v2/help_center/categories?page%5Bsize%5D=100"),
    SECTIONS("/api/v2/help_center/sections?page%5Bsize%5D=100"),
    ARTICLES("/api/v2/help_center/articles?page%5Bsize%5D=100"),
    TICKETS("/api/v2/incremental/tickets/cursor?start_time=0&per_page=100");

    private final String first;

    LivePlan(String first) {
        this.first = first;
    }

    String first() {
        return first;
    }

    /** The name of the list in a page. */
    String list() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where the next page is, whichever way the pages are counted; null after the last. */
    static @Nullable String after(JsonNode page) {
        if (page.has("end_of_stream")) {
            var end = page.path("end_of_stream").asBoolean();
            return end ? null : text(page.has("after_url") ? page.path("after_url") : page.path("next_page"));
        }
        if (page.path("meta").has("has_more")) {
            return page.path("meta").path("has_more").asBoolean()
                    ? text(page.path("links").path("next"))
                    : null;
        }
        return text(page.path("next_page"));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
