package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Finding;
import io.quarterdeck.engine.playbook.Waiver;
import java.util.List;

/** What is wrong, and what is wrong but accepted until a day; both in the order of the file. */
public record Report(List<Finding> findings, List<Waived> waived) {

    public record Waived(Finding finding, Waiver waiver) {}

    public boolean hasErrors() {
        return findings.stream().anyMatch(it -> it.level() == Finding.Level.ERROR);
    }
}
