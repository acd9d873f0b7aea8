package io.quarterdeck.desk.commands;

import io.quarterdeck.engine.playbook.Finding;
import java.io.PrintStream;
import java.util.List;

/** Each finding on a line, what to write instead below it, and a sentence for each file. */
final class ForPeople implements LintWriter {
    /** A hundred, and how many more the reader itself left out. */
    private static final int MOST = 101;

    @Override
    public void write(List<Judged> judged, PrintStream out) {
        for (var file : judged) {
            var judgement = file.judgement();
            for (var finding : judgement
                    .findings()
                    .subList(0, Math.min(MOST, judgement.findings().size()))) {
                out.printf(
                        "%s:%s: %s %s: %s%n",
                        file.file(), finding.mark(), finding.level().word(), finding.rule(), finding.what());
                if (!finding.advice().isEmpty()) {
                    out.println("    " + finding.advice());
                }
            }
            if (judgement.findings().size() > MOST) {
                out.printf(
                        "%s: %s not shown%n    correct the first ones and read again%n",
                        file.file(), many(judgement.findings().size() - MOST, "more finding"));
            }
            for (var it : judgement.waived()) {
                out.printf(
                        "%s:%s: waived %s until %s: %s%n    %s%n",
                        file.file(),
                        it.finding().mark(),
                        it.finding().rule(),
                        it.waiver().until(),
                        it.finding().what(),
                        it.waiver().because());
            }
            out.printf(
                    "%s: %s, %s, %s, %d waived%n",
                    file.file(),
                    many(judgement.count(Finding.Level.ERROR), "error"),
                    many(judgement.count(Finding.Level.WARNING), "warning"),
                    many(judgement.count(Finding.Level.INFO), "remark"),
                    judgement.waived().size());
        }
    }

    private static String many(long count, String what) {
        return count == 1 ? "1 " + what : "%d %ss".formatted(count, what);
    }
}
