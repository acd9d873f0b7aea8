package io.quarterdeck.engine.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters that no eye can tell from the right ones are named. */
class LookAlikeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "first_r\u0435sponse|'\u0435' is U+0435 CYRILLIC SMALL LETTER IE: type e",
                "80%\u00a0within 30s|' ' is U+00A0 NO-BREAK SPACE: type a space",
                "\u201copen\u201d|'\u201c' is U+201C LEFT DOUBLE QUOTATION MARK: type \"",
                "mon\u2013fri|'\u2013' is U+2013 EN DASH: type -",
                "o\u200bpen|there is an invisible U+200B ZERO WIDTH SPACE in it: delete it",
                "\uff18\uff10%|'\uff18' is U+FF18 FULLWIDTH DIGIT EIGHT: type 8"
            })
    void a_sign_that_looks_like_another_is_named(String text, String advice) {
        assertThat(LookAlike.advice(text)).hasValue(advice);
    }

    @Test
    void letters_that_are_meant_are_left_alone() {
        assertThat(LookAlike.advice("caf\u00e9 \u65e5\u672c")).isEmpty();
    }

    @Test
    void a_key_with_a_foreign_letter_is_refused_with_its_name() {
        var broken = Yaml.source("bleusalt").replaceFirst("goals:", "g\u043eals:");
        assertThat(Playbook.read(Yaml.node(broken)).findings())
                .extracting(Finding::advice)
                .containsExactly("'\u043e' is U+043E CYRILLIC SMALL LETTER O: type o");
    }
}
