package io.quarterdeck.desk.playbook;

import io.quarterdeck.engine.playbook.Mark;
import io.quarterdeck.engine.playbook.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the tree of a file becomes by one change, and whether two trees say the same wherever it stands. */
final class Trees {

    private Trees() {}

    static Node replaced(Node root, Mark at, String text) {
        return changed(root, node -> node instanceof Node.Scalar && node.mark().equals(at) ? scalar(text, at) : node);
    }

    static Node added(Node root, Mark at, String key, String text) {
        return changed(root, node -> {
            if (node instanceof Node.Mapping(var entries, var mark) && mark.equals(at)) {
                var more = new ArrayList<>(entries);
                more.add(new Node.Entry(scalar(key, at), scalar(text, at)));
                return new Node.Mapping(more, mark);
            }
            return node;
        });
    }

    /** The map at a mark, but for what it holds. */
    private static Node changedMap(Node root, Mark at, UnaryOperator<List<Node.Entry>> change) {
        return changed(
                root,
                node -> node instanceof Node.Mapping(var entries, var mark) && mark.equals(at)
                        ? new Node.Mapping(change.apply(entries), mark)
                        : node);
    }

    static Node put(Node root, Mark at, String key, Node value) {
        return changedMap(root, at, entries -> {
            var more = new ArrayList<Node.Entry>();
            var there = false;
            for (var entry : entries) {
                var meant = !there && entry.key().text().equals(key);
                more.add(meant ? new Node.Entry(entry.key(), value) : entry);
                there |= meant;
            }
            if (!there) {
                more.add(new Node.Entry(scalar(key, at), value));
            }
            return more;
        });
    }

    static Node renamed(Node root, Mark at, String key, String to) {
        return changedMap(
                root,
                at,
                entries -> entries.stream()
                        .map(it -> it.key().text().equals(key)
                                ? new Node.Entry(scalar(to, it.key().mark()), it.value())
                                : it)
                        .toList());
    }

    static Node reordered(Node root, Mark at, List<String> keys) {
        return changedMap(
                root,
                at,
                entries -> entries.stream()
                        .sorted(Comparator.comparingInt(
                                it -> keys.indexOf(it.key().text())))
                        .toList());
    }

    static Node removed(Node root, Mark at, String key) {
        return changed(
                root,
                node -> node instanceof Node.Mapping(var entries, var mark) && mark.equals(at)
                        ? new Node.Mapping(
                                entries.stream()
                                        .filter(entry -> !entry.key().text().equals(key))
                                        .toList(),
                                mark)
                        : node);
    }

    static boolean same(Node one, Node other) {
        return switch (one) {
            case Node.Scalar(var text, var _, var _) ->
                other instanceof Node.Scalar(var its, var _, var _) && its.equals(text);
            case Node.Sequence(var items, var _) -> other instanceof Node.Sequence(var its, var _) && same(items, its);
            case Node.Mapping(var entries, var _) ->
                other instanceof Node.Mapping(var its, var _) && same(flat(entries), flat(its));
        };
    }

    private static boolean same(List<? extends Node> ones, List<? extends Node> others) {
        if (ones.size() != others.size()) {
            return false;
        }
        for (var i = 0; i < ones.size(); i++) {
            if (!same(ones.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Node> flat(List<Node.Entry> entries) {
        var nodes = new ArrayList<Node>();
        entries.forEach(entry -> {
            nodes.add(entry.key());
            nodes.add(entry.value());
        });
        return nodes;
    }

    private static Node changed(Node node, UnaryOperator<Node> change) {
        return change.apply(
                switch (node) {
                    case Node.Scalar scalar -> scalar;
                    case Node.Sequence(var items, var mark) ->
                        new Node.Sequence(
                                items.stream()
                                        .map(item -> changed(item, change))
                                        .toList(),
                                mark);
                    case Node.Mapping(var entries, var mark) ->
                        new Node.Mapping(
                                entries.stream()
                                        .map(entry -> new Node.Entry(entry.key(), changed(entry.value(), change)))
                                        .toList(),
                                mark);
                });
    }

    private static Node.Scalar scalar(String text, Mark mark) {
        return new Node.Scalar(text, false, mark);
    }
}
