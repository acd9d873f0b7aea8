package io.quarterdeck.engine.playbook;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * QD-R01: tells who uses a name that nothing defines, and which one may be meant. Where nothing at all is defined in a
 * file that is {@code unreadable}, the mistake that hides the definitions is told alone.
 */
record Names(Marks marks, Findings findings, boolean unreadable) {

    void check(String path, @Nullable String name, String who, String kind, Collection<String> known) {
        check(marks.of(path), name, who, kind, known);
    }

    void checkKey(String path, String name, String who, String kind, Collection<String> known) {
        check(marks.ofKey(path), name, who, kind, known);
    }

    void each(String path, List<String> names, String who, String kind, Collection<String> known) {
        for (var i = 0; i < names.size(); i++) {
            check("%s[%d]".formatted(path, i), names.get(i), who, kind, known);
        }
    }

    void eachKey(String path, Collection<String> names, String who, String kind, Collection<String> known) {
        for (var name : names) {
            checkKey(path + "." + name, name, who, kind, known);
        }
    }

    /** An empty name stands in for a setting whose own finding was already made. */
    private void check(Mark mark, @Nullable String name, String who, String kind, Collection<String> known) {
        var excused = known.isEmpty() && unreadable;
        if (name != null && !name.isEmpty() && !known.contains(name) && !excused) {
            findings.error(
                    "QD-R01",
                    mark,
                    "%s uses %s '%s', which is not defined".formatted(who, kind, name),
                    () -> Nearest.advice(name, known));
        }
    }
}
