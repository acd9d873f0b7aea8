package io.quarterdeck.engine.playbook.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.playbook.Finding;
import io.quarterdeck.engine.playbook.Yaml;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A shipped playbook with edits, and what the linter says of it that it does not say of the original. */
public record Mutant(String brand, String source) {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    public static Mutant of(String brand) {
        return new Mutant(brand, Yaml.source(brand));
    }

    /** Replaces the first place at which the file says {@code right}; {@code \n} in the csv is a new line. */
    public Mutant with(String right, String wrong) {
        var from = right.replace("\\n", "\n");
        assertThat(source).contains(from);
        var at = source.indexOf(from);
        return new Mutant(
                brand, source.substring(0, at) + wrong.replace("\\n", "\n") + source.substring(at + from.length()));
    }

    /** Only what is new; findings that moved to another line with the edit are the old ones. */
    public List<String> news() {
        var old = new ArrayList<>(
                all(Yaml.source(brand)).stream().map(Mutant::content).toList());
        return all(source).stream()
                .filter(finding -> !old.remove(content(finding)))
                .map(finding -> finding.format(brand + ".yaml"))
                .toList();
    }

    /** What a csv file expects: findings apart by {@code //}, or {@code nothing}. */
    static List<String> expected(String text) {
        return text.equals("nothing") ? List.of() : List.of(text.split(" // "));
    }

    /** A remark whose figures move with the edit is no news; an error or a warning that says something else is. */
    private static String content(Finding finding) {
        var told = finding.rule() + finding.path() + finding.level();
        return finding.level() == Finding.Level.INFO ? told : told + finding.what();
    }

    private static List<Finding> all(String source) {
        var report = Lint.of(Yaml.playbook(source), TODAY);
        var all = new ArrayList<>(report.findings());
        report.waived().forEach(waived -> all.add(waived.finding()));
        all.sort(Finding.IN_FILE_ORDER);
        return all;
    }
}
