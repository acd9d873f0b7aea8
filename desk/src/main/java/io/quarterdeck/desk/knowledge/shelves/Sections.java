package io.quarterdeck.desk.knowledge.shelves;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.texts.CategoryId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.Portion;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import io.quarterdeck.desk.knowledge.texts.Translation;
import io.quarterdeck.desk.knowledge.texts.TranslationEdit;
import io.quarterdeck.desk.knowledge.texts.Translations;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sections of the help centre, which may stand within one another. */
@Service
public class Sections {

    private static final Set<String> SORTINGS = Set.of(
            "manual",
            "created_asc",
            "created_desc",
            "title",
            "article_created_at_asc",
            "article_created_at_desc",
            "article_title",
            "article_votes_desc");

    /** Where a section goes; a parent of zero takes it out of its parent. */
    public record Placing(
            @Nullable CategoryId category,
            @Nullable SectionId parent,
            @Nullable String sorting) {

        public static final Placing SAME = new Placing(null, null, null);

        boolean moves() {
            return category != null || parent != null;
        }
    }

    private static final SectionId NONE = new SectionId(0);

    private final SectionTable table;
    private final CategoryTable categories;
    private final Translations translations;
    private final Clock clock;

    Sections(SectionTable table, CategoryTable categories, Translations translations, Clock clock) {
        this.table = table;
        this.categories = categories;
        this.translations = translations;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Portion.Part<Section> list(
            @Nullable CategoryId in,
            @Nullable HelpLocale locale,
            ShelfOrder order,
            boolean descending,
            Portion portion) {
        known(in);
        return portion.part(table.list(in, locale, order.order(descending), portion));
    }

    @Transactional(readOnly = true)
    public long count(@Nullable CategoryId in, @Nullable HelpLocale locale) {
        return table.count(in, locale);
    }

    @Transactional(readOnly = true)
    public Section get(SectionId id, @Nullable HelpLocale locale) {
        return table.find(id, locale).orElseThrow(() -> Refusal.notFound(id));
    }

    @Transactional(readOnly = true)
    public Optional<SectionId> byExternalId(String external) {
        return table.byExternalId(external);
    }

    @Transactional
    public Section create(Reader reader, CategoryId in, Placing placing, ShelfEdit edit) {
        reader.mustEdit();
        known(in);
        var at = clock.instant();
        var source = edit.locale() == null ? HelpLocale.DEFAULT : edit.locale();
        var parent = placing.parent() == null || placing.parent().equals(NONE) ? null : placing.parent();
        if (parent != null) {
            parent(parent, in);
        }
        var id = table.insert(in, parent, source, edit, at).orElseThrow(() -> Categories.taken(edit.externalId()));
        table.update(id, null, sorting(placing), at);
        translations.add(id, source, edit.words(), reader.person(), at);
        return get(id, source);
    }

    @Transactional
    public Section change(Reader reader, SectionId id, Placing placing, ShelfEdit edit) {
        reader.mustEdit();
        var at = clock.instant();
        if (placing.moves()) {
            table.lockMoves();
        }
        var before = get(id, null);
        if (placing.moves()) {
            move(before, placing, at);
        }
        table.update(id, edit.position(), sorting(placing), at);
        if (!edit.words().isEmpty()) {
            var locale = edit.locale() == null ? before.shelf().source() : edit.locale();
            translations.change(id, locale, before.shelf().source(), edit.words(), reader.person(), at);
        }
        return get(id, edit.locale());
    }

    private void move(Section it, Placing placing, Instant at) {
        var category = placing.category() == null ? it.category() : placing.category();
        known(category);
        var parent = placing.parent() == null
                ? category.equals(it.category()) ? it.parent() : null
                : placing.parent().equals(NONE) ? null : placing.parent();
        if (parent != null) {
            parent(parent, category);
            if (table.isWithin(parent, it.id())) {
                throw Refusal.invalid(
                        "parent_section_id", "%s stands within %s, so it cannot hold it".formatted(parent, it.id()));
            }
        }
        table.move(it.id(), category, parent, at);
    }

    private void parent(SectionId parent, CategoryId category) {
        if (!table.find(parent, null).map(Section::category).equals(Optional.of(category))) {
            throw Refusal.invalid("parent_section_id", "There is no %s in %s".formatted(parent, category));
        }
    }

    private void known(@Nullable CategoryId category) {
        if (category != null && categories.find(category, null).isEmpty()) {
            throw Refusal.notFound(category);
        }
    }

    private static @Nullable String sorting(Placing placing) {
        if (placing.sorting() != null && !SORTINGS.contains(placing.sorting())) {
            throw Refusal.invalid("sorting", "A section is sorted by one of %s".formatted(SORTINGS));
        }
        return placing.sorting();
    }

    /** Takes the section away with all that stands in it. */
    @Transactional
    public void archive(Reader reader, SectionId id) {
        reader.mustEdit();
        get(id, null);
        table.archive(id, clock.instant());
    }

    @Transactional(readOnly = true)
    public List<Translation> translations(Reader reader, SectionId id) {
        get(id, null);
        return translations.of(id, reader.isEditor());
    }

    /** What it is called in a language; a draft is there only for those who may write it. */
    @Transactional(readOnly = true)
    public Translation translation(Reader reader, SectionId id, HelpLocale locale) {
        get(id, null);
        return translations
                .find(id, locale)
                .filter(it ->
                        reader.isEditor() || !it.state().draft() && !it.state().hidden())
                .orElseThrow(() -> Refusal.notFound("translation of %s into %s".formatted(id, locale)));
    }

    @Transactional(readOnly = true)
    public List<HelpLocale> missing(SectionId id) {
        get(id, null);
        return translations.missing(id);
    }

    @Transactional
    public Translation translate(Reader reader, SectionId id, HelpLocale into, TranslationEdit edit) {
        reader.mustEdit();
        get(id, null);
        return translations.add(id, into, edit, reader.person(), clock.instant());
    }

    @Transactional
    public Translation retranslate(Reader reader, SectionId id, HelpLocale locale, TranslationEdit edit) {
        reader.mustEdit();
        var source = get(id, null).shelf().source();
        return translations.change(id, locale, source, edit, reader.person(), clock.instant());
    }
}
