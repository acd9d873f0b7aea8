package io.quarterdeck.desk.knowledge;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.knowledge.readers.PermissionGroupId;
import io.quarterdeck.desk.knowledge.readers.SegmentId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import io.quarterdeck.desk.knowledge.texts.TranslationEdit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to write about an article; what is null stays as it is. */
public record ArticleEdit(
        @Nullable HelpLocale locale,
        TranslationEdit words,
        @Nullable SectionId section,
        Standing standing,
        Access access) {

    /** How it stands among the others; nulls stay. */
    public record Standing(
            @Nullable Boolean promoted,
            @Nullable Integer position,
            @Nullable Boolean commentsDisabled,
            @Nullable List<String> labels,
            @Nullable List<ContentTagId> contentTags,
            @Nullable String externalId) {

        public static final Standing SAME = new Standing(null, null, null, null, null, null);

        public static Standing labels(List<String> labels) {
            return new Standing(null, null, null, labels, null, null);
        }
    }

    /** Whose it is and for whom; nulls stay, an empty audience is everybody. */
    public record Access(
            @Nullable PersonId author,
            @Nullable List<SegmentId> audience,
            @Nullable PermissionGroupId permissionGroup) {

        public static final Access SAME = new Access(null, null, null);
    }

    public static ArticleEdit words(TranslationEdit words) {
        return new ArticleEdit(null, words, null, Standing.SAME, Access.SAME);
    }

    public static ArticleEdit standing(Standing standing) {
        return new ArticleEdit(null, TranslationEdit.NOTHING, null, standing, Access.SAME);
    }

    public ArticleEdit withAccess(Access it) {
        return new ArticleEdit(locale, words, section, standing, it);
    }

    public ArticleEdit withStanding(Standing it) {
        return new ArticleEdit(locale, words, section, it, access);
    }

    public ArticleEdit in(HelpLocale it) {
        return new ArticleEdit(it, words, section, standing, access);
    }
}
