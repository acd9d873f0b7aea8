package io.quarterdeck.engine.playbook;

import java.util.List;

/**
 * How a value looks, for people and for editors: what a message shows, values that are right, the words of a closed
 * list (none when it is open), and a regular expression for all of it (empty when there is no simple one).
 */
record Form(String like, List<String> examples, List<String> words, String pattern) {

    static Form like(String example) {
        return new Form(example, List.of(example), List.of(), "");
    }

    static Form words(List<String> words) {
        return new Form(words.getFirst(), List.of(), words, "");
    }

    Form pattern(String regex) {
        return new Form(like, examples, words, regex);
    }

    Form examples(String... right) {
        return new Form(like, List.of(right), words, pattern);
    }

    /** A value that is right, for lack of a better one. */
    String example() {
        return words.isEmpty() ? examples.getFirst() : words.getFirst();
    }
}
