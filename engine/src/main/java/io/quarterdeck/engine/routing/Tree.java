package io.quarterdeck.engine.routing;

import org.jspecify.annotations.Nullable;

/**
 * An immutable sorted map from three numbers and an id to a value; null is the empty one. A treap whose priorities are a
 * hash of the key, so that its shape tells nothing of the order in which things were put in (Seidel and Aragon 1996):
 * to put, to remove and to look up copy or walk one path, O(log n) expected.
 */
final class Tree<T> {
    final long a;
    final long b;
    final long c;
    final long id;
    final T value;
    final @Nullable Tree<T> left;
    final @Nullable Tree<T> right;
    /** When the first in the tree below is due, and when this one is. */
    private final long soonest;

    private final long own;
    private final int priority;

    private Tree(
            long a,
            long b,
            long c,
            long id,
            T value,
            long own,
            int priority,
            @Nullable Tree<T> left,
            @Nullable Tree<T> right) {
        this.a = a;
        this.b = b;
        this.c = c;
        this.id = id;
        this.value = value;
        this.priority = priority;
        this.left = left;
        this.right = right;
        this.own = own;
        soonest = Math.min(own, Math.min(soonest(left), soonest(right)));
    }

    /** The key must not be there yet. */
    static <T> Tree<T> put(@Nullable Tree<T> tree, long a, long b, long c, long id, T value) {
        return put(tree, a, b, c, id, value, Nanos.NEVER);
    }

    /** {@code due} says when it is to be found by {@link #due}. */
    static <T> Tree<T> put(@Nullable Tree<T> tree, long a, long b, long c, long id, T value, long due) {
        return put(tree, new Tree<>(a, b, c, id, value, due, priority(a, b, c, id), null, null));
    }

    static long soonest(@Nullable Tree<?> tree) {
        return tree == null ? Nanos.NEVER : tree.soonest;
    }

    /** One that is due by {@code at}. */
    static <T> @Nullable Tree<T> due(@Nullable Tree<T> tree, long at) {
        var here = tree;
        while (here != null && here.own > at) {
            here = soonest(here.left) <= at ? here.left : soonest(here.right) <= at ? here.right : null;
        }
        return here;
    }

    private static <T> Tree<T> put(@Nullable Tree<T> tree, Tree<T> leaf) {
        if (tree == null) {
            return leaf;
        }
        if (leaf.priority > tree.priority) {
            return leaf.with(
                    below(tree, leaf.a, leaf.b, leaf.c, leaf.id), above(tree, leaf.a, leaf.b, leaf.c, leaf.id));
        }
        return tree.compare(leaf.a, leaf.b, leaf.c, leaf.id) > 0
                ? tree.with(put(tree.left, leaf), tree.right)
                : tree.with(tree.left, put(tree.right, leaf));
    }

    static <T> @Nullable Tree<T> remove(@Nullable Tree<T> tree, long a, long b, long c, long id) {
        if (tree == null) {
            return null;
        }
        var order = tree.compare(a, b, c, id);
        if (order == 0) {
            return join(tree.left, tree.right);
        }
        return order > 0
                ? tree.with(remove(tree.left, a, b, c, id), tree.right)
                : tree.with(tree.left, remove(tree.right, a, b, c, id));
    }

    static <T> @Nullable Tree<T> find(@Nullable Tree<T> tree, long a, long b, long c, long id) {
        var here = tree;
        while (here != null) {
            var order = here.compare(a, b, c, id);
            if (order == 0) {
                return here;
            }
            here = order > 0 ? here.left : here.right;
        }
        return null;
    }

    static <T> @Nullable Tree<T> first(@Nullable Tree<T> tree) {
        var here = tree;
        while (here != null && here.left != null) {
            here = here.left;
        }
        return here;
    }

    /** The one that follows {@code node} in {@code tree}. */
    static <T> @Nullable Tree<T> next(@Nullable Tree<T> tree, Tree<T> node) {
        Tree<T> found = null;
        var here = tree;
        while (here != null) {
            if (here.compare(node.a, node.b, node.c, node.id) > 0) {
                found = here;
                here = here.left;
            } else {
                here = here.right;
            }
        }
        return found;
    }

    /** Below zero when this comes before the key. */
    int compare(long a, long b, long c, long id) {
        if (this.a != a) {
            return this.a < a ? -1 : 1;
        }
        if (this.b != b) {
            return this.b < b ? -1 : 1;
        }
        if (this.c != c) {
            return this.c < c ? -1 : 1;
        }
        return Long.compare(this.id, id);
    }

    private static <T> @Nullable Tree<T> below(@Nullable Tree<T> tree, long a, long b, long c, long id) {
        if (tree == null) {
            return null;
        }
        return tree.compare(a, b, c, id) > 0
                ? below(tree.left, a, b, c, id)
                : tree.with(tree.left, below(tree.right, a, b, c, id));
    }

    private static <T> @Nullable Tree<T> above(@Nullable Tree<T> tree, long a, long b, long c, long id) {
        if (tree == null) {
            return null;
        }
        return tree.compare(a, b, c, id) > 0
                ? tree.with(above(tree.left, a, b, c, id), tree.right)
                : above(tree.right, a, b, c, id);
    }

    private static <T> @Nullable Tree<T> join(@Nullable Tree<T> low, @Nullable Tree<T> high) {
        if (low == null) {
            return high;
        }
        if (high == null) {
            return low;
        }
        return low.priority > high.priority
                ? low.with(low.left, join(low.right, high))
                : high.with(join(low, high.left), high.right);
    }

    private Tree<T> with(@Nullable Tree<T> left, @Nullable Tree<T> right) {
        return left == this.left && right == this.right
                ? this
                : new Tree<>(a, b, c, id, value, own, priority, left, right);
    }

    /** The finalizer of MurmurHash3 over the key's numbers. */
    private static int priority(long a, long b, long c, long id) {
        var mixed =
                a * 0x9E3779B97F4A7C15L + Long.rotateLeft(b, 21) + Long.rotateLeft(c, 42) + id * 0xD1B54A32D192ED03L;
        mixed = (mixed ^ mixed >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return (int) (mixed ^ mixed >>> 33);
    }
}
