package io.quarterdeck.desk.customers;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Refusal;
import java.util.Locale;

/** What somebody typed to find a customer or an organization: the beginning of a word, an address, a number or a key. */
record Likeness(String text) {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 255;
    private static final int MOST_HITS = 1_000;
    private static final int FEWEST_DIGITS = 3;

    /** No number is spelled so, and the index says so at once; of an empty pattern it could say nothing. */
    private static final String NO_NUMBER = "none";

    static Likeness of(String text) {
        var words = text.strip();
        if (words.length() < SHORTEST || words.length() > LONGEST || words.indexOf('\0') >= 0) {
            throw Refusal.invalid(
                    "query", "Say %d to %d characters of a name, an address or a number".formatted(SHORTEST, LONGEST));
        }
        return new Likeness(words);
    }

    Db.Statement bind(Db.Statement statement) {
        var digits = text.replaceAll("[^0-9]", "");
        return bindName(statement)
                .with("key", begins())
                .with("address", begins().toLowerCase(Locale.ROOT))
                .with("phone", digits.length() < FEWEST_DIGITS ? NO_NUMBER : "%" + digits + "%");
    }

    /** A name of which a word begins so. */
    Db.Statement bindName(Db.Statement statement) {
        return statement.with("name", begins()).with("word", "% " + begins()).with("most", MOST_HITS);
    }

    private String begins() {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
