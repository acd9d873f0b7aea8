package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Staffing;
import io.quarterdeck.engine.playbook.Tier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many people of each tier have to be on the roster, by quarters of an hour, shrinkage included. */
final class Requirement {
    private static final int QUARTER = (int) Days.INTERVAL.toSeconds();

    private final World world;
    private final Playbook playbook;
    private final List<TeamLoad> teams;
    private final double shrinkage;

    Requirement(World world) {
        this.world = world;
        playbook = world.playbook();
        teams = playbook.tiers().stream()
                .map(Tier::name)
                .map(tier -> TeamLoad.of(world, tier))
                .toList();
        shrinkage = shrinkage(playbook.staffing());
    }

    /** The share of paid time that is not spent with customers. */
    double shrinkage() {
        return shrinkage;
    }

    /** By tier and quarter of an hour of a day; zero while the brand is closed. */
    double[][] on(LocalDate date) {
        var contacts = world.demand().on(date, Days.INTERVAL);
        var open = open(date, contacts.length);
        var opened = 0;
        for (var it : open) {
            opened += it ? 1 : 0;
        }
        var all = Arrays.stream(contacts).sum();
        var needs = new double[teams.size()][contacts.length];
        for (var t = 0; t < needs.length; t++) {
            var team = teams.get(t);
            var mail = opened == 0 ? 0 : all * team.mailSeconds() / opened / QUARTER;
            for (var i = 0; i < contacts.length; i++) {
                needs[t][i] = open[i] ? team.people(contacts[i], mail) / (1 - shrinkage) : 0;
            }
        }
        return needs;
    }

    private boolean[] open(LocalDate date, int quarters) {
        var start = date.atStartOfDay(world.demand().zone()).toInstant();
        var open = new boolean[quarters];
        for (var i = 0; i < quarters; i++) {
            open[i] = playbook.calendar().hours().isOpen(start.plusSeconds((long) i * QUARTER));
        }
        return open;
    }

    /** Causes one after the other: who is in training takes no break there (workforce.md 1.5). */
    private static double shrinkage(@Nullable Staffing staffing) {
        if (staffing == null) {
            return 0;
        }
        var there = 1.0;
        for (var cause : staffing.shrinkage().values()) {
            there *= 1 - cause.hundredths() / 1e4;
        }
        return 1 - there;
    }
}
