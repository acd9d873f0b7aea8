package io.quarterdeck.desk.tickets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to be said in a ticket. Without an author it is said by whoever edits; {@code key} makes sending it twice
 * say it once. What has an instant of its own was said elsewhere, and goes out to nobody.
 */
public record NewComment(
        Words words,
        boolean isPublic,
        @Nullable Actor author,
        @Nullable String key,
        @Nullable Instant at) {

    public NewComment(Words words, boolean isPublic, @Nullable Actor author, @Nullable String key) {
        this(words, isPublic, author, key, null);
    }

    public static NewComment publicly(Words words) {
        return new NewComment(words, true, null, null, null);
    }

    public static NewComment privately(Words words) {
        return new NewComment(words, false, null, null, null);
    }

    public NewComment by(Actor author) {
        return new NewComment(words, isPublic, author, key, at);
    }

    /** The same, said elsewhere at another time. */
    public NewComment at(Instant at) {
        return new NewComment(words, isPublic, author, key, at);
    }
}
