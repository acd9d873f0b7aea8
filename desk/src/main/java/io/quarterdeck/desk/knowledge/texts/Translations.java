package io.quarterdeck.desk.knowledge.texts;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The words of the help centre, for those of this module who have asked whether the caller may; it asks nobody. */
@Component
public class Translations {

    private static final int MOST_VERSIONS = 100;

    private final TranslationTable table;

    Translations(TranslationTable table) {
        this.table = table;
    }

    public Translation add(HelpId of, HelpLocale locale, TranslationEdit edit, PersonId by, Instant at) {
        return table.insert(of, locale, Saying.first(edit), by, at)
                .flatMap(table::find)
                .orElseThrow(() -> Taken.by(
                        "locale", "%s is already written in %s; change that translation".formatted(of, locale)));
    }

    /** The translation after an edit; other languages are out of date once their source says something else. */
    public Translation change(
            HelpId of, HelpLocale locale, HelpLocale source, TranslationEdit edit, PersonId by, Instant at) {
        var before = table.locked(of, locale).orElseThrow(() -> Refusal.notFound(named(of, locale)));
        var saying = Saying.next(before, edit);
        if (!saying.changes(before)) {
            return before;
        }
        table.update(before.id(), locale, saying, by, at);
        if (locale.equals(source) && Saying.saysAnew(before, saying.text())) {
            table.outdateOthers(of, source, by, at);
        }
        return get(of, locale);
    }

    public Optional<Translation> find(HelpId of, HelpLocale locale) {
        return table.find(of, locale);
    }

    public Optional<Translation> find(TranslationId id) {
        return table.find(id);
    }

    public Translation get(HelpId of, HelpLocale locale) {
        return table.find(of, locale).orElseThrow(() -> Refusal.notFound(named(of, locale)));
    }

    public List<Translation> of(HelpId of, boolean drafts) {
        return table.of(of, drafts);
    }

    /** The languages of the help centre in which a thing says nothing yet. */
    public List<HelpLocale> missing(HelpId of) {
        var said = table.of(of, true).stream().map(Translation::locale).toList();
        return locales().stream().filter(it -> !said.contains(it)).toList();
    }

    public List<HelpLocale> locales() {
        var spoken = table.locales();
        return spoken.isEmpty() ? List.of(HelpLocale.DEFAULT) : spoken;
    }

    /** Takes one language away; the one that the others are translated from stays. */
    public void archive(Translation it, HelpLocale source, Instant at) {
        if (it.locale().equals(source)) {
            throw Refusal.invalid(
                    "source_translation",
                    "%s is what the other languages are translated from; delete the whole %s instead"
                            .formatted(it.locale(), it.of()));
        }
        table.archive(it.id(), at);
    }

    /** What it said before, newest first. */
    public List<TranslationVersion> versions(TranslationId id, int before) {
        return table.versions(id, before, MOST_VERSIONS);
    }

    private static String named(HelpId of, HelpLocale locale) {
        return "translation of %s into %s".formatted(of, locale);
    }
}
