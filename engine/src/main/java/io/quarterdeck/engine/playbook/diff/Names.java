package io.quarterdeck.engine.playbook.diff;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Names in a list: either it matters which comes first, or only which are there. */
record Names(Set<String> names, boolean ordered) {

    static Names set(Collection<String> names) {
        return new Names(new LinkedHashSet<>(names), false);
    }

    static Names ranked(Collection<String> names) {
        return new Names(new LinkedHashSet<>(names), true);
    }

    boolean isSame(Names other) {
        return names.equals(other.names) && (!ordered || text().equals(other.text()));
    }

    String text() {
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }

    /** {@code adds fcr; drops nps}. */
    String becoming(Names after) {
        var more = without(after.names, names);
        var fewer = without(names, after.names);
        if (more.isEmpty() && fewer.isEmpty()) {
            return text() + " → " + after.text();
        }
        var adds = more.isEmpty() ? "" : "adds " + String.join(", ", more);
        var drops = fewer.isEmpty() ? "" : "drops " + String.join(", ", fewer);
        return adds + (more.isEmpty() || fewer.isEmpty() ? "" : "; ") + drops;
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        var rest = new LinkedHashSet<>(names);
        rest.removeAll(others);
        return rest;
    }
}
