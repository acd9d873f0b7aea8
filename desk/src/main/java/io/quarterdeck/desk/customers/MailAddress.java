package io.quarterdeck.desk.customers;

import io.quarterdeck.desk.kit.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mail address in the one spelling under which the desk compares it. */
public record MailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]+@[^\\s@<>,;:\"()\\[\\]\\\\]+");

    public static MailAddress of(String text) {
        return find(text)
                .orElseThrow(() -> Refusal.invalid(
                        "address", "'%s' is not a mail address; write it like ana@example.com".formatted(text)));
    }

    /** Nothing where the text is no address. */
    public static Optional<MailAddress> find(String text) {
        var folded = text.strip().toLowerCase(Locale.ROOT);
        return folded.length() <= LONGEST && SHAPE.matcher(folded).matches()
                ? Optional.of(new MailAddress(folded))
                : Optional.empty();
    }

    /** What stands behind the @. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
