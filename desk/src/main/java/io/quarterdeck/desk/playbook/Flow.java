package io.quarterdeck.desk.playbook;

import io.quarterdeck.engine.playbook.Mark;
import io.quarterdeck.engine.playbook.Node;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values in one line of YAML: {@code {mon-fri: 08:00-20:00}}, quoted wherever a plain text could be read otherwise. */
final class Flow {

    private static final Pattern PLAIN = Pattern.compile(
            "[A-Za-z0-9][A-Za-z0-9_./%+-]*(:[A-Za-z0-9_./%+-]+)*( [A-Za-z0-9_./%+-]+(:[A-Za-z0-9_./%+-]+)*)*");

    private Flow() {}

    /** A text, a list or a map, as the file would hold it. */
    static Node node(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                new Node.Mapping(
                        map.entrySet().stream()
                                .map(it -> new Node.Entry(scalar(String.valueOf(it.getKey())), node(it.getValue())))
                                .toList(),
                        Mark.START);
            case List<?> items ->
                new Node.Sequence(items.stream().<Node>map(Flow::node).toList(), Mark.START);
            default -> scalar(String.valueOf(value));
        };
    }

    static Node.Scalar scalar(String text) {
        return new Node.Scalar(text, false, Mark.START);
    }

    static String text(Node node) {
        return switch (node) {
            case Node.Scalar(var text, var _, var _) -> text(text);
            case Node.Sequence(var items, var _) ->
                items.stream().map(Flow::text).collect(Collectors.joining(", ", "[", "]"));
            case Node.Mapping(var entries, var _) ->
                entries.stream()
                        .map(it -> text(it.key().text()) + ": " + text(it.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    static String text(String text) {
        return PLAIN.matcher(text).matches() ? text : Quoting.twice(text);
    }
}
