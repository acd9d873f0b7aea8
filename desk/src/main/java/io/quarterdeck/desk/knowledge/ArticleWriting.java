package io.quarterdeck.desk.knowledge;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.Taken;
import io.quarterdeck.desk.knowledge.texts.Translation;
import io.quarterdeck.desk.knowledge.texts.TranslationEdit;
import io.quarterdeck.desk.knowledge.texts.TranslationId;
import io.quarterdeck.desk.knowledge.texts.Translations;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes articles for those who may: by their role, or by the permission group of the article. */
@Service
public class ArticleWriting {

    private final ArticleTable table;
    private final Translations translations;
    private final ArticleBearings bearings;
    private final ArticleMarks marks;
    private final Clock clock;

    ArticleWriting(
            ArticleTable table, Translations translations, ArticleBearings bearings, ArticleMarks marks, Clock clock) {
        this.table = table;
        this.translations = translations;
        this.bearings = bearings;
        this.marks = marks;
        this.clock = clock;
    }

    @Transactional
    public Article create(Reader reader, ArticleEdit wish) {
        var at = clock.instant();
        var section = bearings.section(wish.section());
        var edit = bearings.checked(reader, wish);
        var source = edit.locale() == null ? HelpLocale.DEFAULT : edit.locale();
        var author =
                edit.access().author() == null ? reader.person() : edit.access().author();
        var external = edit.standing().externalId();
        var group = bearings.group(edit.access().permissionGroup());
        var id = table.insert(section, source, author, group, external, at).orElseThrow(() -> taken(external));
        translations.add(id, source, edit.words(), reader.person(), at);
        mark(id, edit, at);
        var article = Articles.mayEdit(written(reader, id, source));
        if (!article.words().state().draft()) {
            mayPublish(article);
        }
        return article;
    }

    @Transactional
    public Article change(Reader reader, ArticleId id, ArticleEdit wish) {
        var at = clock.instant();
        var before = Articles.mayEdit(found(reader, id, null));
        var edit = bearings.checked(reader, wish);
        mark(id, edit, at);
        if (!edit.words().isEmpty()) {
            var locale = edit.locale() == null ? before.words().source() : edit.locale();
            retranslate(reader, before, locale, edit.words(), at);
        }
        return Articles.mayEdit(written(reader, id, edit.locale()));
    }

    private void mark(ArticleId id, ArticleEdit edit, Instant at) {
        var labels = edit.standing().labels();
        table.update(id, edit, labels == null ? null : marks.labels(labels, at), at);
        if (edit.access().audience() != null) {
            table.audience(id, edit.access().audience());
        }
        if (edit.standing().contentTags() != null) {
            table.contentTags(id, marks.known(edit.standing().contentTags()));
        }
    }

    @Transactional
    public Translation translate(Reader reader, ArticleId id, HelpLocale into, TranslationEdit edit) {
        var at = clock.instant();
        Articles.mayEdit(found(reader, id, null));
        var translation = translations.add(id, into, edit, reader.person(), at);
        table.touch(id, true, at);
        if (!translation.state().draft()) {
            mayPublish(written(reader, id, into));
        }
        return translation;
    }

    @Transactional
    public Translation retranslate(Reader reader, ArticleId id, HelpLocale locale, TranslationEdit edit) {
        return retranslate(reader, Articles.mayEdit(found(reader, id, null)), locale, edit, clock.instant());
    }

    /** What everybody reads, or is about to, is changed only by those who may publish. */
    private Translation retranslate(
            Reader reader, Article article, HelpLocale locale, TranslationEdit edit, Instant at) {
        var before = translations.get(article.id(), locale);
        var after = translations.change(article.id(), locale, article.words().source(), edit, reader.person(), at);
        if (after.version() != before.version()) {
            if (!before.state().draft() || !after.state().draft()) {
                mayPublish(article);
            }
            var saysAnew =
                    !after.title().equals(before.title()) || !after.body().equals(before.body());
            table.touch(article.id(), saysAnew, at);
        }
        return after;
    }

    /** Takes one language away; the one that the others are translated from stays. */
    @Transactional
    public void archiveTranslation(Reader reader, TranslationId id) {
        var translation = translations.find(id).orElseThrow(() -> Refusal.notFound(id));
        if (!(translation.of() instanceof ArticleId of)) {
            throw Refusal.notFound(id);
        }
        var article = Articles.mayEdit(found(reader, of, null));
        var at = clock.instant();
        translations.archive(translation, article.words().source(), at);
        table.touch(of, false, at);
    }

    /** Takes an article out of the help centre; it can come back. */
    @Transactional
    public void archive(Reader reader, ArticleId id) {
        mayPublish(Articles.mayEdit(found(reader, id, null)));
        table.archive(id, clock.instant());
    }

    @Transactional
    public Article restore(Reader reader, ArticleId id) {
        reader.mustEdit();
        if (table.restore(id, clock.instant()) == 0) {
            throw Refusal.notFound("archived %s whose section is still there:".formatted(id));
        }
        return written(reader, id, null);
    }

    private Article found(Reader reader, ArticleId id, @Nullable HelpLocale locale) {
        return table.find(reader, id, locale).orElseThrow(() -> Refusal.notFound(id));
    }

    /** The article after a change; who wrote themselves out of it may not. */
    private Article written(Reader reader, ArticleId id, @Nullable HelpLocale locale) {
        return table.find(reader, id, locale)
                .orElseThrow(() -> Refusal.forbidden(
                        "not_your_article", "You would not be among those who may write this article"));
    }

    private static void mayPublish(Article article) {
        if (!article.access().mayPublish()) {
            throw Refusal.forbidden(
                    "not_yours_to_publish", "You may write drafts of %s but not publish it".formatted(article.id()));
        }
    }

    private static Refusal taken(@Nullable String external) {
        return Taken.by("external_id", "The external id '%s' is taken".formatted(external));
    }
}
