package io.quarterdeck.desk.zendesk.helpcentre;

import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.CategoryId;
import io.quarterdeck.desk.knowledge.texts.HelpId;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import io.quarterdeck.desk.knowledge.texts.Translation;
import io.quarterdeck.desk.zendesk.wire.Asked;
import java.time.Instant;

/** What a category, a section or an article says in one language, as the wire shows it. */
record TranslationWire(
        long id,
        String url,
        String htmlUrl,
        long sourceId,
        String sourceType,
        String locale,
        String title,
        String body,
        boolean outdated,
        boolean draft,
        boolean hidden,
        Instant createdAt,
        Instant updatedAt,
        long createdById,
        long updatedById) {

    static TranslationWire of(Translation it, HelpUsers users, Asked asked) {
        var source = it.of();
        return new TranslationWire(
                it.id().value(),
                asked.url("help_center/%s/%d/translations".formatted(noun(source), source.value()), it.locale()),
                asked.address("/hc/%s/%s/%d".formatted(it.locale(), noun(source), source.value())),
                source.value(),
                type(source),
                it.locale().tag(),
                it.title(),
                it.body(),
                it.state().outdated(),
                it.state().draft(),
                it.state().hidden(),
                it.createdAt(),
                it.updatedAt(),
                users.of(it.createdBy()),
                users.of(it.updatedBy()));
    }

    private static String noun(HelpId of) {
        return switch (of) {
            case CategoryId _ -> "categories";
            case SectionId _ -> "sections";
            case ArticleId _ -> "articles";
        };
    }

    private static String type(HelpId of) {
        return switch (of) {
            case CategoryId _ -> "Category";
            case SectionId _ -> "Section";
            case ArticleId _ -> "Article";
        };
    }
}
