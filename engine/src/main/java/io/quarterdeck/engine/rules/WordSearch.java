package io.quarterdeck.engine.rules;

import java.util.Collection;
import java.util.Locale;

/** Looks for words in what somebody wrote, whatever their case; {@code refund} is not found in {@code refundable}. */
final class WordSearch {
    private WordSearch() {}

    static boolean contains(String text, String string) {
        return text.toLowerCase(Locale.ROOT).contains(string.toLowerCase(Locale.ROOT));
    }

    static boolean hasAny(String text, Collection<String> words) {
        var lower = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(word -> has(lower, word));
    }

    private static boolean has(String text, String word) {
        for (var at = text.indexOf(word); at >= 0 && !word.isEmpty(); at = text.indexOf(word, at + 1)) {
            if (!joins(text, at - 1, word.charAt(0))
                    && !joins(text, at + word.length(), word.charAt(word.length() - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the character there continues the word. */
    private static boolean joins(String text, int at, char edge) {
        return at >= 0
                && at < text.length()
                && Character.isLetterOrDigit(edge)
                && Character.isLetterOrDigit(text.charAt(at));
    }
}
