package io.quarterdeck.desk.playbook;

import io.quarterdeck.engine.playbook.Finding;
import io.quarterdeck.engine.playbook.Mark;
import io.quarterdeck.engine.playbook.Node;
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
        return Written.of(source).map(file -> remove(file, path)).orElseGet(() -> refused("this is no YAML"));
    }

    private static Outcome replace(Written file, String path, String text) {
        if (!(file.node(path).orElse(null) instanceof Node.Scalar scalar)) {
            return refused("%s is no single value of this file".formatted(path));
        }
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

    private static Outcome remove(Written file, String path) {
        var parent = path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
        var key = path.substring(path.lastIndexOf('.') + 1);
        if (!(file.node(parent).orElse(null) instanceof Node.Mapping map)
                || map.get(key).isEmpty()) {
            return refused("%s is no setting of this file".formatted(path));
        }
        return firstThatReads(file.without(map, key).stream(), Trees.removed(file.root(), map.mark(), key));
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
