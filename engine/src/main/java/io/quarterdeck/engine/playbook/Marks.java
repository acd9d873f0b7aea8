package io.quarterdeck.engine.playbook;

import java.util.HashMap;
import java.util.Map;

/** Where every value of the file stands, by its path: {@code priorities.high.first_response}, {@code tiers.a.skills[0]}. */
public record Marks(Map<String, Mark> values, Map<String, Mark> keys) {
    private static final int DEEPEST = 32;
    private static final int MOST = 100_000;

    /** The place of a value; of the start of the file when the file does not have it. */
    public Mark of(String path) {
        return values.getOrDefault(path, Mark.START);
    }

    /** The place of the key that names a value. */
    public Mark ofKey(String path) {
        return keys.getOrDefault(path, Mark.START);
    }

    public boolean has(String path) {
        return values.containsKey(path);
    }

    /** Whether the file has a value at a path, or leaves it out where it could stand. */
    public boolean couldHave(String path) {
        return has(path) || !path.isEmpty() && Settings.has(path) && couldHave(around(path));
    }

    /** The path of what a value stands in. */
    public static String around(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }

    static Marks of(Node root, Findings findings) {
        var marks = new Marks(new HashMap<>(), new HashMap<>());
        marks.walk("", root, 0, findings);
        return new Marks(Map.copyOf(marks.values), Map.copyOf(marks.keys));
    }

    private void walk(String path, Node node, int depth, Findings findings) {
        values.putIfAbsent(path, node.mark());
        if (depth > DEEPEST || values.size() > MOST) {
            var what = depth > DEEPEST ? "nested deeper than %d levels" : "more than %d values";
            findings.error("QD-S02", node.mark(), what.formatted(depth > DEEPEST ? DEEPEST : MOST), "");
            return;
        }
        switch (node) {
            case Node.Scalar _ -> {}
            case Node.Sequence(var items, var _) -> {
                for (var i = 0; i < items.size() && values.size() <= MOST; i++) {
                    walk(path + "[" + i + "]", items.get(i), depth + 1, findings);
                }
            }
            case Node.Mapping(var entries, var _) -> {
                for (var entry : entries) {
                    if (values.size() <= MOST) {
                        var below = below(path, entry.key().text());
                        keys.putIfAbsent(below, entry.key().mark());
                        walk(below, entry.value(), depth + 1, findings);
                    }
                }
            }
        }
    }

    static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
