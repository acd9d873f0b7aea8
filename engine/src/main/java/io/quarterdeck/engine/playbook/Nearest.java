package io.quarterdeck.engine.playbook;

import java.util.Collection;
import java.util.Comparator;

/** Guesses which known name was meant. */
public final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {}

    /** {@code did you mean 'level2'?}, the list of a few names when none is near, or nothing. */
    public static String advice(String written, Collection<String> known) {
        var nearest = nearest(written, known);
        if (!nearest.isEmpty()) {
            return "did you mean '%s'?".formatted(nearest);
        }
        return known.isEmpty() || known.size() > 12 ? "" : "known here: " + String.join(", ", known);
    }

    private static String nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return "";
        }
        var limit = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(name -> Math.abs(written.length() - name.length()) <= limit)
                .filter(name -> distance(written, name) <= limit)
                .min(Comparator.<String>comparingInt(name -> distance(written, name))
                        .thenComparingInt(name -> Math.abs(written.compareTo(name))))
                .orElse("");
    }

    /** Edits from one to the other, where swapping two neighbours is one edit. */
    static int distance(String from, String to) {
        var rows = new int[from.length() + 1][to.length() + 1];
        for (var i = 0; i <= from.length(); i++) {
            for (var j = 0; j <= to.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, from, to, i, j);
            }
        }
        return rows[from.length()][to.length()];
    }

    private static int step(int[][] rows, String from, String to, int i, int j) {
        var same = from.charAt(i - 1) == to.charAt(j - 1);
        var best = Math.min(rows[i - 1][j - 1] + (same ? 0 : 1), Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        var swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
    }
}
