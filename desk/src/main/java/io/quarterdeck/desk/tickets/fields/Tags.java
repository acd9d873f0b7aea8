package io.quarterdeck.desk.tickets.fields;

import io.quarterdeck.desk.kit.Said;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Tags in the one spelling under which they are kept: lower case, without spaces, in order and each once. */
public final class Tags {

    public static final int MOST = 500;
    private static final int LONGEST = 255;

    private Tags() {}

    public static String one(String text) {
        var tag = text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s,]+", "_");
        if (tag.length() > LONGEST || tag.indexOf('\0') >= 0) {
            throw Said.wrong("tags", "TooLong", "has a tag of more than %d characters".formatted(LONGEST));
        }
        return tag;
    }

    public static List<String> of(Collection<String> texts) {
        var tags = texts.stream()
                .map(Tags::one)
                .filter(it -> !it.isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (tags.size() > MOST) {
            throw Said.wrong("tags", "TooLong", "are too many (the most is %d)".formatted(MOST));
        }
        return tags;
    }
}
