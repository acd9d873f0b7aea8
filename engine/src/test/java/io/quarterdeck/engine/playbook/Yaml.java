package io.quarterdeck.engine.playbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Playbooks for tests, parsed as the desk parses them. */
public final class Yaml {

    private Yaml() {}

    public static Playbook shipped(String brand) {
        return playbook(source(brand));
    }

    public static String source(String brand) {
        try {
            return Files.readString(Path.of("..", "playbooks", brand + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Playbook playbook(String source) {
        return switch (Playbook.read(node(source))) {
            case Reading.Read(var playbook, var _) -> playbook;
            case Reading.Refused(var findings) -> throw new IllegalArgumentException(findings.toString());
        };
    }

    public static Node node(String source) {
        var settings = LoadSettings.builder().setAllowDuplicateKeys(true).build();
        return convert(new Compose(settings).composeString(source).orElseThrow());
    }

    private static Node convert(org.snakeyaml.engine.v2.nodes.Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar);
            case SequenceNode list ->
                new Node.Sequence(list.getValue().stream().map(Yaml::convert).toList(), mark(node));
            case MappingNode map -> {
                var entries = new ArrayList<Node.Entry>();
                for (var tuple : map.getValue()) {
                    entries.add(new Node.Entry(scalar((ScalarNode) tuple.getKeyNode()), convert(tuple.getValueNode())));
                }
                yield new Node.Mapping(entries, mark(node));
            }
            default -> throw new IllegalArgumentException("no playbook has " + node.getNodeType());
        };
    }

    private static Node.Scalar scalar(ScalarNode scalar) {
        return new Node.Scalar(scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN, mark(scalar));
    }

    private static Mark mark(org.snakeyaml.engine.v2.nodes.Node node) {
        var mark = node.getStartMark().orElseThrow();
        return new Mark(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
