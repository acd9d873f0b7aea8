package io.quarterdeck.engine.playbook;

import java.util.Comparator;
import java.util.Locale;

/**
 * One thing a playbook gets wrong: where, by which rule, and what to write instead (empty when nobody knows).
 * {@code path} names the value, for waivers; it is empty where the file could not be read that far.
 */
public record Finding(String rule, Level level, String path, Mark mark, String what, String advice) {
    public static final Comparator<Finding> IN_FILE_ORDER =
            Comparator.comparing(Finding::mark).thenComparing(Finding::rule);

    public enum Level {
        ERROR,
        WARNING,
        INFO;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code bleusalt.yaml:81:80: error QD-R01: …   did you mean 'level2'?}. */
    public String format(String file) {
        var line = "%s:%s: %s %s: %s".formatted(file, mark, level.word(), rule, what);
        return advice.isEmpty() ? line : line + "   " + advice;
    }
}
