package io.quarterdeck.desk.channels.email.reading;

import java.util.Locale;
import java.util.Optional;

/** A mail address and the name its owner goes by, which may be empty. */
public record Address(String name, String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final String FORBIDDEN = "<>,;:\"()[]\\";

    /** An address that can be compared and answered; a name in it is tidied. */
    public static Optional<Address> of(String name, String value) {
        var at = value.lastIndexOf('@');
        var lawful = at > 0
                && at <= LONGEST_LOCAL
                && at < value.length() - 1
                && value.length() <= LONGEST
                && value.indexOf('@') == at
                && value.chars().allMatch(Address::isLawful);
        return lawful ? Optional.of(new Address(Tidy.line(name, 200), value)) : Optional.empty();
    }

    private static boolean isLawful(int c) {
        return c > ' '
                && c != 0x7f
                && !Character.isWhitespace(c)
                && !Character.isISOControl(c)
                && FORBIDDEN.indexOf(c) < 0;
    }

    /** The one spelling under which addresses are compared. */
    public String folded() {
        return value.toLowerCase(Locale.ROOT);
    }

    public String local() {
        return folded().substring(0, folded().indexOf('@'));
    }
}
