package io.quarterdeck.desk.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/contradictions.md tells a manager what the guides get wrong; the linter must say the very words it quotes. */
class ContradictionsTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Pattern CHAPTER = Pattern.compile("(?ms)^## (\\d+\\. .*?)$(.*?)(?=^## |\\z)");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)(?: (\\w+))?\\n(.*?)^```$");

    /** As the guide has it: edits to a shipped file without its waivers, and what the linter then says. */
    record Contradiction(String title, String brand, List<String> edits, List<String> findings) {
        @Override
        public String toString() {
            return title;
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_linter_says_what_the_page_quotes(Contradiction it) throws IOException {
        var judgement = Judgement.of(written(it), NOW);
        var said = judgement.findings().stream()
                .map(finding -> "%s %s: %s".formatted(finding.level().word(), finding.rule(), finding.what()))
                .toList();
        assertThat(said).containsAll(it.findings());
    }

    @Test
    void there_are_at_least_ten() throws IOException {
        assertThat(all()).hasSizeGreaterThanOrEqualTo(10);
    }

    static Stream<Contradiction> all() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "contradictions.md"));
        return CHAPTER.matcher(page).results().map(chapter -> contradiction(chapter.group(1), chapter.group(2)));
    }

    private static Contradiction contradiction(String title, String text) {
        var brand = "";
        var edits = new ArrayList<String>();
        var findings = new ArrayList<String>();
        for (MatchResult block : BLOCK.matcher(text).results().toList()) {
            switch (block.group(1)) {
                case "diff" -> {
                    brand = block.group(2);
                    block.group(3).lines().forEach(edits::add);
                }
                case "text" -> block.group(3).lines().forEach(findings::add);
                default -> throw new IllegalArgumentException(title + " has a block of " + block.group(1));
            }
        }
        return new Contradiction(title, brand, edits, findings);
    }

    private static String written(Contradiction it) throws IOException {
        var shipped = Files.readString(Path.of("..", "playbooks", it.brand() + ".yaml"));
        var text = shipped.substring(0, shipped.indexOf("\nwaivers:") + 1);
        for (var i = 0; i < it.edits().size(); i++) {
            var was = it.edits().get(i).substring(1).strip();
            if (it.edits().get(i).startsWith("-")) {
                var becomes = i + 1 < it.edits().size() && it.edits().get(i + 1).startsWith("+")
                        ? it.edits().get(i + 1).substring(1).strip()
                        : "";
                assertThat(text).contains(was);
                text = text.replace(was, becomes);
            }
        }
        return text;
    }
}
