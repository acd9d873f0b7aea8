package io.quarterdeck.engine.kpi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which customer records are one person: whatever is connected by merges, in whichever order they were told. */
final class SamePeople {
    private final Map<String, List<String>> merged = new HashMap<>();

    void add(What.Merged merge) {
        merged.computeIfAbsent(merge.one(), _ -> new ArrayList<>()).add(merge.other());
        merged.computeIfAbsent(merge.other(), _ -> new ArrayList<>()).add(merge.one());
    }

    void remove(What.Merged merge) {
        merged.getOrDefault(merge.one(), new ArrayList<>()).remove(merge.other());
        merged.getOrDefault(merge.other(), new ArrayList<>()).remove(merge.one());
    }

    /** The first of all ids of this person, which stands for them. */
    String first(String customer) {
        return merged.containsKey(customer) ? all(customer).first() : customer;
    }

    SortedSet<String> all(String customer) {
        var found = new TreeSet<String>();
        var open = new ArrayDeque<>(List.of(customer));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (found.add(next)) {
                open.addAll(merged.getOrDefault(next, List.of()));
            }
        }
        return found;
    }
}
