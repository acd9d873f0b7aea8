package io.quarterdeck.desk.playbook;

import io.quarterdeck.engine.playbook.Finding;
import io.quarterdeck.engine.playbook.Mark;
import io.quarterdeck.engine.playbook.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML text into the engine's tree of marked nodes; what is no YAML is a finding with a place. */
final class YamlReader {

    private static final int LONGEST = 1_000_000;

    private YamlReader() {}

    /** Either the root of the file or why there is none. */
    sealed interface Text {
        record Tree(Node root) implements Text {}

        record Unreadable(Finding finding) implements Text {}
    }

    static Text read(String source) {
        if (source.length() > LONGEST) {
            return unreadable(
                    new Mark(1, 1), "the file has %,d characters, the most is %,d".formatted(source.length(), LONGEST));
        }
        // aliases are refused: a playbook says everything where it stands, and an alias bomb says it a million times
        var settings = LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(0)
                .setUseMarks(true)
                .setCodePointLimit(LONGEST)
                .build();
        try {
            return new Compose(settings)
                    .composeString(source)
                    .<Text>map(it -> new Text.Tree(convert(it)))
                    .orElseGet(() -> unreadable(new Mark(1, 1), "the file is empty"));
        } catch (Unlawful e) {
            return unreadable(e.mark, firstLine(e));
        } catch (MarkedYamlEngineException e) {
            return unreadable(mark(e.getProblemMark()), "this is no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            return unreadable(new Mark(1, 1), "this is no YAML: " + firstLine(e));
        }
    }

    private static Text unreadable(Mark mark, String what) {
        return new Text.Unreadable(new Finding(
                "QD-S04",
                Finding.Level.ERROR,
                "",
                mark,
                what,
                "quote text that contains a comma or ': '; indent with spaces"));
    }

    private static Node convert(org.snakeyaml.engine.v2.nodes.Node node) {
        var mark = mark(node.getStartMark());
        return switch (node) {
            case ScalarNode it -> scalar(it);
            case SequenceNode it ->
                new Node.Sequence(
                        it.getValue().stream().map(YamlReader::convert).toList(), mark);
            case MappingNode it -> new Node.Mapping(entries(it), mark);
            default -> throw new Unlawful("anchors and aliases are not part of the playbook language", mark);
        };
    }

    private static List<Node.Entry> entries(MappingNode mapping) {
        var entries = new ArrayList<Node.Entry>();
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new Unlawful(
                        "a key must be a name", mark(tuple.getKeyNode().getStartMark()));
            }
            entries.add(new Node.Entry(scalar(key), convert(tuple.getValueNode())));
        }
        return entries;
    }

    private static Node.Scalar scalar(ScalarNode node) {
        return new Node.Scalar(node.getValue(), node.getScalarStyle() != ScalarStyle.PLAIN, mark(node.getStartMark()));
    }

    private static Mark mark(Optional<org.snakeyaml.engine.v2.exceptions.Mark> mark) {
        return mark.map(it -> new Mark(it.getLine() + 1, it.getColumn() + 1)).orElse(new Mark(1, 1));
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** YAML that is well-formed but not ours. */
    private static final class Unlawful extends RuntimeException {
        private final transient Mark mark;

        Unlawful(String what, Mark mark) {
            super(what);
            this.mark = mark;
        }
    }
}
