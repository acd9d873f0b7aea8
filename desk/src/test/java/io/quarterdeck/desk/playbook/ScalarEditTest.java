package io.quarterdeck.desk.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.kit.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarEditTest {

    private static final String BLEUSALT = TestBrands.source("bleusalt", "bleusalt");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "channels.chat.answer | answer: 90% within 60s | answer: 90% within 30s | 90% within 30s",
                "priorities.high.resolution_or_plan | resolution_or_plan: 24h | resolution_or_plan: 12h | 12h",
                "tiers.level2.skills[1] | [warranty, legal, privacy] | [warranty, orders, privacy] | orders",
                "waivers[0].until | until: 2027-03-31 | until: 2027-06-30 | 2027-06-30",
                "tiers.level2.title | title: Warranty and legal specialists | title: \"Law, first\" | Law, first",
                "identity.status | status: placeholder  | status: live  | live"
            })
    void one_value_changes_and_every_other_byte_stays(String path, String before, String after, String value) {
        assertThat(BLEUSALT).contains(before);
        assertThat(ScalarEdit.of(BLEUSALT, path, value))
                .isEqualTo(BLEUSALT.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after)));
    }

    @Test
    void a_value_can_bring_nothing_else_into_the_file() {
        var edited = ScalarEdit.of(BLEUSALT, "identity.name", "Blue\nstatus: live # no");
        assertThat(edited).contains("name: \"Blue\\nstatus: live # no\"");
        assertThat(edited.lines().count()).isEqualTo(BLEUSALT.lines().count());
    }

    @Test
    void characters_beyond_the_first_plane_do_not_shift_the_place() {
        var source = BLEUSALT.replace("name: Bleusalt", "name: Bleusalt 🧂🧂");
        assertThat(ScalarEdit.of(source, "priorities.high.resolution_or_plan", "12h"))
                .isEqualTo(source.replace("resolution_or_plan: 24h", "resolution_or_plan: 12h"));
    }

    @Test
    void what_is_no_single_value_is_refused() {
        for (var path : new String[] {"", "priorities", "priorities.nobody.first_response", "waivers[99].until"}) {
            assertThatThrownBy(() -> ScalarEdit.of(BLEUSALT, path, "x")).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> ScalarEdit.of("a: [", "a", "x")).isInstanceOf(Refusal.class);
    }
}
