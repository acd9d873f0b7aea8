package io.quarterdeck.engine.playbook;

import java.util.Optional;

/** A letter or sign that looks like one of the keyboard but is another, which no eye can tell from the right one. */
public final class LookAlike {
    private static final String FOREIGN =
            "аеіојрсухѕһԁԛԝкмтвнАВЕІЈКМНОРСТХЅοανρικυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧıɡ‘’‚′“”„″«»‐‑‒–—―−∶：，｛｝［］％＄";
    private static final String PLAIN =
            "aeiojpcyxshdqwkmtbhABEIJKMHOPCTXSoavpikuxABEZHIKMNOPTYXig''''\"\"\"\"\"\"-------::,{}[]%$";

    private LookAlike() {}

    /** Which one is in the text and what to type instead; nothing when the text has none. */
    public static Optional<String> advice(String text) {
        return text.codePoints()
                .filter(c -> c > '~')
                .boxed()
                .flatMap(c -> plain(c).map(plain -> advice(c, plain)).stream())
                .findFirst();
    }

    private static String advice(int c, String plain) {
        var what = "U+%04X %s".formatted(c, Character.getName(c));
        return plain.isEmpty()
                ? "there is an invisible %s in it: delete it".formatted(what)
                : "'%s' is %s: type %s"
                        .formatted(
                                plain.isBlank() ? " " : Character.toString(c),
                                what,
                                plain.isBlank() ? "a space" : plain);
    }

    private static Optional<String> plain(int c) {
        var at = FOREIGN.indexOf(c);
        if (at >= 0) {
            return Optional.of(PLAIN.substring(at, at + 1));
        }
        if (Character.isSpaceChar(c)) {
            return Optional.of(" ");
        }
        if (Character.getType(c) == Character.FORMAT) {
            return Optional.of("");
        }
        var wide = c >= 0xFF01 && c <= 0xFF5E;
        return wide ? Optional.of(Character.toString(c - 0xFEE0)) : Optional.empty();
    }
}
