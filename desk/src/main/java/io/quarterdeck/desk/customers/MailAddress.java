package io.quarterdeck.desk.customers;

import io.quarterdeck.desk.kit.Refusal;
import java.util.Locale;
import java.util.regex.Pattern;

/** A mail address in the one spelling under which the desk compares it. */
public record MailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]+@[^\\s@<>,;:\"()\\[\\]\\\\]+");

    public static MailAddress of(String text) {
        var folded = text.strip().toLowerCase(Locale.ROOT);
        if (folded.length() > LONGEST || !SHAPE.matcher(folded).matches()) {
            throw Refusal.invalid(
                    "address", "'%s' is not a mail address; write it like ana@example.com".formatted(text));
        }
        return new MailAddress(folded);
    }

    @Override
    public String toString() {
        return value;
    }
}
