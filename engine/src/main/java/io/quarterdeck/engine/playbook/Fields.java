package io.quarterdeck.engine.playbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one map. Every question that the file answers wrongly leaves a finding and gets a stand-in, so that
 * reading goes on and all mistakes are found together; a playbook with an error is never used.
 */
final class Fields {
    private final String path;
    private final Node.Mapping map;
    private final Findings findings;

    private Fields(String path, Node.Mapping map, Findings findings) {
        this.path = path;
        this.map = map;
        this.findings = findings;
    }

    /** The map at {@code node}, which may have these settings and no others. */
    static Fields of(String path, Node node, Findings findings, String... known) {
        var fields = any(path, node, findings);
        fields.refuseOthers(List.of(known));
        return fields;
    }

    /** The map at {@code node}, whose keys are names that the file gives. */
    static Fields named(String path, Node node, Findings findings) {
        var fields = any(path, node, findings);
        for (var entry : fields.map.entries()) {
            fields.convert(fields.path(entry.key().text()), entry.key(), Formats.NAME_WORD);
        }
        return fields;
    }

    private static Fields any(String path, Node node, Findings findings) {
        if (node instanceof Node.Mapping map) {
            var fields = new Fields(path, map, findings);
            fields.refuseTwice();
            return fields;
        }
        findings.error("QD-S02", node.mark(), path + " must be a map of settings", "write it like {setting: value}");
        return new Fields(path, new Node.Mapping(List.of(), node.mark()), findings);
    }

    String path(String key) {
        return Marks.below(path, key);
    }

    Findings findings() {
        return findings;
    }

    /** Every key once, in the order of the file. */
    List<String> keys() {
        return map.keys().stream().distinct().toList();
    }

    Optional<Node> node(String key) {
        return map.get(key);
    }

    /** The node of a setting that must be there; an empty map stands in. */
    Node needed(String key) {
        return node(key).orElseGet(() -> missing(key));
    }

    Fields section(String key, String... known) {
        return node(key)
                .map(node -> of(path(key), node, findings, known))
                .orElseGet(() -> new Fields(path(key), missing(key), findings));
    }

    /** The section when the file has it. */
    Optional<Fields> maybe(String key, String... known) {
        return node(key).map(node -> of(path(key), node, findings, known));
    }

    /** The names that a section gives, none when the file does not have it. */
    Fields maybeNames(String key) {
        return node(key)
                .map(node -> named(path(key), node, findings))
                .orElseGet(() -> new Fields(path(key), new Node.Mapping(List.of(), map.mark()), findings));
    }

    /** Every name of a section with its value. */
    <T> Map<String, T> values(String key, Format<T> format) {
        var names = maybeNames(key);
        var values = new LinkedHashMap<String, T>();
        for (var name : names.keys()) {
            var value = names.optional(name, format);
            if (value != null) {
                values.put(name, value);
            }
        }
        return Collections.unmodifiableMap(values);
    }

    /** The maps of a list, each with its own path. */
    List<Fields> each(String key, String... known) {
        var maps = new ArrayList<Fields>();
        var items = items(key);
        for (var i = 0; i < items.size(); i++) {
            maps.add(of(path(key) + "[" + i + "]", items.get(i), findings, known));
        }
        return List.copyOf(maps);
    }

    Fields names(String key) {
        return node(key)
                .map(node -> named(path(key), node, findings))
                .orElseGet(() -> new Fields(path(key), missing(key), findings));
    }

    <T> T required(String key, Format<T> format, T standIn) {
        var node = node(key);
        if (node.isEmpty()) {
            findings.error(
                    "QD-S05", map.mark(), path(key) + " is missing", "add %s: %s".formatted(key, format.example()));
            return standIn;
        }
        return convert(path(key), node.get(), format).orElse(standIn);
    }

    <T> T optional(String key, Format<T> format, T otherwise) {
        return node(key).flatMap(node -> convert(path(key), node, format)).orElse(otherwise);
    }

    <T> @Nullable T optional(String key, Format<T> format) {
        return node(key).flatMap(node -> convert(path(key), node, format)).orElse(null);
    }

    /** A list of values; a setting that is not there is an empty one. */
    <T> List<T> list(String key, Format<T> format) {
        var values = new ArrayList<T>();
        var items = items(key);
        for (var i = 0; i < items.size(); i++) {
            convert(path(key) + "[" + i + "]", items.get(i), format).ifPresent(values::add);
        }
        return List.copyOf(values);
    }

    List<Node> items(String key) {
        var node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof Node.Sequence(var items, var _)) {
            return items;
        }
        findings.error("QD-S02", node.get().mark(), path(key) + " must be a list", "write it like [one, two]");
        return List.of();
    }

    private <T> Optional<T> convert(String where, Node node, Format<T> format) {
        if (!(node instanceof Node.Scalar(var text, var _, var mark))) {
            findings.error("QD-S02", node.mark(), where + " must be one value", "write it like " + format.example());
            return Optional.empty();
        }
        return switch (format.parse(text)) {
            case Parsed.Ok<T>(var value) -> Optional.of(value);
            case Parsed.Bad<T>(var rule, var complaint, var advice) -> {
                findings.error(rule, mark, where + ": " + complaint, advice);
                yield Optional.empty();
            }
        };
    }

    private Node.Mapping missing(String key) {
        findings.error("QD-S05", map.mark(), path(key) + " is missing", "");
        return new Node.Mapping(List.of(), map.mark());
    }

    private void refuseOthers(List<String> known) {
        for (var entry : map.entries()) {
            var key = entry.key().text();
            if (!known.contains(key)) {
                findings.error(
                        "QD-S01",
                        entry.key().mark(),
                        "%s is not a setting %s".formatted(Findings.quote(key), path.isEmpty() ? "here" : "of " + path),
                        isHalfOfAText(entry) ? "quote text that contains a comma" : Nearest.advice(key, known));
            }
        }
    }

    /** {@code {title: Orders, payment and more, skills: …}} reads as a setting "payment and more" without a value. */
    private static boolean isHalfOfAText(Node.Entry entry) {
        return entry.value() instanceof Node.Scalar(var text, var quoted, var _) && text.isEmpty() && !quoted;
    }

    private void refuseTwice() {
        var seen = new HashSet<String>();
        for (var entry : map.entries()) {
            if (!seen.add(entry.key().text())) {
                findings.error(
                        "QD-S03",
                        entry.key().mark(),
                        path(entry.key().text()) + " is written twice",
                        "keep one of them");
            }
        }
    }
}
