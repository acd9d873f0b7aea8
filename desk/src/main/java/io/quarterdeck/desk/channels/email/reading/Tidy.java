package io.quarterdeck.desk.channels.email.reading;

/** Takes out of text what no reader sees but a database, a header or an eye could trip over. */
public final class Tidy {

    private Tidy() {}

    /** One line of at most so many characters: no controls, no line breaks, nothing that turns the text around. */
    public static String line(String text, int longest) {
        var line = new StringBuilder();
        var blank = true;
        for (var i = 0; i < text.length() && line.length() < longest; ) {
            var c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isInvisible(c)) {
                continue;
            }
            var space = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
            if (!space) {
                line.appendCodePoint(isLoneSurrogate(c) ? '\uFFFD' : c);
            } else if (!blank) {
                line.append(' ');
            }
            blank = space;
        }
        return line.toString().strip();
    }

    /** Text of many lines, each ended by a line feed. */
    public static String text(String text) {
        var tidy = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); ) {
            var c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                if (i >= text.length() || text.charAt(i) != '\n') {
                    tidy.append('\n');
                }
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                tidy.appendCodePoint(isLoneSurrogate(c) ? '\uFFFD' : c);
            }
        }
        return tidy.toString();
    }

    private static boolean isLoneSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** Marks that reorder or hide text: "gpj.exe" must not read "exe.jpg". */
    private static boolean isInvisible(int c) {
        return c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0x200B
                || c == 0x200E
                || c == 0x200F
                || c == 0xFEFF
                || c == 0;
    }
}
