package io.quarterdeck.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TreeTest {

    @Property(tries = 300)
    void it_holds_what_a_sorted_set_holds(@ForAll List<@IntRange(min = -20, max = 20) Integer> keys) {
        var set = new TreeSet<Integer>();
        Tree<Integer> tree = null;
        for (var key : keys) {
            if (set.add(key)) {
                tree = Tree.put(tree, key / 7, 0, key, key, key);
            } else {
                set.remove(key);
                tree = Tree.remove(tree, key / 7, 0, key, key);
            }
            assertThat(values(tree)).containsExactlyElementsOf(set);
            assertThat(Tree.find(tree, key / 7, 0, key, key) != null).isEqualTo(set.contains(key));
        }
        assertThat(Tree.remove(tree, 99, 0, 0, 0)).as("what is not there").isSameAs(tree);
    }

    @Test
    void it_stays_shallow_when_keys_come_in_order() {
        Tree<Integer> tree = null;
        for (var i = 0; i < 100_000; i++) {
            tree = Tree.put(tree, 1, 1_000_000_000L * i, 0, i, i);
        }
        assertThat(depth(tree)).isLessThan(60);
    }

    private static int depth(@Nullable Tree<?> tree) {
        return tree == null ? 0 : 1 + Math.max(depth(tree.left), depth(tree.right));
    }

    private static List<Integer> values(@Nullable Tree<Integer> tree) {
        var values = new ArrayList<Integer>();
        for (var node = Tree.first(tree); node != null; node = Tree.next(tree, node)) {
            values.add(node.value);
        }
        return values;
    }
}
