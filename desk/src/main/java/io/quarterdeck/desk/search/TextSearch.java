package io.quarterdeck.desk.search;

import io.quarterdeck.engine.search.Value;
import java.util.List;
import java.util.stream.Collectors;

/** Words as PostgreSQL looks for them. Staff look everywhere; customers where they may read. */
record TextSearch(Where where, boolean isStaff) {

    /** The query that wants all of these and none of those. Words that say nothing (the, is) are left out unless alone. */
    String query(List<Filter.Says> wanted, List<Filter.Says> unwanted) {
        var stems = wanted.stream().map(it -> one(it, stemmed(it.words()))).collect(Collectors.joining(" && "));
        var plain = wanted.stream().map(it -> one(it, "simple")).collect(Collectors.joining(" && "));
        var without = unwanted.stream()
                .map(it -> " && !!" + one(it, stemmed(it.words())))
                .collect(Collectors.joining());
        var positive = stems.equals(plain) ? stems : "coalesce(nullif(%s, ''::tsquery), %s)".formatted(stems, plain);
        return "(%s%s)".formatted(positive, without);
    }

    private String one(Filter.Says says, String configuration) {
        return "to_tsquery('%s', %s)".formatted(configuration, where.bind(text(says), "text"));
    }

    /** A word is found by its stem; phrases and beginnings as they are written. */
    private static String stemmed(Value words) {
        return words instanceof Value.Word ? "english" : "simple";
    }

    private String text(Filter.Says says) {
        var star = says.words() instanceof Value.Prefix ? "*" : "";
        return "'%s':%s%s".formatted(quoted(said(says.words())), star, places(says.part()));
    }

    private static String said(Value words) {
        return switch (words) {
            case Value.Phrase(var text) -> text;
            case Value.Prefix(var start) -> start;
            default -> words.toString();
        };
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("'", "''");
    }

    /** The weights of the places, as the function {@code said} gives them. */
    private String places(Filter.Part part) {
        return switch (part) {
            case ANYWHERE -> isStaff ? "" : "ABC";
            case SUBJECT -> "A";
            case DESCRIPTION -> "B";
        };
    }
}
