package io.quarterdeck.engine.playbook.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.playbook.Node;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Reading;
import io.quarterdeck.engine.playbook.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes every value of the shipped playbooks, one at a time, and asks whether the diff noticed. */
class DiffCoverageTest {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Values of which the file allows exactly one, or no other that is a single word. */
    private static final Set<String> FIXED = Set.of(
            "playbook",
            "routing.match",
            "routing.fallback.to",
            "hours.automated",
            "plans.offered.premium.coverage.email",
            "plans.offered.enterprise.dedicated",
            "training.programme[1].gate",
            "compliance.laws[0]",
            "compliance.laws[1]");

    private record Place(String path, String text) {

        /** {@code owner}, {@code does}: what such values are about. */
        String subject() {
            var list = path.replaceAll("\\[\\d+]$", "");
            return list.substring(list.lastIndexOf('.') + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bleusalt", "callie"})
    void every_value_that_changes_is_told_at_its_place(String brand) {
        var root = Yaml.node(Yaml.source(brand));
        var before = Yaml.shipped(brand);
        var untouched = new ArrayList<String>();
        var places = places("", root).toList();
        for (var place : places) {
            if (FIXED.contains(place.path())) {
                continue;
            }
            var after = mutated(root, place, places);
            if (after.isEmpty()) {
                untouched.add(place.path());
                continue;
            }
            var changes = Diff.of(before, after.get());
            assertThat(changes)
                    .as(place.toString())
                    .anySatisfy(change ->
                            assertThat(covers(change.path(), place.path())).isTrue());
            assertThat(paths(Diff.of(after.get(), before))).as(place.toString()).isEqualTo(paths(changes));
        }
        assertThat(places).hasSizeGreaterThan(400);
        assertThat(untouched).isEmpty();
    }

    /** Without the places in lists: two items that get the same name change places when read the other way. */
    private static Set<String> paths(List<Change> changes) {
        return changes.stream()
                .map(change -> change.path().replaceAll("\\[\\d+]", "[]"))
                .collect(Collectors.toSet());
    }

    private static boolean covers(String change, String value) {
        return value.equals(change) || value.startsWith(change + ".") || value.startsWith(change + "[");
    }

    /** The first edit of a value that still reads. */
    private static Optional<Playbook> mutated(Node root, Place place, List<Place> places) {
        var alike = places.stream().filter(other -> other.subject().equals(place.subject()));
        var texts = Stream.of(
                        bumped(place.text()),
                        Stream.of(place.text() + "x"),
                        alike.map(Place::text),
                        edits(place.text()),
                        places.stream().map(Place::text))
                .flatMap(it -> it)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return texts.stream()
                .filter(text -> !text.equals(place.text()))
                .map(text -> Playbook.read(replaced("", root, place.path(), text)))
                .filter(Reading.Read.class::isInstance)
                .map(reading -> ((Reading.Read) reading).playbook())
                .findFirst();
    }

    private static Stream<String> bumped(String text) {
        return NUMBER.matcher(text)
                .results()
                .flatMap(number -> Stream.of(bumped(text, number, 1), bumped(text, number, -1)));
    }

    private static Stream<String> edits(String text) {
        return Stream.of(
                text + " more",
                "true",
                "false",
                "UTC",
                "EUR",
                "live",
                "customer",
                "mon-sat",
                "us_federal",
                "none",
                "always",
                "high_touch",
                "transactional",
                "automated",
                "open",
                "day",
                "year",
                "monthly",
                "yearly",
                "rising",
                "falling",
                "$100 per month");
    }

    private static String bumped(String text, MatchResult number, int by) {
        var width = number.group().length();
        var next = String.format("%0" + width + "d", Math.max(0, Long.parseLong(number.group()) + by));
        return text.substring(0, number.start()) + next + text.substring(number.end());
    }

    private static Stream<Place> places(String path, Node node) {
        return switch (node) {
            case Node.Scalar(var text, var _, var _) -> Stream.of(new Place(path, text));
            case Node.Sequence(var items, var _) ->
                Stream.iterate(0, i -> i < items.size(), i -> i + 1)
                        .flatMap(i -> places("%s[%d]".formatted(path, i), items.get(i)));
            case Node.Mapping(var entries, var _) ->
                entries.stream().flatMap(entry -> places(below(path, entry), entry.value()));
        };
    }

    private static Node replaced(String path, Node node, String where, String text) {
        return switch (node) {
            case Node.Scalar(var old, var quoted, var mark) ->
                new Node.Scalar(path.equals(where) ? text : old, quoted, mark);
            case Node.Sequence(var items, var mark) -> {
                var next = new ArrayList<Node>();
                for (var i = 0; i < items.size(); i++) {
                    next.add(replaced("%s[%d]".formatted(path, i), items.get(i), where, text));
                }
                yield new Node.Sequence(next, mark);
            }
            case Node.Mapping(var entries, var mark) ->
                new Node.Mapping(
                        entries.stream()
                                .map(entry -> new Node.Entry(
                                        entry.key(), replaced(below(path, entry), entry.value(), where, text)))
                                .toList(),
                        mark);
        };
    }

    private static String below(String path, Node.Entry entry) {
        return path.isEmpty() ? entry.key().text() : path + "." + entry.key().text();
    }
}
