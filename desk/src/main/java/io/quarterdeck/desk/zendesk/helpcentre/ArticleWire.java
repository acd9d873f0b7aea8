package io.quarterdeck.desk.zendesk.helpcentre;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarterdeck.desk.knowledge.Article;
import io.quarterdeck.desk.knowledge.readers.SegmentId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.zendesk.wire.Asked;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article as the wire shows it. */
record ArticleWire(
        long id,
        String url,
        String htmlUrl,
        long authorId,
        boolean commentsDisabled,
        boolean draft,
        boolean promoted,
        int position,
        int voteSum,
        int voteCount,
        long sectionId,
        Instant createdAt,
        Instant updatedAt,
        Instant editedAt,
        String name,
        String title,
        String sourceLocale,
        String locale,
        boolean outdated,
        List<String> outdatedLocales,
        @Nullable Long userSegmentId,
        List<Long> userSegmentIds,
        long permissionGroupId,
        List<String> contentTagIds,
        List<String> labelNames,
        String body,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<TranslationWire> translations,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String snippet,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String resultType) {

    static ArticleWire of(Article it, long author, Asked asked) {
        var words = it.words();
        var standing = it.standing();
        var audience = it.access().audience().stream().map(SegmentId::value).toList();
        var id = it.id().value();
        return new ArticleWire(
                id,
                asked.url("help_center/%s/articles".formatted(words.locale()), id),
                asked.address("/hc/%s/articles/%d".formatted(words.locale(), id)),
                author,
                standing.commentsDisabled(),
                words.state().draft(),
                standing.promoted(),
                standing.position(),
                standing.voteSum(),
                standing.voteCount(),
                it.section().value(),
                it.times().createdAt(),
                it.times().updatedAt(),
                it.times().editedAt(),
                words.title(),
                words.title(),
                words.source().tag(),
                words.locale().tag(),
                words.state().outdated(),
                words.outdated().stream().map(HelpLocale::tag).toList(),
                audience.isEmpty() ? null : audience.getFirst(),
                audience,
                it.access().permissionGroup().value(),
                standing.contentTags().stream()
                        .map(tag -> Long.toString(tag.value()))
                        .toList(),
                standing.labels(),
                words.body(),
                null,
                null,
                null);
    }

    ArticleWire with(List<TranslationWire> all) {
        return with(all, snippet, resultType);
    }

    ArticleWire found(String where) {
        return with(translations, where, "article");
    }

    private ArticleWire with(@Nullable List<TranslationWire> all, @Nullable String where, @Nullable String type) {
        return new ArticleWire(
                id,
                url,
                htmlUrl,
                authorId,
                commentsDisabled,
                draft,
                promoted,
                position,
                voteSum,
                voteCount,
                sectionId,
                createdAt,
                updatedAt,
                editedAt,
                name,
                title,
                sourceLocale,
                locale,
                outdated,
                outdatedLocales,
                userSegmentId,
                userSegmentIds,
                permissionGroupId,
                contentTagIds,
                labelNames,
                body,
                all,
                where,
                type);
    }
}
