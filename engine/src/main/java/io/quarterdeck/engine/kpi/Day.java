package io.quarterdeck.engine.kpi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one person did, laid side by side, and was asked to do on one day by UTC; spells are cut at its ends. A day is what
 * is read again when a line of it comes late, so a year of somebody's work is not read for every minute of it.
 */
record Day(Slice whose, List<Stretch> done, List<Spell> rostered, Known known) {

    /** The contacts of the brand, and the slice of each of their channels with this person. */
    record Known(Function<String, @Nullable Visit> visits, Map<String, Slice> channels) {}

    Day(String agent, List<Stretch> done, List<Spell> rostered, Function<String, @Nullable Visit> visits) {
        this(Slice.ofAgent(agent), done, rostered, new Known(visits, new HashMap<>()));
    }

    String agent() {
        return whose.agent();
    }

    Slice whose(String channel) {
        return known.channels.computeIfAbsent(channel, it -> Slice.ofChannel(it).by(agent()));
    }

    /** Null when it is no contact. */
    @Nullable
    Visit visit(String contact) {
        return known.visits.apply(contact);
    }
}
