package io.quarterdeck.engine.playbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One setting of a map: its key, what may stand there, whether it must, what holds when it does not (written as the
 * file would, empty when nothing does), and one sentence for whoever writes it.
 */
record Setting<T>(String key, Kind<T> kind, boolean needed, String otherwise, String doc) {

    static <T> Setting<T> required(String key, Kind<T> kind, String doc) {
        return new Setting<>(key, kind, true, "", doc);
    }

    static <T> Setting<T> optional(String key, Kind<T> kind, String doc) {
        return new Setting<>(key, kind, false, "", doc);
    }

    static <T> Setting<T> optional(String key, Kind<T> kind, String otherwise, String doc) {
        return new Setting<>(key, kind, false, otherwise, doc);
    }

    static <T> Setting<List<T>> list(String key, Kind<T> item, String doc) {
        return optional(key, new Kind.Items<>(item), doc);
    }

    static <T> Setting<Map<String, T>> names(String key, Kind<T> value, String doc) {
        return optional(key, new Kind.Names<>(value), doc);
    }

    /** What holds when the file does not say; nothing for a setting that may simply be left out. */
    Optional<T> absent(Place map) {
        return otherwise.isEmpty()
                ? kind.absent()
                : kind.read(
                        map.at(key, new Node.Scalar(otherwise, false, map.node().mark())));
    }
}
