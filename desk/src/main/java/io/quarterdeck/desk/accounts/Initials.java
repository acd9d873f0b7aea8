package io.quarterdeck.desk.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The one or two letters that stand for a name in a small circle. */
public final class Initials {

    private Initials() {}

    public static String of(String name) {
        var words = Arrays.stream(name.strip().split("\\s+"))
                .filter(it -> !it.isEmpty())
                .toList();
        var letters = words.size() < 2 ? words : List.of(words.getFirst(), words.getLast());
        return letters.stream()
                .map(it -> it.substring(0, it.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
