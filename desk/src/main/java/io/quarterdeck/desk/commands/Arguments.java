package io.quarterdeck.desk.commands;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words after a command: plain ones, flags, and options with a value ({@code --format json}, {@code --format=json}). */
record Arguments(List<String> plain, Map<String, String> options, Set<String> flags) {

    static Arguments of(List<String> words, Set<String> options, Set<String> flags) {
        var plain = new ArrayList<String>();
        var values = new LinkedHashMap<String, String>();
        var set = new LinkedHashSet<String>();
        var rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            var word = rest.remove();
            if (!word.startsWith("--")) {
                plain.add(word);
                continue;
            }
            var parts = word.substring(2).split("=", 2);
            if (flags.contains(parts[0]) && parts.length == 1) {
                set.add(parts[0]);
            } else if (options.contains(parts[0])) {
                values.put(parts[0], parts.length == 2 ? parts[1] : value(parts[0], rest.poll()));
            } else {
                throw new Failure("there is no option '%s'".formatted(word));
            }
        }
        return new Arguments(List.copyOf(plain), values, set);
    }

    private static String value(String option, @Nullable String word) {
        if (word == null) {
            throw new Failure("--%s wants a value".formatted(option));
        }
        return word;
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }
}
