package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Finding;
import io.quarterdeck.engine.playbook.Mark;
import io.quarterdeck.engine.playbook.Marks;
import java.util.ArrayList;
import java.util.List;

/** What the rules have to say about one playbook, each at the value it speaks of. */
final class Notes {
    private final Marks marks;
    private final List<Finding> found = new ArrayList<>();

    Notes(Marks marks) {
        this.marks = marks;
    }

    void error(String rule, String path, String what, String advice) {
        add(rule, Finding.Level.ERROR, path, what, advice);
    }

    void warning(String rule, String path, String what, String advice) {
        add(rule, Finding.Level.WARNING, path, what, advice);
    }

    void info(String rule, String path, String what, String advice) {
        add(rule, Finding.Level.INFO, path, what, advice);
    }

    /** At the name of a thing rather than at its value. */
    void infoAtKey(String rule, String path, String what, String advice) {
        found.add(new Finding(rule, Finding.Level.INFO, path, marks.ofKey(path), what, advice));
    }

    void errorAtName(String rule, String path, String what, String advice) {
        found.add(new Finding(rule, Finding.Level.ERROR, path, marks.ofKey(path), what, advice));
    }

    void warningAtName(String rule, String path, String what, String advice) {
        found.add(new Finding(rule, Finding.Level.WARNING, path, marks.ofKey(path), what, advice));
    }

    List<Finding> list() {
        return found.stream().sorted(Finding.IN_FILE_ORDER).toList();
    }

    private void add(String rule, Finding.Level level, String path, String what, String advice) {
        found.add(new Finding(rule, level, path, place(path), what, advice));
    }

    /** The value's place; for one that the file leaves out, that of the nearest thing around it. */
    private Mark place(String path) {
        for (var at = path; !at.isEmpty(); at = Marks.around(at)) {
            if (marks.has(at)) {
                return marks.of(at);
            }
        }
        return Mark.START;
    }
}
