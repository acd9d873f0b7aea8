package io.quarterdeck.desk.playbook;

import io.quarterdeck.engine.playbook.Mark;
import io.quarterdeck.engine.playbook.Node;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The text of a file with its tree, and where each value stands in it. */
record Written(String source, Node root, Map<Mark, YamlReader.Extent> extents) {

    static Optional<Written> of(String source) {
        var extents = new HashMap<Mark, YamlReader.Extent>();
        return YamlReader.read(source, extents) instanceof YamlReader.Text.Tree(var root)
                ? Optional.of(new Written(source, root, extents))
                : Optional.empty();
    }

    /** The value at {@code priorities.high.first_response} or {@code tiers.a.skills[0]}. */
    Optional<Node> node(String path) {
        return Optional.ofNullable(values().get(path));
    }

    /** Every value by its path, in the order of the file. */
    Map<String, Node> values() {
        var values = new LinkedHashMap<String, Node>();
        collect("", root, values);
        return values;
    }

    private static void collect(String path, Node node, Map<String, Node> values) {
        values.putIfAbsent(path, node);
        switch (node) {
            case Node.Scalar _ -> {}
            case Node.Sequence(var items, var _) -> {
                for (var i = 0; i < items.size(); i++) {
                    collect("%s[%d]".formatted(path, i), items.get(i), values);
                }
            }
            case Node.Mapping(var entries, var _) ->
                entries.forEach(entry -> collect(
                        path.isEmpty()
                                ? entry.key().text()
                                : path + "." + entry.key().text(),
                        entry.value(),
                        values));
        }
    }

    int start(Mark mark) {
        return offset(extents.getOrDefault(mark, YamlReader.Extent.NONE).start());
    }

    int end(Mark mark) {
        return offset(extents.getOrDefault(mark, YamlReader.Extent.NONE).end());
    }

    String with(int start, int end, String text) {
        return source.substring(0, start) + text + source.substring(end);
    }

    /** The text with one entry more at the end of a map. */
    String withEntry(Node.Mapping map, String entry) {
        if (map.entries().isEmpty()) {
            var end = end(map.mark()) - 1;
            return with(end, end, entry);
        }
        var end = endOf(map.entries().getLast().value());
        if (inBraces(map)) {
            return with(end, end, ", " + entry);
        }
        var endOfLine = source.indexOf('\n', end);
        var at = endOfLine < 0 ? source.length() : endOfLine;
        return with(at, at, "\n" + " ".repeat(map.mark().column() - 1) + entry);
    }

    /** The text with another value, written in one line, in place of this one. */
    String withValue(Node value, String text) {
        var start = start(value.mark());
        var end = endOf(value);
        return with(start, end, (start == end ? " " : "") + text);
    }

    /**
     * The text with the entries of a map in another order; nothing when they do not stand on lines of their own. The
     * lines above an entry belong to it, but those above the first one belong to the map.
     */
    Optional<String> reordered(Node.Mapping map, List<String> keys) {
        if (inBraces(map)) {
            return Optional.empty();
        }
        var lines = new HashMap<String, String>();
        var from = lineOf(start(map.entries().getFirst().key().mark()));
        var at = from;
        for (var entry : map.entries()) {
            var key = start(entry.key().mark());
            var end = source.indexOf('\n', endOf(entry.value()));
            var until = end < 0 ? source.length() : end + 1;
            if (at > key || !source.substring(lineOf(key), key).isBlank()) {
                return Optional.empty();
            }
            var text = source.substring(at, until);
            lines.put(entry.key().text(), text.endsWith("\n") ? text : text + "\n");
            at = until;
        }
        return Optional.of(with(
                from, at, keys.stream().map(it -> lines.getOrDefault(it, "")).collect(Collectors.joining())));
    }

    private int lineOf(int at) {
        return source.lastIndexOf('\n', at - 1) + 1;
    }

    /** The text without an entry; nothing when a remark of somebody else would go with it. */
    Optional<String> without(Node.Mapping map, String key) {
        var entries = map.entries();
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (entry.key().text().equals(key)) {
                if (!inBraces(map)) {
                    return withoutLines(start(entry.key().mark()), endOf(entry.value()));
                }
                var start = i == 0
                        ? start(entry.key().mark())
                        : endOf(entries.get(i - 1).value());
                var next = i == 0 && entries.size() > 1;
                var end = next ? start(entries.get(1).key().mark()) : endOf(entry.value());
                return source.substring(start, end).contains("#")
                        ? Optional.empty()
                        : Optional.of(with(start, end, ""));
            }
        }
        return Optional.empty();
    }

    private Optional<String> withoutLines(int start, int end) {
        var from = source.lastIndexOf('\n', start) + 1;
        var until = source.indexOf('\n', end);
        return source.substring(from, start).isBlank()
                ? Optional.of(with(from, until < 0 ? source.length() : until + 1, ""))
                : Optional.empty();
    }

    private boolean inBraces(Node.Mapping map) {
        return extents.containsKey(map.mark()) && source.startsWith("{", start(map.mark()));
    }

    /** Where a value ends, whatever is in it. */
    private int endOf(Node node) {
        var own = end(node.mark());
        return switch (node) {
            case Node.Scalar _ -> own;
            case Node.Sequence(var items, var _) -> items.isEmpty() ? own : Math.max(own, endOf(items.getLast()));
            case Node.Mapping(var entries, var _) ->
                entries.isEmpty() ? own : Math.max(own, endOf(entries.getLast().value()));
        };
    }

    private int offset(int codePoints) {
        return source.offsetByCodePoints(0, codePoints);
    }
}
