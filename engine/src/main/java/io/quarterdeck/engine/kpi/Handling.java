package io.quarterdeck.engine.kpi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The work of people on a contact, while its history is read. */
final class Handling {
    private final List<Leg> legs = new ArrayList<>(1);
    private @Nullable Instant since;
    private @Nullable Instant until;
    private @Nullable String lastAgent;

    /** What one person spent on it. */
    record Leg(String agent, List<Spell> spells) {

        /** When the last of it ended. */
        Instant end() {
            var end = spells.getFirst().to();
            for (var spell : spells) {
                end = end.isBefore(spell.to()) ? spell.to() : end;
            }
            return end;
        }

        List<Spell> without(Activity activity) {
            return spells.stream().filter(spell -> spell.activity() != activity).toList();
        }
    }

    void replied(String agent, Instant at) {
        lastAgent = agent;
        since = since == null ? at : since;
    }

    /** Only work counts; but also who takes a break with it has it. */
    void spent(String agent, Spell spell) {
        lastAgent = agent;
        if (spell.activity().kind() == Activity.Kind.HANDLING) {
            since = since == null ? spell.from() : since;
            until = until == null || until.isBefore(spell.to()) ? spell.to() : until;
            leg(agent).spells().add(spell);
        }
    }

    private Leg leg(String agent) {
        for (var leg : legs) {
            if (leg.agent().equals(agent)) {
                return leg;
            }
        }
        var leg = new Leg(agent, new ArrayList<>(2));
        legs.add(leg);
        return leg;
    }

    /** A person spoke with the customer, wrote, or worked on it. */
    boolean any() {
        return since != null;
    }

    /** When the last person was done with it; null when nobody handled it. */
    @Nullable
    Instant until() {
        return until == null ? since : until;
    }

    /** Who answered, wrote or spent time on it last. */
    @Nullable
    String lastAgent() {
        return lastAgent;
    }

    List<Leg> legs() {
        return legs;
    }
}
