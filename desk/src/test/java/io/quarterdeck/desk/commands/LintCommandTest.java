package io.quarterdeck.desk.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LintCommandTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path folder;

    @Test
    void an_error_is_told_with_its_place_and_below_it_what_to_write() {
        var answer = broken().type("lint", "bleusalt.yaml");
        assertThat(answer.out()).startsWith("""
                bleusalt.yaml:52:38: error QD-S04: channels.phone.answer: cannot read '80% in 30s'
                    write it like 80% within 30s
                """);
        assertThat(answer.code()).isEqualTo(2);
    }

    @Test
    void a_warning_fails_only_a_strict_check() {
        var line = new CommandLine(folder).with("callie");
        assertThat(line.type("lint", "callie.yaml").code()).isZero();
        assertThat(line.type("lint", "callie.yaml", "--strict").code()).isEqualTo(1);
    }

    @Test
    void an_accepted_finding_is_shown_with_its_end_and_fails_nothing() {
        var answer = new CommandLine(folder).with("bleusalt").type("lint", "bleusalt.yaml", "--strict");
        assertThat(answer.out())
                .contains("waived QD-P07 until 2027-03-31")
                .contains("0 warnings")
                .contains("1 waived");
        assertThat(answer.code()).isZero();
    }

    @Test
    void a_waiver_that_is_over_is_an_error() {
        var answer = new CommandLine(folder).with("bleusalt").type("lint", "bleusalt.yaml", "--today=2027-04-01");
        assertThat(answer.out()).contains("QD-P07").contains("error QD-V");
        assertThat(answer.code()).isEqualTo(2);
    }

    @Test
    void json_says_the_same_to_a_program() {
        var found = JSON.readTree(broken().type("lint", "bleusalt.yaml", "--format", "json")
                        .out())
                .get(0);
        assertThat(found.get("file").asString()).isEqualTo("bleusalt.yaml");
        assertThat(found.get("findings").get(0).get("rule").asString()).isEqualTo("QD-S04");
        assertThat(found.get("findings").get(0).get("line").asInt()).isEqualTo(52);
    }

    @Test
    void sarif_has_a_rule_for_every_result_and_suppresses_what_is_waived() {
        var run = JSON.readTree(new CommandLine(folder)
                        .with("callie")
                        .type("lint", "callie.yaml", "--format=sarif")
                        .out())
                .get("runs")
                .get(0);
        assertThat(run.get("tool").get("driver").get("rules").findValuesAsString("id"))
                .containsAll(run.get("results").findValuesAsString("ruleId"));
        assertThat(run.get("results").findValuesAsString("justification")).hasSize(3);
    }

    @Test
    void github_reads_a_command_for_each_finding() {
        assertThat(broken().type("lint", "bleusalt.yaml", "--format=github").out())
                .isEqualToIgnoringNewLines(
                        "::error file=bleusalt.yaml,line=52,col=38,title=QD-S04::channels.phone.answer: cannot read "
                                + "'80%25 in 30s'%0Awrite it like 80%25 within 30s");
    }

    @Test
    void nobody_reads_more_than_a_hundred_lines_but_is_told_how_many_there_are() {
        var templates = new StringBuilder("templates:\n");
        for (var i = 0; i < 150; i++) {
            templates.append("  letter_%d: {subject: \"Hello {{nobody.knows}}\"}%n".formatted(i));
        }
        var answer = new CommandLine(folder)
                .with("bleusalt", "templates:\n", templates.toString())
                .type("lint", "bleusalt.yaml");
        assertThat(answer.out()).containsPattern("bleusalt.yaml: \\d+ more findings not shown");
        assertThat(answer.out().lines().filter(it -> it.contains("QD-W01"))).hasSizeBetween(90, 100);
        assertThat(answer.code()).isEqualTo(2);
    }

    @Test
    void a_dash_reads_what_is_piped_in() {
        var answer = new CommandLine(folder).piping("").type("lint", "-");
        assertThat(answer.out()).startsWith("-:1:1: error QD-S04: the file is empty");
    }

    @Test
    void what_cannot_be_read_is_said_in_a_sentence() throws Exception {
        Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});
        var line = new CommandLine(folder);
        assertThat(line.type("lint", "picture.png").out())
                .startsWith("picture.png:1:1: error QD-S04: this is no text in UTF-8");
        assertThat(line.type("lint", "nowhere.yaml").err()).contains("there is no file nowhere.yaml");
        assertThat(line.type("lint").err()).contains("which file?");
        assertThat(line.type("lint", "a.yaml", "--loud").err()).contains("there is no option '--loud'");
        assertThat(line.type("lint", "a.yaml", "--format").err()).contains("--format wants a value");
        assertThat(line.type("lint", "a.yaml", "--format=xml").err()).contains("there is no format 'xml'");
        assertThat(line.type("lint", "a.yaml", "--today=soon").code()).isEqualTo(2);
    }

    private CommandLine broken() {
        return new CommandLine(folder).with("bleusalt", "80% within 30s, aht", "80% in 30s, aht");
    }
}
