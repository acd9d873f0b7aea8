package io.quarterdeck.desk.playbook;

import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.engine.playbook.Finding;
import io.quarterdeck.engine.playbook.Waiver;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A finding on the wire; {@code waived} says until when it is accepted, and why. */
record FindingJson(
        String rule,
        @Means(Finding.Level.class) String level,
        String path,
        int line,
        int column,
        String what,
        String advice,
        @Nullable WaivedJson waived) {

    /** Nobody reads more than this at once. */
    static final int MOST = 100;

    private static final Comparator<FindingJson> IN_FILE_ORDER = Comparator.comparingInt(FindingJson::line)
            .thenComparingInt(FindingJson::column)
            .thenComparing(FindingJson::rule);

    record WaivedJson(LocalDate until, String because) {}

    /** The first of all that a judgement found, waived or not, in the order of the file. */
    static List<FindingJson> of(Judgement judgement) {
        return Stream.concat(
                        judgement.findings().stream().map(it -> of(it, null)),
                        judgement.waived().stream().map(it -> of(it.finding(), it.waiver())))
                .sorted(IN_FILE_ORDER)
                .limit(MOST)
                .toList();
    }

    static List<FindingJson> of(List<Finding> findings) {
        return findings.stream().limit(MOST).map(it -> of(it, null)).toList();
    }

    static int more(int all) {
        return Math.max(0, all - MOST);
    }

    private static FindingJson of(Finding it, @Nullable Waiver waiver) {
        return new FindingJson(
                it.rule(),
                it.level().word(),
                it.path(),
                it.mark().line(),
                it.mark().column(),
                it.what(),
                it.advice(),
                waiver == null ? null : new WaivedJson(waiver.until(), waiver.because()));
    }
}
