package io.quarterdeck.desk.playbook;

import io.quarterdeck.desk.kit.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Gives one value of a file another text and leaves every other byte, comments included, as it is. */
final class ScalarEdit {

    private static final Pattern STEP = Pattern.compile("\\[(\\d{1,6})]|([^.\\[\\]]+)");
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(true)
            .setMaxAliasesForCollections(0)
            .setUseMarks(true)
            .build();

    private ScalarEdit() {}

    /** {@code path} as findings name it: {@code priorities.high.first_response}, {@code tiers.level1.skills[0]}. */
    static String of(String source, String path, String value) {
        if (YamlReader.read(source) instanceof YamlReader.Text.Unreadable(var finding)) {
            throw Wrong.playbook("playbook.yaml", List.of(finding));
        }
        var scalar = scalar(source, path)
                .orElseThrow(() -> Refusal.invalid("path", "There is no single value at %s".formatted(path)));
        for (var text : List.of(value, quoted(value))) {
            var edited = replaced(source, scalar, text);
            if (isOnly(edited, source, path, value)) {
                return edited;
            }
        }
        throw Refusal.invalid("value", "This value cannot be written at %s; change the text itself".formatted(path));
    }

    private static String replaced(String source, ScalarNode scalar, String text) {
        var from = source.offsetByCodePoints(0, index(scalar.getStartMark()));
        var to = source.offsetByCodePoints(0, index(scalar.getEndMark()));
        return source.substring(0, from) + text + source.substring(to);
    }

    private static int index(Optional<Mark> mark) {
        return mark.orElseThrow().getIndex();
    }

    /** Whether reading the edited text gives the old tree with this one value changed. */
    private static boolean isOnly(String edited, String source, String path, String value) {
        try {
            return scalar(edited, path)
                            .filter(it -> it.getValue().equals(value))
                            .isPresent()
                    && leaves(edited, path).equals(leaves(source, path));
        } catch (YamlEngineException e) {
            return false;
        }
    }

    private static Optional<ScalarNode> scalar(String source, String path) {
        var steps = STEP.matcher(path);
        var node = root(source);
        while (node.isPresent() && steps.find()) {
            var index = steps.group(1);
            var key = steps.group(2);
            node = node.flatMap(it -> index == null ? below(it, key) : item(it, Integer.parseInt(index)));
        }
        return node.filter(ScalarNode.class::isInstance).map(ScalarNode.class::cast);
    }

    private static Optional<Node> root(String source) {
        return new Compose(SETTINGS).composeString(source);
    }

    private static Optional<Node> below(Node node, String key) {
        return node instanceof MappingNode map
                ? map.getValue().stream()
                        .filter(it -> it.getKeyNode() instanceof ScalarNode name
                                && name.getValue().equals(key))
                        .map(it -> it.getValueNode())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Node> item(Node node, int index) {
        return node instanceof SequenceNode list && index < list.getValue().size()
                ? Optional.of(list.getValue().get(index))
                : Optional.empty();
    }

    /** Every value of the file and where it stands, but for the one at {@code except}. */
    private static List<String> leaves(String source, String except) {
        var leaves = new ArrayList<String>();
        root(source).ifPresent(it -> collect("", it, except, leaves));
        return leaves;
    }

    private static void collect(String path, Node node, String except, List<String> leaves) {
        switch (node) {
            case ScalarNode it -> leaves.add(path.equals(except) ? path : path + " " + it.getValue());
            case SequenceNode it -> {
                for (var i = 0; i < it.getValue().size(); i++) {
                    collect("%s[%d]".formatted(path, i), it.getValue().get(i), except, leaves);
                }
            }
            case MappingNode it ->
                it.getValue().forEach(entry -> {
                    var key = entry.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
                    collect(path.isEmpty() ? key : path + "." + key, entry.getValueNode(), except, leaves);
                });
            default -> leaves.add(path);
        }
    }

    private static String quoted(String value) {
        return '"'
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }
}
