package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.forecast.Demand;
import io.quarterdeck.engine.forecast.Volume;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Yaml;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A shipped playbook on Black Friday with a thousand contacts a day, and what a witness saw. */
record Brand(Twin twin) {
    static final LocalDate BLACK_FRIDAY = LocalDate.parse("2026-11-27");
    static final Playbook BLEUSALT = Yaml.shipped("bleusalt");
    static final Playbook CALLIE = Yaml.shipped("callie");

    static Brand of(Playbook playbook) {
        return of(playbook, Assumptions.usual(), 0);
    }

    static Brand of(Playbook playbook, Assumptions assumptions, int people) {
        var world = new World(playbook, Demand.of(playbook, new Volume(500_000, 73)), assumptions);
        var days = Days.of(BLACK_FRIDAY, 1, playbook.zone());
        var roster = people == 0 ? ErlangRoster.of(world, days) : ErlangRoster.of(world, days, people);
        return new Brand(Twin.of(world, roster, Twin.orders(), days));
    }

    Account play(int replication, Witness witness) {
        return twin.play(new Streams(Seed.OF_ALL_TESTS, replication), new StateHash(), witness);
    }

    /** What a witness saw that looks for one thing. */
    interface Sight {
        void sees(Ticket ticket, @Nullable Agent agent, Instant at);
    }

    static Witness of(Witness.Seen wanted, Sight sight) {
        return (what, ticket, agent, at) -> {
            if (what == wanted) {
                sight.sees(ticket, agent, at);
            }
        };
    }
}
