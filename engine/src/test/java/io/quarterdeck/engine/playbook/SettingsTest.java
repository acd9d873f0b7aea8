package io.quarterdeck.engine.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is true of every setting of the language. */
class SettingsTest {
    private static final Currency DOLLAR = Currency.getInstance("USD");

    @Test
    void every_setting_has_one_sentence_that_ends_with_a_full_stop() {
        var settings = Settings.all();
        assertThat(settings.size()).isGreaterThan(200);
        settings.forEach((path, setting) -> assertThat(setting.doc())
                .as(path)
                .matches("[A-Z].*[^.]\\.")
                .doesNotContain(". ")
                .hasSizeBetween(12, 140));
    }

    @Test
    void every_default_is_recorded() throws IOException {
        var defaults = Settings.all().entrySet().stream()
                .filter(entry -> !entry.getValue().otherwise().isEmpty())
                .map(entry -> entry.getKey() + " = " + entry.getValue().otherwise())
                .toList();
        assertThat(defaults)
                .isEqualTo(Files.readAllLines(Path.of("src", "test", "resources", "playbooks", "defaults.txt")));
    }

    @Test
    void every_default_and_every_example_can_be_read_and_looks_as_the_schema_says() {
        Settings.all().forEach((path, setting) -> {
            if (setting.kind() instanceof Format<?> format) {
                var form = format.form();
                for (var text : right(setting.otherwise(), form)) {
                    assertThat(format.parse(text, DOLLAR))
                            .as("%s: %s", path, text)
                            .isInstanceOf(Parsed.Ok.class);
                    if (!form.pattern().isEmpty()) {
                        assertThat(text).as(path).matches(form.pattern());
                    }
                }
            }
        });
    }

    private static List<String> right(String otherwise, Form form) {
        return Stream.of(
                        otherwise.isEmpty() ? Stream.<String>of() : Stream.of(otherwise),
                        form.examples().stream(),
                        form.words().stream())
                .flatMap(texts -> texts)
                .toList();
    }
}
