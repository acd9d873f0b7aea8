package io.quarterdeck.desk.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class OtherCommandsTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path folder;

    @Test
    void diff_says_in_a_sentence_what_changes_in_the_operation() throws Exception {
        var line = new CommandLine(folder).with("bleusalt");
        Files.move(folder.resolve("bleusalt.yaml"), folder.resolve("before.yaml"));
        var answer =
                line.with("bleusalt", "90% within 60s", "90% within 30s").type("diff", "before.yaml", "bleusalt.yaml");
        assertThat(answer.out())
                .contains("Chat")
                .contains("90% within 60 s → 90% within 30 s")
                .contains("(stricter)");
        assertThat(answer.out().lines()).hasSize(1);
        assertThat(answer.code()).isZero();
    }

    @Test
    void two_files_that_mean_the_same_have_no_difference() throws Exception {
        var line = new CommandLine(folder).with("bleusalt");
        Files.move(folder.resolve("bleusalt.yaml"), folder.resolve("before.yaml"));
        var answer = line.with("bleusalt", "# ── WHO are we in public?", "# who we are")
                .type("diff", "before.yaml", "bleusalt.yaml");
        assertThat(answer.out()).isEqualToIgnoringNewLines("Both say the same.");
    }

    @Test
    void diff_shows_what_is_wrong_with_a_file_that_cannot_be_read() {
        var answer = new CommandLine(folder)
                .with("bleusalt", "90% within 60s", "90% in 60s")
                .type("diff", "bleusalt.yaml", "bleusalt.yaml");
        assertThat(answer.err()).contains("bleusalt.yaml cannot be read").contains("error QD-S04");
        assertThat(answer.code()).isEqualTo(2);
    }

    @Test
    void explain_names_every_clock_and_the_one_that_binds() {
        var answer = new CommandLine(folder)
                .with("bleusalt")
                .type("explain", "bleusalt.yaml", "high email arriving Fri 21:30");
        assertThat(answer.out())
                .contains("Sat 28 Nov 2026 08:30 EST")
                .contains("priorities.high.first_response")
                .contains("binds");
        assertThat(answer.code()).isZero();
    }

    @Test
    void explain_answers_programs_too() {
        var answer = new CommandLine(folder)
                .with("bleusalt")
                .type("explain", "bleusalt.yaml", "high email arriving Fri 21:30", "--format=json");
        var clocks = JSON.readTree(answer.out()).get("clocks");
        assertThat(clocks.findValuesAsString("kind")).contains("first_response");
        assertThat(clocks.findValuesAsString("breach_at")).contains("2026-11-28T13:30:00Z");
    }

    @Test
    void a_contact_that_says_too_little_is_asked_for_the_rest() {
        var line = new CommandLine(folder).with("bleusalt");
        assertThat(line.type("explain", "bleusalt.yaml", "high arriving Fri 21:30")
                        .err())
                .contains("which channel?");
        assertThat(line.type("explain", "bleusalt.yaml").err()).contains("who writes when?");
    }

    @Test
    void schema_is_the_language_for_an_editor() {
        var schema = JSON.readTree(new CommandLine(folder).type("schema").out());
        assertThat(schema.get("properties").get("channels").get("description").asString())
                .endsWith(".");
        assertThat(new CommandLine(folder).type("schema", "more").code()).isEqualTo(2);
    }

    @Test
    void every_command_tells_how_it_is_written() {
        for (var name : Commands.names()) {
            assertThat(new CommandLine(folder).type(name, "--help").out()).startsWith("quarterdeck " + name);
        }
    }
}
