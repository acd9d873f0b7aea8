package io.quarterdeck.desk.playbook;

import io.quarterdeck.engine.playbook.Finding;
import io.quarterdeck.engine.playbook.Mark;
import io.quarterdeck.engine.playbook.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Changes one value in the text of a playbook; every other byte stays as somebody wrote it, remarks included. A change
 * is made only when the new text reads as the old one with that value changed and nothing else.
 */
public final class Edit {

    /** The new text, or why there is none. */
    public sealed interface Outcome {
        record Edited(String source) implements Outcome {}

        record Refused(Finding finding) implements Outcome {}
    }

    private Edit() {}

    /** Writes {@code text} where the value at {@code path} stands, quoted when it must be or already was. */
    public static Outcome replace(String source, String path, String text) {
        return Written.of(source).map(file -> replace(file, path, text)).orElseGet(() -> refused("this is no YAML"));
    }

    /** Adds a setting at the end of the map at {@code path}; the whole file is the map at the empty path. */
    public static Outcome add(String source, String path, String key, String text) {
        return Written.of(source).map(file -> add(file, path, key, text)).orElseGet(() -> refused("this is no YAML"));
    }

    /** Takes a setting out of its map, with the remarks on its own lines. */
    public static Outcome remove(String source, String path) {
        var parent = path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
        return remove(source, parent, path.substring(path.lastIndexOf('.') + 1));
    }

    /** The same of a key that may have dots in it. */
    static Outcome remove(String source, String path, String key) {
        return Written.of(source).map(file -> remove(file, path, key)).orElseGet(() -> refused("this is no YAML"));
    }

    /** Says all that stands under a key of the map at {@code path}, in one line, whether it is there already or not. */
    static Outcome put(String source, String path, String key, Node value) {
        return Written.of(source).map(file -> put(file, path, key, value)).orElseGet(() -> refused("this is no YAML"));
    }

    /** Gives an entry of the map at {@code path} another key; its value and its place stay. */
    static Outcome rename(String source, String path, String key, String to) {
        return Written.of(source).map(file -> rename(file, path, key, to)).orElseGet(() -> refused("this is no YAML"));
    }

    /** Puts these entries of the map at {@code path} first, in this order, each with the remarks that belong to it. */
    static Outcome reorder(String source, String path, List<String> first) {
        return Written.of(source).map(file -> reorder(file, path, first)).orElseGet(() -> refused("this is no YAML"));
    }

    private static Outcome replace(Written file, String path, String text) {
        if (!(file.node(path).orElse(null) instanceof Node.Scalar scalar)) {
            return refused("%s is no single value of this file".formatted(path));
        }
        return replaced(file, scalar, text);
    }

    private static Outcome replaced(Written file, Node.Scalar scalar, String text) {
        if (scalar.text().equals(text)) {
            return new Outcome.Edited(file.source());
        }
        var expected = Trees.replaced(file.root(), scalar.mark(), text);
        var start = file.start(scalar.mark());
        var end = file.end(scalar.mark());
        return firstThatReads(
                Quoting.like(file.source().substring(start, end), text)
                        .map(written -> file.with(start, end, (start == end ? " " : "") + written)),
                expected);
    }

    private static Outcome add(Written file, String path, String key, String text) {
        if (!(file.node(path).orElse(null) instanceof Node.Mapping map)) {
            return refused("%s is no map of this file".formatted(path));
        }
        if (map.get(key).isPresent()) {
            return refused("%s has %s already".formatted(path, key));
        }
        var expected = Trees.added(file.root(), map.mark(), key, text);
        return firstThatReads(
                Quoting.like("", text).map(written -> file.withEntry(map, key + ": " + written)), expected);
    }

    private static Outcome remove(Written file, String path, String key) {
        if (!(file.node(path).orElse(null) instanceof Node.Mapping map)
                || map.get(key).isEmpty()) {
            return refused("%s.%s is no setting of this file".formatted(path, key));
        }
        return firstThatReads(file.without(map, key).stream(), Trees.removed(file.root(), map.mark(), key));
    }

    private static Outcome put(Written file, String path, String key, Node value) {
        if (!(file.node(path).orElse(null) instanceof Node.Mapping map)) {
            return refused("%s is no map of this file".formatted(path));
        }
        var there = map.get(key);
        if (there.isPresent() && Trees.same(there.get(), value)) {
            return new Outcome.Edited(file.source());
        }
        if (there.isPresent() && there.get() instanceof Node.Scalar old && value instanceof Node.Scalar scalar) {
            return replaced(file, old, scalar.text());
        }
        var text = Flow.text(value);
        return firstThatReads(
                Stream.of(
                        there.isPresent()
                                ? file.withValue(there.get(), text)
                                : file.withEntry(map, Flow.text(key) + ": " + text)),
                Trees.put(file.root(), map.mark(), key, value));
    }

    private static Outcome rename(Written file, String path, String key, String to) {
        if (!(file.node(path).orElse(null) instanceof Node.Mapping map)
                || map.get(key).isEmpty()
                || map.get(to).isPresent()) {
            return refused("%s cannot become %s in %s".formatted(key, to, path));
        }
        var entry = map.entries().stream()
                .filter(it -> it.key().text().equals(key))
                .findFirst()
                .orElseThrow();
        var mark = entry.key().mark();
        return firstThatReads(
                Stream.of(file.with(file.start(mark), file.end(mark), Flow.text(to))),
                Trees.renamed(file.root(), map.mark(), key, to));
    }

    private static Outcome reorder(Written file, String path, List<String> first) {
        if (!(file.node(path).orElse(null) instanceof Node.Mapping map)
                || !map.keys().containsAll(first)) {
            return refused("%s is no map with all of these keys".formatted(path));
        }
        var order = new ArrayList<>(first);
        map.keys().stream().filter(it -> !first.contains(it)).forEach(order::add);
        return map.keys().equals(order)
                ? new Outcome.Edited(file.source())
                : firstThatReads(file.reordered(map, order).stream(), Trees.reordered(file.root(), map.mark(), order));
    }

    private static Outcome firstThatReads(Stream<String> sources, Node expected) {
        Predicate<String> reads = source -> Written.of(source)
                .filter(file -> Trees.same(file.root(), expected))
                .isPresent();
        return sources.filter(reads)
                .findFirst()
                .<Outcome>map(Outcome.Edited::new)
                .orElseGet(() -> refused("this change cannot be made by itself"));
    }

    private static Outcome refused(String what) {
        return new Outcome.Refused(new Finding(
                "QD-S04", Finding.Level.ERROR, "", Mark.START, what, "change the text of the file instead"));
    }
}
