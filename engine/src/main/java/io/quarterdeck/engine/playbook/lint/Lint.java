package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Finding;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a playbook that can be read gets wrong about the world. */
public final class Lint {

    private Lint() {}

    /** Judges a playbook as of {@code today}: a waiver counts to the end of its day. */
    public static Report of(Playbook playbook, LocalDate today) {
        var notes = new Notes(playbook.marks());
        for (var rule : rules(today)) {
            rule.check(playbook, notes);
        }
        var findings = new ArrayList<Finding>();
        var waived = new ArrayList<Report.Waived>();
        for (var finding : notes.list()) {
            waiver(playbook, finding, today)
                    .ifPresentOrElse(
                            waiver -> waived.add(new Report.Waived(finding, waiver)), () -> findings.add(finding));
        }
        return new Report(List.copyOf(findings), List.copyOf(waived));
    }

    private static List<Rule> rules(LocalDate today) {
        return List.of(
                new WorkRules(),
                new HoursRules(today),
                new PromiseRules(today),
                new EscalationRules(),
                new MoneyRules(today),
                new StaffingRules(),
                new TrainingRules(),
                new QualityRules(),
                new IncentiveRules(),
                new WordRules(),
                new KnowledgeRules(),
                new MeasureRules(),
                new LawRules(),
                new GovernanceRules(today));
    }

    /** An error is never waived: what it says cannot be run. */
    private static Optional<Waiver> waiver(Playbook playbook, Finding finding, LocalDate today) {
        return finding.level() == Finding.Level.ERROR
                ? Optional.empty()
                : playbook.waivers().stream()
                        .filter(it ->
                                it.rule().equals(finding.rule()) && it.path().equals(finding.path()))
                        .filter(it -> !it.until().isBefore(today))
                        .findFirst();
    }
}
