package io.quarterdeck.desk.knowledge;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.Portion;
import io.quarterdeck.desk.knowledge.texts.Translation;
import io.quarterdeck.desk.knowledge.texts.TranslationVersion;
import io.quarterdeck.desk.knowledge.texts.Translations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The articles of the brand at hand, as far as the one who reads may know of them. */
@Service
public class Articles {

    private final ArticleTable table;
    private final Translations translations;

    Articles(ArticleTable table, Translations translations) {
        this.table = table;
        this.translations = translations;
    }

    @Transactional(readOnly = true)
    public Portion.Part<Article> list(
            Reader reader, ArticleFilter filter, ArticleOrder order, boolean descending, Portion portion) {
        return portion.part(table.list(reader, filter, order.order(descending), portion));
    }

    @Transactional(readOnly = true)
    public long count(Reader reader, ArticleFilter filter) {
        return table.count(reader, filter);
    }

    /** In a language, or without one in that from which it is translated. */
    @Transactional(readOnly = true)
    public Article get(Reader reader, ArticleId id, @Nullable HelpLocale locale) {
        return table.find(reader, id, locale).orElseThrow(() -> Refusal.notFound(id));
    }

    @Transactional(readOnly = true)
    public Optional<ArticleId> byExternalId(String external) {
        return table.byExternalId(external);
    }

    /** What changed after a point, that is an instant and an article, and before an instant; oldest change first. */
    @Transactional(readOnly = true)
    public List<Article> changed(Reader reader, Instant after, long id, Instant until, int most) {
        return table.changed(reader, after, id, until, most);
    }

    @Transactional(readOnly = true)
    public List<Translation> translations(Reader reader, ArticleId id) {
        return translations.of(id, get(reader, id, null).access().mayEdit());
    }

    /** One translation; a draft is there only for those who may write it. */
    @Transactional(readOnly = true)
    public Translation translation(Reader reader, ArticleId id, HelpLocale locale) {
        get(reader, id, locale);
        return translations.get(id, locale);
    }

    @Transactional(readOnly = true)
    public List<HelpLocale> missing(Reader reader, ArticleId id) {
        get(reader, id, null);
        return translations.missing(id);
    }

    /** The languages in which anything is said. */
    @Transactional(readOnly = true)
    public List<HelpLocale> locales() {
        return translations.locales();
    }

    /** What it said in a language before a version, newest first, for those who may write it. */
    @Transactional(readOnly = true)
    public List<TranslationVersion> versions(Reader reader, ArticleId id, HelpLocale locale, int before) {
        mayEdit(get(reader, id, locale));
        return translations.versions(translations.get(id, locale).id(), before);
    }

    /** The article, if whoever reads it may also write it. */
    public static Article mayEdit(Article article) {
        if (!article.access().mayEdit()) {
            throw Refusal.forbidden("not_your_article", "You may read %s but not write it".formatted(article.id()));
        }
        return article;
    }
}
