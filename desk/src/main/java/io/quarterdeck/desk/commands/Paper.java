package io.quarterdeck.desk.commands;

import io.quarterdeck.engine.measure.Money;
import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Lines for people, no wider than a narrow terminal. */
record Paper(PrintStream out) {
    static final int WIDTH = 80;
    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    static final DateTimeFormatter DAY_TIME = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    /** A line as it is. */
    void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }

    void gap() {
        out.println();
    }

    /** An amount in whole units: {@code $6,495}. */
    static String money(Money amount) {
        return money(amount, 1, 0);
    }

    /** A part of an amount, to the smallest unit: {@code $5.06}. */
    static String money(Money amount, double parts) {
        return money(amount, parts, Math.max(0, amount.currency().getDefaultFractionDigits()));
    }

    private static String money(Money amount, double parts, int decimals) {
        var digits = Math.max(0, amount.currency().getDefaultFractionDigits());
        var code = amount.currency().getCurrencyCode();
        var units = amount.minor() / Math.pow(10, digits) / parts;
        return (code.equals("USD") ? "$" : code + " ") + String.format(Locale.ROOT, "%,." + decimals + "f", units);
    }

    /** {@link #under} with values in it. */
    void tell(String label, String format, Object... values) {
        under(label, String.format(Locale.ROOT, format, values));
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
