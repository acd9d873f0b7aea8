package io.quarterdeck.engine.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReadingPropertiesTest {
    private static final List<String> WORDS = List.of(
            "playbook",
            "hours",
            "open",
            "priorities",
            "escalation",
            "matrix",
            "channels",
            "email",
            "first_response",
            "24/7",
            "1bh..24h",
            "24h..1bh",
            "",
            "..",
            "mon-fri",
            "08:00-20:00",
            "08:00-20:00,",
            "-",
            "$5",
            "x2",
            "+1%",
            "by channel",
            "over $9",
            "80% within 1s",
            "true",
            "peaks",
            "intents",
            "tiers",
            "skills",
            "owner",
            "0bd",
            "thanksgiving",
            "02-30",
            "999999h",
            "é",
            "steps",
            "when",
            "hubs",
            "on_call",
            "takes",
            "critical");

    @Property
    void no_tree_whatsoever_makes_reading_throw(@ForAll("nodes") Node node) {
        assertThat(Playbook.read(node)).isInstanceOf(Reading.Refused.class);
    }

    @Property(tries = 500)
    void one_wrong_value_in_a_shipped_playbook_never_makes_reading_throw(
            @ForAll("values") Node value, @ForAll("places") long place) {
        var root = (Node.Mapping) Yaml.node(Yaml.source("callie"));
        assertThat(Playbook.read(replaced(root, place, value))).isNotNull();
    }

    /** Walks down by the digits of {@code place} and puts {@code value} where it ends. */
    private static Node replaced(Node node, long place, Node value) {
        if (place == 0) {
            return value;
        }
        return switch (node) {
            case Node.Scalar _ -> value;
            case Node.Sequence(var items, var mark) -> {
                if (items.isEmpty()) {
                    yield value;
                }
                var at = (int) (place % items.size());
                var next = new java.util.ArrayList<>(items);
                next.set(at, replaced(items.get(at), place / items.size(), value));
                yield new Node.Sequence(next, mark);
            }
            case Node.Mapping(var entries, var mark) -> {
                if (entries.isEmpty()) {
                    yield value;
                }
                var at = (int) (place % entries.size());
                var next = new java.util.ArrayList<>(entries);
                var entry = entries.get(at);
                next.set(at, new Node.Entry(entry.key(), replaced(entry.value(), place / entries.size(), value)));
                yield new Node.Mapping(next, mark);
            }
        };
    }

    @Property
    void the_distance_of_two_words_is_a_distance(@ForAll("words") String one, @ForAll("words") String other) {
        assertThat(Nearest.distance(one, other)).isEqualTo(Nearest.distance(other, one));
        assertThat(Nearest.distance(one, one)).isZero();
        assertThat(Nearest.distance(one, other)).isLessThanOrEqualTo(Math.max(one.length(), other.length()));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.oneOf(Arbitraries.of(WORDS), Arbitraries.strings().ofMaxLength(20));
    }

    @Provide
    Arbitrary<Long> places() {
        return Arbitraries.longs().between(1, 30_000);
    }

    @Provide
    Arbitrary<Node> values() {
        return Arbitraries.oneOf(scalars().map(scalar -> scalar), nodes());
    }

    @Provide
    Arbitrary<Node> nodes() {
        return tree(4);
    }

    private Arbitrary<Node> tree(int depth) {
        Arbitrary<Node> leaf = scalars().map(scalar -> scalar);
        if (depth == 0) {
            return leaf;
        }
        var below = Arbitraries.lazy(() -> tree(depth - 1));
        Arbitrary<Node> list = below.list().ofMaxSize(4).map(items -> new Node.Sequence(items, Mark.START));
        Arbitrary<Node> map = Combinators.combine(scalars(), below)
                .as(Node.Entry::new)
                .list()
                .ofMaxSize(6)
                .map(entries -> new Node.Mapping(entries, Mark.START));
        return Arbitraries.oneOf(leaf, list, map, map);
    }

    private Arbitrary<Node.Scalar> scalars() {
        return Combinators.combine(words(), Arbitraries.of(true, false))
                .as((text, quoted) -> new Node.Scalar(text, quoted, new Mark(3, 7)));
    }
}
