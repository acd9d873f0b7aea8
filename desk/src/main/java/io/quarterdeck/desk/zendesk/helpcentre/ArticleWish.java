package io.quarterdeck.desk.zendesk.helpcentre;

import io.quarterdeck.desk.knowledge.ArticleEdit;
import io.quarterdeck.desk.knowledge.ContentTagId;
import io.quarterdeck.desk.knowledge.readers.PermissionGroupId;
import io.quarterdeck.desk.knowledge.readers.SegmentId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import io.quarterdeck.desk.knowledge.texts.TranslationEdit;
import io.quarterdeck.desk.zendesk.wire.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a client writes about an article; a user segment that is null makes it everybody's. */
record ArticleWish(
        @Nullable String title,
        @Nullable String body,
        @Nullable String locale,
        @Nullable Boolean draft,
        @Nullable Long sectionId,
        @Nullable Long authorId,
        @Nullable Boolean promoted,
        @Nullable Integer position,
        @Nullable Boolean commentsDisabled,
        @Nullable List<@Nullable String> labelNames,
        @Nullable List<@Nullable String> contentTagIds,
        @Nullable JsonNode userSegmentId,
        @Nullable List<@Nullable Long> userSegmentIds,
        @Nullable Long permissionGroupId) {

    private static final int LONGEST_TITLE = 400;

    /** How it travels: {@code {"article": {…}, "notify_subscribers": false}}; nobody subscribes here. */
    record Sent(@Nullable ArticleWish article) {
        ArticleWish wish() {
            if (article == null) {
                throw FieldError.blank("article");
            }
            return article;
        }
    }

    ArticleEdit first(@Nullable HelpLocale path, SectionId section, HelpUsers users) {
        FieldError.text("title", title, LONGEST_TITLE);
        var language = path != null || locale == null ? path : HelpLocale.of(locale);
        return new ArticleEdit(
                language, new TranslationEdit(title, body, draft, null, null), section, standing(), access(users));
    }

    /** All but its words: in the dialect those are changed as a translation. */
    ArticleEdit change(@Nullable HelpLocale path, HelpUsers users) {
        return new ArticleEdit(
                path,
                TranslationEdit.NOTHING,
                sectionId == null ? null : new SectionId(sectionId),
                standing(),
                access(users));
    }

    private ArticleEdit.Standing standing() {
        return new ArticleEdit.Standing(
                promoted,
                position,
                commentsDisabled,
                labelNames == null ? null : whole("label_names", labelNames, it -> it),
                contentTagIds == null ? null : whole("content_tag_ids", contentTagIds, ArticleWish::tag),
                null);
    }

    private ArticleEdit.Access access(HelpUsers users) {
        return new ArticleEdit.Access(
                authorId == null ? null : users.person("author_id", authorId),
                audience(),
                permissionGroupId == null ? null : new PermissionGroupId(permissionGroupId));
    }

    private @Nullable List<SegmentId> audience() {
        if (userSegmentIds != null) {
            return whole("user_segment_ids", userSegmentIds, SegmentId::new);
        }
        if (userSegmentId == null) {
            return null;
        }
        if (userSegmentId.isNull()) {
            return List.of();
        }
        if (!userSegmentId.canConvertToLong()) {
            throw FieldError.INVALID_FORMAT.on("user_segment_id", "User segment: must be an id or null");
        }
        return List.of(new SegmentId(userSegmentId.asLong()));
    }

    private static ContentTagId tag(String id) {
        return new ContentTagId(ContentTagWire.number(id));
    }

    private static <T, I> List<I> whole(String field, List<@Nullable T> values, Function<T, I> as) {
        var whole = new ArrayList<I>();
        for (var value : values) {
            if (value == null) {
                throw FieldError.INVALID_VALUE.on(field, "A list holds no null");
            }
            whole.add(as.apply(value));
        }
        return whole;
    }
}
