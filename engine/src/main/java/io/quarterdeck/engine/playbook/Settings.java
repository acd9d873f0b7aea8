package io.quarterdeck.engine.playbook;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every setting of the language by its path, where {@code *} is a name that the file gives and {@code []} an item. */
final class Settings {
    private final Map<String, Setting<?>> found = new LinkedHashMap<>();

    private Settings() {}

    static Map<String, Setting<?>> all() {
        var settings = new Settings();
        settings.walk("", PlaybookReader.FILE);
        return settings.found;
    }

    /** Whether a path, with the names and numbers of a file in it, is that of a setting of the language. */
    static boolean has(String path) {
        return all().keySet().stream()
                .anyMatch(known -> path.matches(
                        known.replace(".", "\\.").replace("[]", "\\[\\d+]").replace("*", "[^.\\[]+")));
    }

    private void walk(String path, Kind<?> kind) {
        switch (kind) {
            case Format<?> _, Kind.OneOrMore<?> _, Kind.Schedule _, Kind.Days _ -> {}
            case Kind.Names<?>(var value) -> walk(Marks.below(path, "*"), value);
            case Kind.Items<?>(var item) -> walk(path + "[]", item);
            case Kind.TextOr<?>(var map, var _) -> walk(path, map);
            case Shape<?> shape -> {
                for (var setting : shape.settings()) {
                    var below = Marks.below(path, setting.key());
                    found.put(below, setting);
                    walk(below, setting.kind());
                }
                shape.others().ifPresent(value -> walk(Marks.below(path, "*"), value));
            }
        }
    }
}
