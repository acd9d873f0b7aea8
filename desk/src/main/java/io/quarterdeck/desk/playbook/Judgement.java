package io.quarterdeck.desk.playbook;

import io.quarterdeck.engine.playbook.Finding;
import io.quarterdeck.engine.playbook.Mark;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Reading;
import io.quarterdeck.engine.playbook.lint.Lint;
import io.quarterdeck.engine.playbook.lint.Report;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that can be said of the text of a playbook: what it means when it can be read, what is wrong with it, and what
 * is wrong but accepted for a while. Both lists are in the order of the file.
 */
public record Judgement(Optional<Playbook> playbook, List<Finding> findings, List<Report.Waived> waived) {

    /** Never throws: text that is no playbook is a finding with a place. Waivers end with their day in the brand's zone. */
    public static Judgement of(String source, Instant now) {
        return switch (YamlReader.read(source)) {
            case YamlReader.Text.Unreadable(var finding) -> refused(List.of(finding));
            case YamlReader.Text.Tree(var root) ->
                switch (Playbook.read(root)) {
                    case Reading.Refused(var findings) -> refused(findings);
                    case Reading.Read(var playbook, var findings) -> linted(playbook, findings, now);
                };
        };
    }

    /** The same of a file as it is stored; bytes that are no UTF-8 are a finding on the line where they begin. */
    public static Judgement of(byte[] file, Instant now) {
        var bytes = ByteBuffer.wrap(file);
        var text = CharBuffer.allocate(file.length);
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(bytes, text, true);
        text.flip();
        if (!result.isError()) {
            return of(text.toString(), now);
        }
        var before = text.toString();
        var line = (int) before.chars().filter(it -> it == '\n').count() + 1;
        var mark = new Mark(line, before.length() - before.lastIndexOf('\n'));
        return refused(List.of(new Finding(
                "QD-S04", Finding.Level.ERROR, "", mark, "this is no text in UTF-8", "save the file as UTF-8")));
    }

    private static Judgement refused(List<Finding> findings) {
        return new Judgement(Optional.empty(), findings, List.of());
    }

    private static Judgement linted(Playbook playbook, List<Finding> findings, Instant now) {
        var report = Lint.of(playbook, LocalDate.ofInstant(now, playbook.zone()));
        var all = Stream.concat(findings.stream(), report.findings().stream())
                .sorted(Finding.IN_FILE_ORDER)
                .toList();
        return new Judgement(Optional.of(playbook), all, report.waived());
    }

    public long count(Finding.Level level) {
        return findings.stream().filter(it -> it.level() == level).count();
    }

    public boolean hasErrors() {
        return count(Finding.Level.ERROR) > 0;
    }
}
