package io.quarterdeck.desk.knowledge.texts;

import io.quarterdeck.desk.kit.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;

/** A language in which the help centre speaks, as its lower-case tag: {@code en-us}, {@code de}. */
@NamedInterface("texts")
public record HelpLocale(String tag) {

    public static final HelpLocale DEFAULT = new HelpLocale("en-us");

    private static final int LONGEST = 35;
    private static final Pattern SHAPE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");

    /** How PostgreSQL stems a language; one it does not know is searched word by word. */
    private static final Map<String, String> DICTIONARIES = Map.ofEntries(
            Map.entry("ar", "arabic"),
            Map.entry("ca", "catalan"),
            Map.entry("da", "danish"),
            Map.entry("de", "german"),
            Map.entry("el", "greek"),
            Map.entry("en", "english"),
            Map.entry("es", "spanish"),
            Map.entry("fi", "finnish"),
            Map.entry("fr", "french"),
            Map.entry("hi", "hindi"),
            Map.entry("hu", "hungarian"),
            Map.entry("id", "indonesian"),
            Map.entry("it", "italian"),
            Map.entry("lt", "lithuanian"),
            Map.entry("nb", "norwegian"),
            Map.entry("nl", "dutch"),
            Map.entry("no", "norwegian"),
            Map.entry("pt", "portuguese"),
            Map.entry("ro", "romanian"),
            Map.entry("ru", "russian"),
            Map.entry("sr", "serbian"),
            Map.entry("sv", "swedish"),
            Map.entry("tr", "turkish"));

    public static HelpLocale of(String text) {
        var tag = text.strip().replace('_', '-').toLowerCase(Locale.ROOT);
        if (tag.length() > LONGEST || !SHAPE.matcher(tag).matches()) {
            throw Refusal.invalid("locale", "'%s' is no language tag; write it like en-us or de".formatted(text));
        }
        return new HelpLocale(tag);
    }

    public String dictionary() {
        return DICTIONARIES.getOrDefault(tag.split("-", 2)[0], "simple");
    }

    @Override
    public String toString() {
        return tag;
    }
}
