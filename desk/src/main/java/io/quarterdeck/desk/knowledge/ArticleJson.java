package io.quarterdeck.desk.knowledge;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.readers.PermissionGroupId;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.readers.SegmentId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import io.quarterdeck.desk.knowledge.texts.Translation;
import io.quarterdeck.desk.knowledge.texts.TranslationEdit;
import io.quarterdeck.desk.knowledge.texts.TranslationVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Articles as our own API writes and reads them. */
final class ArticleJson {

    record Of(
            long id,
            long sectionId,
            @Nullable Long authorId,
            String title,
            String body,
            String locale,
            String sourceLocale,
            boolean draft,
            boolean outdated,
            List<String> outdatedLocales,
            boolean promoted,
            int position,
            boolean commentsDisabled,
            List<String> labels,
            List<Long> contentTagIds,
            List<Long> userSegmentIds,
            long permissionGroupId,
            int voteSum,
            int voteCount,
            Instant createdAt,
            Instant updatedAt,
            Instant editedAt,
            boolean mayEdit,
            boolean mayPublish) {}

    record ListJson(List<Of> articles, long count, int page, int perPage) {}

    record FoundJson(Of article, String snippet) {}

    record FindsJson(List<FoundJson> finds, long count, int page, int perPage) {}

    record TranslationJson(
            long id,
            String locale,
            String title,
            String body,
            boolean draft,
            boolean outdated,
            int version,
            Instant updatedAt) {}

    record VersionJson(
            int version,
            String title,
            String body,
            boolean draft,
            boolean outdated,
            Instant at,
            @Means(PersonId.class) long person) {

        static VersionJson of(TranslationVersion it) {
            return new VersionJson(
                    it.version(),
                    it.title(),
                    it.body(),
                    it.draft(),
                    it.outdated(),
                    it.at(),
                    it.person().value());
        }
    }

    record WishJson(
            @Nullable String locale,
            @Nullable String title,
            @Nullable String body,
            @Nullable Boolean draft,
            @Nullable Boolean outdated,
            @Nullable Long sectionId,
            @Nullable Boolean promoted,
            @Nullable Integer position,
            @Nullable Boolean commentsDisabled,
            @Nullable List<@Nullable String> labels,
            @Nullable List<@Nullable Long> contentTagIds,
            @Nullable List<@Nullable Long> userSegmentIds,
            @Nullable Long permissionGroupId) {

        ArticleEdit edit() {
            return new ArticleEdit(
                    locale == null ? null : HelpLocale.of(locale),
                    words(),
                    sectionId == null ? null : new SectionId(sectionId),
                    new ArticleEdit.Standing(
                            promoted,
                            position,
                            commentsDisabled,
                            labels == null ? null : whole(labels),
                            contentTagIds == null
                                    ? null
                                    : whole(contentTagIds).stream()
                                            .map(ContentTagId::new)
                                            .toList(),
                            null),
                    new ArticleEdit.Access(
                            null,
                            userSegmentIds == null
                                    ? null
                                    : whole(userSegmentIds).stream()
                                            .map(SegmentId::new)
                                            .toList(),
                            permissionGroupId == null ? null : new PermissionGroupId(permissionGroupId)));
        }

        TranslationEdit words() {
            return new TranslationEdit(title, body, draft, outdated, null);
        }

        private static <T> List<T> whole(List<@Nullable T> values) {
            var whole = new ArrayList<T>();
            for (var value : values) {
                if (value == null) {
                    throw Refusal.invalid("null", "A list holds no null");
                }
                whole.add(value);
            }
            return whole;
        }
    }

    private ArticleJson() {}

    /** As a reader sees it; who wrote it is said to those who have signed in. */
    static Of of(Article it, Reader reader) {
        return new Of(
                it.id().value(),
                it.section().value(),
                reader.viewer() == null ? null : it.author().value(),
                it.words().title(),
                it.words().body(),
                it.words().locale().tag(),
                it.words().source().tag(),
                it.words().state().draft(),
                it.words().state().outdated(),
                it.words().outdated().stream().map(HelpLocale::tag).toList(),
                it.standing().promoted(),
                it.standing().position(),
                it.standing().commentsDisabled(),
                it.standing().labels(),
                it.standing().contentTags().stream().map(ContentTagId::value).toList(),
                it.access().audience().stream().map(SegmentId::value).toList(),
                it.access().permissionGroup().value(),
                it.standing().voteSum(),
                it.standing().voteCount(),
                it.times().createdAt(),
                it.times().updatedAt(),
                it.times().editedAt(),
                it.access().mayEdit(),
                it.access().mayPublish());
    }

    static TranslationJson of(Translation it) {
        return new TranslationJson(
                it.id().value(),
                it.locale().tag(),
                it.title(),
                it.body(),
                it.state().draft(),
                it.state().outdated(),
                it.version(),
                it.updatedAt());
    }
}
