package io.quarterdeck.desk.commands;

import java.io.PrintStream;
import java.util.Locale;

/** Lines for people, no wider than a narrow terminal. */
record Paper(PrintStream out) {
    static final int WIDTH = 80;

    /** A line as it is. */
    void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }

    void gap() {
        out.println();
    }

    /** Words after a label, in as many lines as they need, all behind the label. */
    void under(String label, String words) {
        var indent = " ".repeat(label.length());
        var line = new StringBuilder(label);
        var full = label.length();
        for (var word : words.split(" ")) {
            if (line.length() + word.length() > WIDTH && line.length() > full) {
                out.println(line.toString().stripTrailing());
                line.setLength(0);
                line.append(indent);
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }
}
