package io.quarterdeck.engine.playbook.diff;

import static io.quarterdeck.engine.playbook.diff.Sense.NEITHER;

import io.quarterdeck.engine.playbook.Marks;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One map of the file while it is told: every word told here stands below its path. */
record Part(String key, String path, Marks marks, Map<String, Said> told) {

    Part part(String name) {
        return new Part(below(key, name), below(path, name), marks, told);
    }

    /** An item of a list, known by {@code name} wherever it stands. */
    Part item(String name, int index) {
        var unique = key + "/" + name;
        for (var again = 2; told.containsKey(unique); again++) {
            unique = key + "/" + name + "#" + again;
        }
        return new Part(unique, "%s[%d]".formatted(path, index), marks, told);
    }

    /** What this part is, for when all of it comes or goes. */
    Part called(String name, String summary, Sense sense) {
        told.put(key, new Said.Item(key, path, name, summary, sense));
        return this;
    }

    Part called(String name, String summary) {
        return called(name, summary, NEITHER);
    }

    /** A value; one that the file leaves out is not told. */
    void say(String name, String form, @Nullable Object value, Sense sense) {
        sayAs(name, name, form, value, sense);
    }

    /** A value that the file may write under several names. */
    void sayAs(String name, String written, String form, @Nullable Object value, Sense sense) {
        if (value != null) {
            var place = below(path, written);
            var inFile = written.isEmpty() || marks.has(place) ? place : path;
            var unique = below(key, name.isEmpty() ? "value" : name);
            told.put(unique, new Said.Value(unique, inFile, form, value, sense));
        }
    }

    void say(String name, String form, @Nullable Object value) {
        say(name, form, value, NEITHER);
    }

    void set(String name, String form, Collection<String> names) {
        if (!names.isEmpty()) {
            say(name, form, Names.set(names));
        }
    }

    void ranked(String name, String form, Collection<String> names) {
        if (!names.isEmpty()) {
            say(name, form, Names.ranked(names));
        }
    }

    /** A form that speaks of {@code subject}; a percent sign in a name stays one. */
    static String about(String subject, String form) {
        return subject.replace("%", "%%") + form;
    }

    private static String below(String path, String name) {
        return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
    }
}
