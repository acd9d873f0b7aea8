package io.quarterdeck.desk.tickets;

import org.jspecify.annotations.Nullable;

/**
 * Something to be said in a ticket. Without an author it is said by whoever edits; {@code key} makes sending it twice
 * say it once.
 */
public record NewComment(
        Words words,
        boolean isPublic,
        @Nullable Actor author,
        @Nullable String key) {

    public static NewComment publicly(Words words) {
        return new NewComment(words, true, null, null);
    }

    public static NewComment privately(Words words) {
        return new NewComment(words, false, null, null);
    }

    /** The same, to be said elsewhere too. */
    NewComment withoutKey() {
        return new NewComment(words, isPublic, author, null);
    }

    public NewComment by(Actor author) {
        return new NewComment(words, isPublic, author, key);
    }
}
