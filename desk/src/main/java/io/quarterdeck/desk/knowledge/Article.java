package io.quarterdeck.desk.knowledge;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.knowledge.readers.PermissionGroupId;
import io.quarterdeck.desk.knowledge.readers.SegmentId;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import io.quarterdeck.desk.knowledge.texts.Translation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article as one reader sees it in one language. */
public record Article(
        ArticleId id, SectionId section, PersonId author, Words words, Standing standing, Access access, Times times) {

    /** What it says, in which language, and which of its languages say something older. */
    public record Words(
            HelpLocale locale,
            HelpLocale source,
            String title,
            String body,
            Translation.State state,
            List<HelpLocale> outdated) {}

    /** How it stands among the others, and what readers make of it. */
    public record Standing(
            boolean promoted,
            int position,
            boolean commentsDisabled,
            List<String> labels,
            List<ContentTagId> contentTags,
            int voteSum,
            int voteCount,
            @Nullable String externalId) {}

    /** For whom it is (nobody named: everybody), who may write it, and whether this reader may. */
    public record Access(
            List<SegmentId> audience, PermissionGroupId permissionGroup, boolean mayEdit, boolean mayPublish) {}

    /** When it was made, changed in any way, and last said something else. */
    public record Times(Instant createdAt, Instant updatedAt, Instant editedAt) {}
}
