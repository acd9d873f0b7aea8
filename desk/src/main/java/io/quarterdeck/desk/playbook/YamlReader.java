package io.quarterdeck.desk.playbook;

import io.quarterdeck.engine.playbook.Finding;
import io.quarterdeck.engine.playbook.Mark;
import io.quarterdeck.engine.playbook.Node;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML text into the engine's tree of marked nodes, one event after the other, so that it stops at the first
 * thing that is not of the playbook language: an alias bomb never unfolds and nesting never overflows.
 */
final class YamlReader {

    private static final int LONGEST = 500_000;
    private static final int DEEPEST = 32;
    private static final String HINT = "quote text that contains a comma or ': '; indent with spaces";

    private final Iterator<Event> events;
    private final Map<Mark, Extent> extents = new LinkedHashMap<>();

    private YamlReader(Iterator<Event> events) {
        this.events = events;
    }

    /** Either the root of the file or why there is none. */
    sealed interface Text {
        record Tree(Node root) implements Text {}

        record Unreadable(Finding finding) implements Text {}
    }

    /** Where a value begins and ends in the file, in code points, quotes and brackets included. */
    record Extent(int start, int end) {
        static final Extent NONE = new Extent(0, 0);
    }

    static Text read(String source) {
        return read(source, new LinkedHashMap<>());
    }

    /** Also tells where each single value stands, by the mark of its beginning. */
    static Text read(String source, Map<Mark, Extent> extents) {
        if (source.length() > LONGEST) {
            return unreadable(
                    Mark.START,
                    "the file has %,d characters, the most is %,d".formatted(source.length(), LONGEST),
                    "a playbook has a few hundred lines");
        }
        var stranger = Characters.strange(source);
        if (stranger.isPresent()) {
            return unreadable(stranger.get().mark(), stranger.get().what(), "save the file as plain text in UTF-8");
        }
        var settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(LONGEST)
                .build();
        var reader = new YamlReader(new Parse(settings).parseString(source).iterator());
        try {
            var root = reader.document();
            extents.putAll(reader.extents);
            return new Text.Tree(root);
        } catch (Unlawful e) {
            return unreadable(Characters.inside(source, e.mark), String.valueOf(e.getMessage()), e.advice);
        } catch (MarkedYamlEngineException e) {
            var unclosed = e.getProblem().contains("end of stream")
                    && e.getContextMark().isPresent();
            var mark = mark(unclosed ? e.getContextMark() : e.getProblemMark());
            return noYaml(source, Characters.inside(source, mark), e.getProblem());
        } catch (YamlEngineException e) {
            return noYaml(source, Mark.START, firstLine(e));
        }
    }

    private static Text noYaml(String source, Mark mark, String problem) {
        var line = Characters.line(source, mark);
        var before = line.substring(0, Math.min(line.length(), mark.column() - 1));
        return before.isBlank() && line.startsWith("\t", before.length())
                ? unreadable(mark, "a tab cannot indent", "indent with spaces")
                : unreadable(
                        mark,
                        "this is no YAML: " + problem.replaceAll("\\p{Cntrl}+", " "),
                        Characters.misleading(source, mark).orElse(HINT));
    }

    private static Text unreadable(Mark mark, String what, String advice) {
        return new Text.Unreadable(new Finding("QD-S04", Finding.Level.ERROR, "", mark, what, advice));
    }

    private Node document() {
        next();
        if (next().getEventId() == Event.ID.StreamEnd) {
            throw new Unlawful("the file is empty", Mark.START, "begin with playbook: quarterdeck/v1");
        }
        var root = node(next(), 0);
        next();
        var end = next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw new Unlawful("a second document begins", mark(end.getStartMark()), "keep one playbook in one file");
        }
        return root;
    }

    private Node node(Event event, int depth) {
        var mark = mark(event.getStartMark());
        if (depth > DEEPEST) {
            throw new Unlawful("nested deeper than %d levels".formatted(DEEPEST), mark, "close what is open");
        }
        refuseAnchorsAndTags(event, mark);
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, mark);
            case MappingStartEvent map -> mapping(map, mark, depth);
            default -> sequence(event, mark, depth);
        };
    }

    private Node sequence(Event start, Mark mark, int depth) {
        var items = new ArrayList<Node>();
        var event = next();
        for (; event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            items.add(node(event, depth + 1));
        }
        remember(start, event, mark);
        return new Node.Sequence(items, mark);
    }

    private Node mapping(MappingStartEvent start, Mark mark, int depth) {
        var entries = new ArrayList<Node.Entry>();
        var event = next();
        for (; event.getEventId() != Event.ID.MappingEnd; event = next()) {
            entries.add(new Node.Entry(key(event), node(next(), depth + 1)));
        }
        remember(start, event, mark);
        return new Node.Mapping(entries, mark);
    }

    /** A list or a map that ends with a bracket; one that is indented ends where its last value does. */
    private void remember(Event start, Event end, Mark mark) {
        if (start instanceof CollectionStartEvent collection && collection.isFlow()) {
            extents.putIfAbsent(mark, new Extent(index(start.getStartMark()), index(end.getEndMark())));
        }
    }

    private Node.Scalar key(Event event) {
        var mark = mark(event.getStartMark());
        refuseAnchorsAndTags(event, mark);
        if (!(event instanceof ScalarEvent key)) {
            throw new Unlawful("a key must be a name", mark, "write it like name: value");
        }
        if (key.isPlain() && key.getValue().equals("<<")) {
            throw new Unlawful("merge keys are not part of the playbook language", mark, "write the settings out");
        }
        return scalar(key, mark);
    }

    private Node.Scalar scalar(ScalarEvent event, Mark mark) {
        extents.put(mark, new Extent(index(event.getStartMark()), index(event.getEndMark())));
        return new Node.Scalar(event.getValue(), !event.isPlain(), mark);
    }

    private static void refuseAnchorsAndTags(Event event, Mark mark) {
        if (event instanceof AliasEvent
                || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw new Unlawful(
                    "anchors and aliases are not part of the playbook language",
                    mark,
                    "say everything where it stands; quote text that begins with & or *");
        }
        if (tag(event).isPresent()) {
            throw new Unlawful("tags are not part of the playbook language", mark, "quote text that begins with !");
        }
    }

    private static Optional<String> tag(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> Optional.empty();
        };
    }

    private Event next() {
        return events.next();
    }

    private static int index(Optional<org.snakeyaml.engine.v2.exceptions.Mark> mark) {
        return mark.orElseThrow().getIndex();
    }

    private static Mark mark(Optional<org.snakeyaml.engine.v2.exceptions.Mark> mark) {
        return mark.map(it -> new Mark(it.getLine() + 1, it.getColumn() + 1)).orElse(Mark.START);
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** YAML that is well-formed but not ours. */
    private static final class Unlawful extends RuntimeException {
        private final transient Mark mark;
        private final String advice;

        Unlawful(String what, Mark mark, String advice) {
            super(what);
            this.mark = mark;
            this.advice = advice;
        }
    }
}
