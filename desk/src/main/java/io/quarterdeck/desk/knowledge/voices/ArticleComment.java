package io.quarterdeck.desk.knowledge.voices;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import java.time.Instant;

/** What a reader says beneath an article. */
public record ArticleComment(
        CommentId id,
        ArticleId article,
        PersonId author,
        HelpLocale locale,
        String body,
        int voteSum,
        int voteCount,
        Instant createdAt,
        Instant updatedAt) {}
