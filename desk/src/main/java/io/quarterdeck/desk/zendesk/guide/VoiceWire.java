package io.quarterdeck.desk.zendesk.guide;

import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.voices.ArticleComment;
import io.quarterdeck.desk.knowledge.voices.Vote;
import io.quarterdeck.desk.zendesk.helpcentre.HelpUsers;
import io.quarterdeck.desk.zendesk.wire.Asked;
import java.time.Instant;

/** What readers make of an article, as the wire shows it. */
final class VoiceWire {

    record VoteJson(
            long id,
            String url,
            long userId,
            int value,
            long itemId,
            String itemType,
            Instant createdAt,
            Instant updatedAt) {}

    record CommentJson(
            long id,
            String url,
            String htmlUrl,
            String body,
            long authorId,
            long sourceId,
            String sourceType,
            String locale,
            Instant createdAt,
            Instant updatedAt,
            int voteSum,
            int voteCount) {}

    private VoiceWire() {}

    static VoteJson of(Vote it, HelpUsers users, Asked asked) {
        return new VoteJson(
                it.id().value(),
                asked.url("help_center/votes", it.id().value()),
                users.of(it.person()),
                it.value(),
                it.on().value(),
                it.on() instanceof ArticleId ? "Article" : "Comment",
                it.createdAt(),
                it.updatedAt());
    }

    static CommentJson of(ArticleComment it, HelpUsers users, Asked asked) {
        var article = it.article().value();
        return new CommentJson(
                it.id().value(),
                asked.url(
                        "help_center/articles/%d/comments".formatted(article),
                        it.id().value()),
                asked.address("/hc/%s/articles/%d#comment_%d"
                        .formatted(it.locale(), article, it.id().value())),
                it.body(),
                users.of(it.author()),
                article,
                "Article",
                it.locale().tag(),
                it.createdAt(),
                it.updatedAt(),
                it.voteSum(),
                it.voteCount());
    }
}
