package io.quarterdeck.engine.playbook;

import java.util.List;
import java.util.Optional;

/**
 * A file as it was written: text, lists and maps, each with the place where it begins. Whoever parses the file makes
 * these; nothing is resolved, so {@code 1}, {@code true} and an empty value are the text that stands there. A key that
 * is written twice stays twice, and a key that is not text becomes a scalar of its source.
 */
public sealed interface Node {

    Mark mark();

    record Mapping(List<Entry> entries, Mark mark) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The value of the first entry with this key. */
        public Optional<Node> get(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }

        public List<String> keys() {
            return entries.stream().map(entry -> entry.key().text()).toList();
        }
    }

    record Sequence(List<Node> items, Mark mark) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    record Scalar(String text, boolean quoted, Mark mark) implements Node {}

    record Entry(Scalar key, Node value) {}
}
