package io.quarterdeck.desk.knowledge.shelves;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.texts.CategoryId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.Portion;
import io.quarterdeck.desk.knowledge.texts.Taken;
import io.quarterdeck.desk.knowledge.texts.Translation;
import io.quarterdeck.desk.knowledge.texts.TranslationEdit;
import io.quarterdeck.desk.knowledge.texts.Translations;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The categories of the help centre: everybody reads them, editors write them. */
@Service
public class Categories {

    private final CategoryTable table;
    private final SectionTable sections;
    private final Translations translations;
    private final Clock clock;

    Categories(CategoryTable table, SectionTable sections, Translations translations, Clock clock) {
        this.table = table;
        this.sections = sections;
        this.translations = translations;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Portion.Part<Category> list(
            @Nullable HelpLocale locale, ShelfOrder order, boolean descending, Portion portion) {
        return portion.part(table.list(locale, order.order(descending), portion));
    }

    @Transactional(readOnly = true)
    public long count(@Nullable HelpLocale locale) {
        return table.count(locale);
    }

    /** In a language, or without one in that from which it is translated. */
    @Transactional(readOnly = true)
    public Category get(CategoryId id, @Nullable HelpLocale locale) {
        return table.find(id, locale).orElseThrow(() -> Refusal.notFound(id));
    }

    @Transactional(readOnly = true)
    public Optional<CategoryId> byExternalId(String external) {
        return table.byExternalId(external);
    }

    @Transactional
    public Category create(Reader reader, ShelfEdit edit) {
        reader.mustEdit();
        var at = clock.instant();
        var source = edit.locale() == null ? HelpLocale.DEFAULT : edit.locale();
        var id = table.insert(source, edit.position() == null ? 0 : edit.position(), edit.externalId(), at)
                .orElseThrow(() -> taken(edit.externalId()));
        translations.add(id, source, edit.words(), reader.person(), at);
        return get(id, source);
    }

    @Transactional
    public Category change(Reader reader, CategoryId id, ShelfEdit edit) {
        reader.mustEdit();
        var at = clock.instant();
        var before = get(id, null);
        table.update(id, edit.position(), at);
        if (!edit.words().isEmpty()) {
            var locale = edit.locale() == null ? before.shelf().source() : edit.locale();
            translations.change(id, locale, before.shelf().source(), edit.words(), reader.person(), at);
        }
        return get(id, edit.locale());
    }

    /** Takes the category away with all that stands in it. */
    @Transactional
    public void archive(Reader reader, CategoryId id) {
        reader.mustEdit();
        var at = clock.instant();
        if (table.archive(id, at) == 0) {
            throw Refusal.notFound(id);
        }
        sections.in(id).forEach(it -> sections.archive(it, at));
    }

    @Transactional(readOnly = true)
    public List<Translation> translations(Reader reader, CategoryId id) {
        get(id, null);
        return translations.of(id, reader.isEditor());
    }

    /** What it is called in a language; a draft is there only for those who may write it. */
    @Transactional(readOnly = true)
    public Translation translation(Reader reader, CategoryId id, HelpLocale locale) {
        get(id, null);
        return translations
                .find(id, locale)
                .filter(it ->
                        reader.isEditor() || !it.state().draft() && !it.state().hidden())
                .orElseThrow(() -> Refusal.notFound("translation of %s into %s".formatted(id, locale)));
    }

    @Transactional(readOnly = true)
    public List<HelpLocale> missing(CategoryId id) {
        get(id, null);
        return translations.missing(id);
    }

    @Transactional
    public Translation translate(Reader reader, CategoryId id, HelpLocale into, TranslationEdit edit) {
        reader.mustEdit();
        get(id, null);
        return translations.add(id, into, edit, reader.person(), clock.instant());
    }

    @Transactional
    public Translation retranslate(Reader reader, CategoryId id, HelpLocale locale, TranslationEdit edit) {
        reader.mustEdit();
        var source = get(id, null).shelf().source();
        return translations.change(id, locale, source, edit, reader.person(), clock.instant());
    }

    static Refusal taken(@Nullable String external) {
        return Taken.by("external_id", "The external id '%s' is taken".formatted(external));
    }
}
