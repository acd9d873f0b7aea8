package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.forecast.Lane;
import io.quarterdeck.engine.measure.Lawful;
import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.playbook.Tier;
import io.quarterdeck.engine.routing.Mix;
import io.quarterdeck.engine.routing.Person;
import io.quarterdeck.engine.sim.ShiftCover.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A roster for who has none: each tier a team that knows all of its skills and channels, by quarters of an hour as many
 * as Erlang C asks for live contacts, and more where mail does not fit into the time they are idle. A rule to start from,
 * not a plan: it knows of no rest times and no breaks, and pools the channels of a tier.
 */
public final class ErlangRoster {
    private static final int QUARTER = (int) Days.INTERVAL.toSeconds();
    private static final int WEEK = 7;
    private static final int USUAL_DAYS = 5;
    private static final int PAUSES = 4;

    private final World world;
    private final List<Tier> tiers;
    private final Requirement requirement;
    private final ShiftCover cover;
    private final int daysPerWeek;
    private final Days period;
    /** People needed by day, tier and quarter of an hour. */
    private final List<double[][]> days;

    private final List<Person> people = new ArrayList<>();
    private final List<Shift> shifts = new ArrayList<>();

    private ErlangRoster(World world, Days period) {
        this.world = world;
        this.period = period;
        tiers = world.playbook().tiers();
        requirement = new Requirement(world);
        var staffing = world.playbook().staffing();
        var usual = staffing == null ? null : staffing.shifts();
        cover = ShiftCover.of(usual);
        daysPerWeek = usual == null ? USUAL_DAYS : usual.daysPerWeek();
        days = period.begins().datesUntil(period.ends()).map(requirement::on).toList();
    }

    /** As many people as the rule asks for. */
    public static Roster of(World world, Days period) {
        var rule = new ErlangRoster(world, period);
        for (var tier = 0; tier < rule.tiers.size(); tier++) {
            rule.staff(tier, rule.cover::toTheFull);
        }
        return rule.roster();
    }

    /** So many people on every day, spread over tiers and hours by where they are needed most. */
    public static Roster of(World world, Days period, int perDay) {
        Lawful.within("people", perDay, 1, 10_000);
        var rule = new ErlangRoster(world, period);
        var shares = rule.shares(perDay);
        for (var tier = 0; tier < shares.length; tier++) {
            var share = shares[tier];
            rule.staff(tier, needs -> rule.cover.with(share, needs));
        }
        return rule.roster();
    }

    /** Somebody who has all skills of the tier and every channel that people serve. */
    public static Person person(World world, long id, String tier) {
        var playbook = world.playbook();
        var channels = world.demand().lanes().stream().map(Lane::name).toArray(String[]::new);
        var skills = playbook.tier(tier).orElseThrow().skills().stream()
                .collect(Collectors.toMap(name -> name, name -> Percent.of(100), (one, _) -> one));
        var gates = playbook.training();
        return new Person(
                id, tier, skills, gates == null ? Set.of() : gates.gates().keySet(), Mix.of(channels));
    }

    private Roster roster() {
        return new Roster(people, shifts, requirement.shrinkage(), PAUSES);
    }

    /** Of a given number of people each tier gets its share of the hours needed, and at least one. */
    private int[] shares(int perDay) {
        var hours = new double[tiers.size()];
        days.forEach(day -> {
            for (var t = 0; t < hours.length; t++) {
                hours[t] += Arrays.stream(day[t]).sum();
            }
        });
        var sum = Arrays.stream(hours).sum();
        var shares = new int[hours.length];
        for (var left = perDay; left > 0; left--) {
            var neediest = 0;
            for (var t = 1; t < hours.length; t++) {
                neediest = wants(perDay, hours[t] / sum, shares[t])
                                > wants(perDay, hours[neediest] / sum, shares[neediest])
                        ? t
                        : neediest;
            }
            shares[neediest]++;
        }
        return shares;
    }

    private static double wants(int people, double share, int has) {
        return has == 0 && share > 0 ? people + share : people * share - has;
    }

    /** Hands the shifts of each day to one after the other of a pool that lets everybody have her days off. */
    private void staff(int tier, Function<double[], List<Span>> covered) {
        var spans = days.stream().map(day -> covered.apply(day[tier])).toList();
        var most = spans.stream().mapToInt(List::size).max().orElse(0);
        var pool = (most * WEEK + daysPerWeek - 1) / daysPerWeek;
        var first = people.size();
        for (var i = 0; i < pool; i++) {
            people.add(person(world, people.size(), tiers.get(tier).name()));
        }
        var next = 0;
        var date = period.begins();
        for (var day : spans) {
            var start = date.atStartOfDay(period.zone()).toInstant();
            for (var span : day) {
                shifts.add(new Shift(
                        first + next++ % pool,
                        start.plusSeconds((long) span.from() * QUARTER),
                        start.plusSeconds((long) span.to() * QUARTER)));
            }
            date = date.plusDays(1);
        }
    }
}
