package io.quarterdeck.desk.knowledge.texts;

import org.jspecify.annotations.Nullable;

/** What a translation is about to say, and to whom. */
record Saying(WrittenText text, Translation.State state) {

    /** What an edit makes of nothing. */
    static Saying first(TranslationEdit edit) {
        return new Saying(
                WrittenText.of(edit.title() == null ? "" : edit.title(), edit.body() == null ? "" : edit.body()),
                new Translation.State(is(edit.draft(), false), is(edit.outdated(), false), is(edit.hidden(), false)));
    }

    /** What an edit makes of a translation; new words are no longer out of date, unless the edit says so. */
    static Saying next(Translation it, TranslationEdit edit) {
        var text = WrittenText.of(
                edit.title() == null ? it.title() : edit.title(), edit.body() == null ? it.body() : edit.body());
        var state = it.state();
        var outdated = saysAnew(it, text) ? is(edit.outdated(), false) : is(edit.outdated(), state.outdated());
        return new Saying(
                text,
                new Translation.State(is(edit.draft(), state.draft()), outdated, is(edit.hidden(), state.hidden())));
    }

    boolean changes(Translation it) {
        return saysAnew(it, text) || !state.equals(it.state());
    }

    static boolean saysAnew(Translation it, WrittenText text) {
        return !text.title().equals(it.title()) || !text.body().equals(it.body());
    }

    private static boolean is(@Nullable Boolean said, boolean otherwise) {
        return said == null ? otherwise : said;
    }
}
