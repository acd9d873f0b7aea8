package io.quarterdeck.desk.playbook;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.engine.playbook.Node;
import io.quarterdeck.engine.playbook.Playbook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The text of a playbook in the hands of somebody who changes it value by value. Immutable: each change gives another
 * one, in which every other byte stays as somebody wrote it; a change that cannot be made that way is refused.
 */
public final class Manuscript {

    private final String source;

    Manuscript(String source) {
        this.source = source;
    }

    String source() {
        return source;
    }

    /** What it means; refused with every finding when it means nothing. */
    public Playbook read() {
        return Playbooks.parsed("playbook.yaml", source);
    }

    public boolean has(String path) {
        return node(path).isPresent();
    }

    /** The single value at a path. */
    public Optional<String> text(String path) {
        return node(path).filter(Node.Scalar.class::isInstance).map(it -> ((Node.Scalar) it).text());
    }

    /** The entries of the map at a path, each with its text if it is a single value and else empty. */
    public SequencedMap<String, String> entries(String path) {
        var entries = new LinkedHashMap<String, String>();
        if (node(path).orElse(null) instanceof Node.Mapping map) {
            map.entries()
                    .forEach(it -> entries.put(
                            it.key().text(), it.value() instanceof Node.Scalar(var text, var _, var _) ? text : ""));
        }
        return entries;
    }

    private Optional<Node> node(String path) {
        return Written.of(source).flatMap(it -> it.node(path));
    }

    /** Says what stands under a key of the map at {@code path}: a text, a list or a map of such. */
    public Manuscript put(String path, String key, Object value) {
        return of(Edit.put(source, path, key, Flow.node(value)));
    }

    /** Takes an entry out of the map at {@code path}; one that is not there stays away. */
    public Manuscript remove(String path, String key) {
        return entries(path).containsKey(key) ? of(Edit.remove(source, path, key)) : this;
    }

    public Manuscript rename(String path, String key, String to) {
        return of(Edit.rename(source, path, key, to));
    }

    /** Puts those entries of the map at {@code path} first, in this order; each takes its remarks along. */
    public Manuscript reorder(String path, List<String> first) {
        return of(Edit.reorder(source, path, first));
    }

    private static Manuscript of(Edit.Outcome outcome) {
        return switch (outcome) {
            case Edit.Outcome.Edited(var edited) -> new Manuscript(edited);
            case Edit.Outcome.Refused(var finding) ->
                throw Refusal.conflict(
                        "playbook_text",
                        "The text of the playbook does not let itself be changed here: %s; %s"
                                .formatted(finding.what(), finding.advice()),
                        Map.of());
        };
    }
}
