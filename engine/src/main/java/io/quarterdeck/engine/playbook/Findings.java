package io.quarterdeck.engine.playbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Collects everything that is wrong, so that a file is corrected in one go. */
final class Findings {
    private static final int SHOWN = 100;
    private static final int QUOTED = 60;
    private static final int LONGEST = 400;
    private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\u2028\\u2029]+");

    private final List<Found> found = new ArrayList<>();

    private record Found(String rule, Mark mark, String what, Supplier<String> advice) {
        Finding finding() {
            return new Finding(rule, Finding.Level.ERROR, "", mark, what, line(advice.get(), LONGEST));
        }
    }

    void error(String rule, Mark mark, String what, String advice) {
        error(rule, mark, what, () -> advice);
    }

    /** Only the advice of findings that are shown is made: it takes longer than all the rest. */
    void error(String rule, Mark mark, String what, Supplier<String> advice) {
        found.add(new Found(rule, mark, line(what, LONGEST), advice));
    }

    boolean hasErrors() {
        return !found.isEmpty();
    }

    /** In the order of the file, cut where no reader would go on. */
    List<Finding> list() {
        var sorted = found.stream()
                .sorted(Comparator.comparing(Found::mark).thenComparing(Found::rule))
                .toList();
        var shown =
                new ArrayList<>(sorted.stream().limit(SHOWN).map(Found::finding).toList());
        if (sorted.size() > SHOWN) {
            shown.add(new Finding(
                    "QD-S00",
                    Finding.Level.INFO,
                    "",
                    sorted.get(SHOWN).mark(),
                    "%d more findings are not shown".formatted(sorted.size() - SHOWN),
                    "correct the first ones and read again"));
        }
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
