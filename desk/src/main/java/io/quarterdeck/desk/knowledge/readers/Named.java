package io.quarterdeck.desk.knowledge.readers;

import io.quarterdeck.desk.kit.Refusal;

/** A name of one line. */
public final class Named {

    private Named() {}

    public static String of(String text, int longest) {
        var name = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (name.isEmpty() || name.length() > longest) {
            throw Refusal.invalid(
                    "name", "A name has 1 to %d characters, this one %,d".formatted(longest, name.length()));
        }
        return name;
    }
}
