package io.quarterdeck.engine.routing;

import org.jspecify.annotations.Nullable;

/** When what is to be looked at again, the earliest first, and until when the driver was asked to wake. */
record Alarms(@Nullable Tree<Item> due, long asked) {
    static final Alarms NONE = new Alarms(null, Nanos.NEVER);

    /** What an alarm is about: the second number of its key; the third is the person, if any. */
    static final int OFFER_ENDS = 0;

    static final int LEAD_IS_ASKED = 1;
    static final int CHAT_IS_IDLE = 2;

    Alarms plus(long at, int about, long person, Item item) {
        return at == Nanos.NEVER ? this : new Alarms(Tree.put(due, at, about, person, item.id(), item), asked);
    }

    /** The same as {@link #plus}, for what may have been asked for already. */
    Alarms once(long at, int about, long person, Item item) {
        return Tree.find(due, at, about, person, item.id()) == null ? plus(at, about, person, item) : this;
    }

    Alarms minus(long at, int about, long person, Item item) {
        return at == Nanos.NEVER ? this : new Alarms(Tree.remove(due, at, about, person, item.id()), asked);
    }

    Alarms minus(Tree<Item> alarm) {
        return new Alarms(Tree.remove(due, alarm.a, alarm.b, alarm.c, alarm.id), asked);
    }

    Alarms asking(long at) {
        return new Alarms(due, at);
    }

    long earliest() {
        var first = Tree.first(due);
        return first == null ? Nanos.NEVER : first.a;
    }
}
