package io.quarterdeck.engine.playbook;

import java.util.Currency;
import java.util.function.Supplier;

/** One value of the file with its name and path, where its mistakes go, and the currency it is read in. */
record Place(String name, String path, Node node, Findings findings, Currency currency) {

    Place at(String key, Node value) {
        return new Place(key, Marks.below(path, key), value, findings, currency);
    }

    Place item(int index, Node value) {
        return new Place(name, "%s[%d]".formatted(path, index), value, findings, currency);
    }

    Place with(Node value) {
        return new Place(name, path, value, findings, currency);
    }

    /** {@code what} follows the path. */
    void error(String rule, String what, String advice) {
        error(rule, what, () -> advice);
    }

    void error(String rule, String what, Supplier<String> advice) {
        findings.error(rule, node.mark(), path + what, advice);
    }
}
