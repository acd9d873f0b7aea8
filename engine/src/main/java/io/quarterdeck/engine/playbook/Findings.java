package io.quarterdeck.engine.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects everything that is wrong, so that a file is corrected in one go. */
final class Findings {
    private static final int SHOWN = 100;
    private static final int QUOTED = 60;
    private static final int LONGEST = 400;
    private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\u2028\\u2029]+");

    private final List<Finding> found = new ArrayList<>();

    void error(String rule, Mark mark, String what, String advice) {
        found.add(new Finding(rule, Finding.Level.ERROR, "", mark, line(what, LONGEST), line(advice, LONGEST)));
    }

    boolean hasErrors() {
        return found.stream().anyMatch(finding -> finding.level() == Finding.Level.ERROR);
    }

    /** In the order of the file, cut where no reader would go on. */
    List<Finding> list() {
        var sorted = found.stream().sorted(Finding.IN_FILE_ORDER).toList();
        if (sorted.size() <= SHOWN) {
            return sorted;
        }
        var more = "%d more findings are not shown".formatted(sorted.size() - SHOWN);
        var shown = new ArrayList<>(sorted.subList(0, SHOWN));
        shown.add(new Finding(
                "QD-S00",
                Finding.Level.INFO,
                "",
                sorted.get(SHOWN).mark(),
                more,
                "correct the first ones and read again"));
        return List.copyOf(shown);
    }

    /** Text of the file inside a message: on one line and never endless. */
    static String quote(String text) {
        return "'" + line(text, QUOTED) + "'";
    }

    private static String line(String text, int most) {
        var cut = text.length() > most ? text.substring(0, most) + "…" : text;
        return UNSHOWABLE.matcher(cut).replaceAll(" ");
    }
}
