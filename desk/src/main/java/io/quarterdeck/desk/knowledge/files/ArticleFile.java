package io.quarterdeck.desk.knowledge.files;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file that belongs to an article, or will; inline ones are shown within it. */
public record ArticleFile(
        ArticleFileId id,
        @Nullable ArticleId article,
        PersonId uploadedBy,
        Content content,
        boolean inline,
        Instant createdAt,
        Instant updatedAt) {

    /** What is in it, and where that is kept. */
    public record Content(String name, String mediaType, long size, String sha256) {}
}
