package io.quarterdeck.engine.routing;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A part of the register of what waits, by id: the ids that differ first in the four bits at {@code shift}. An
 * immutable radix tree without lonely branches (Morrison 1968); null is the empty one. Ids that come in order lie close
 * together; to put and to remove copy one path, O(log n) for such ids.
 */
final class Register implements Trace {
    private static final int BITS = 4;

    private final long like;
    private final int shift;
    private final @Nullable Trace[] ways;

    /** {@code like}: an id that all here are like, down to the bits at {@code shift}. */
    private Register(long like, int shift, @Nullable Trace[] ways) {
        this.like = like;
        this.shift = shift;
        this.ways = ways;
    }

    static @Nullable Item find(@Nullable Trace root, long id) {
        var here = root;
        while (here instanceof Register part) {
            here = part.ways[way(id, part.shift)];
        }
        return here instanceof Item item && item.id() == id ? item : null;
    }

    /** Puts it in the place of what was there for the same id. */
    static Trace put(@Nullable Trace there, Item item) {
        var id = item.id();
        if (there instanceof Register part) {
            if ((id ^ part.like) >>> part.shift >>> BITS != 0) {
                return both(part.like, part, id, item);
            }
            var way = way(id, part.shift);
            return part.with(way, put(part.ways[way], item));
        }
        return there instanceof Item other && other.id() != id ? both(other.id(), other, id, item) : item;
    }

    /** The id must be there. */
    static @Nullable Trace remove(@Nullable Trace there, long id) {
        if (there instanceof Register part) {
            var way = way(id, part.shift);
            var left = remove(part.ways[way], id);
            return left == null ? part.without(way) : part.with(way, left);
        }
        return null;
    }

    /** In the order of ids. */
    static void each(@Nullable Trace there, Consumer<Item> visitor) {
        if (there instanceof Register part) {
            for (var next : part.ways) {
                each(next, visitor);
            }
        } else if (there instanceof Item item) {
            visitor.accept(item);
        }
    }

    private static Register both(long like, Trace there, long id, Item item) {
        var shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(like ^ id) & -BITS;
        var ways = new @Nullable Trace[1 << BITS];
        ways[way(like, shift)] = there;
        ways[way(id, shift)] = item;
        return new Register(id, shift, ways);
    }

    private Register with(int way, @Nullable Trace other) {
        var copy = ways.clone();
        copy[way] = other;
        return new Register(like, shift, copy);
    }

    /** The last one that is left moves up. */
    private @Nullable Trace without(int way) {
        Trace last = null;
        for (var i = 0; i < ways.length; i++) {
            var other = ways[i];
            if (i != way && other != null) {
                if (last != null) {
                    return with(way, null);
                }
                last = other;
            }
        }
        return last;
    }

    /** Negative ids come first. */
    private static int way(long id, int shift) {
        return (int) ((id ^ Long.MIN_VALUE) >>> shift) & (1 << BITS) - 1;
    }
}
