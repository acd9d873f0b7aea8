package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.forecast.Lane;
import io.quarterdeck.engine.measure.Lawful;
import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Staffing;
import io.quarterdeck.engine.playbook.Tier;
import io.quarterdeck.engine.routing.Mix;
import io.quarterdeck.engine.routing.Person;
import io.quarterdeck.engine.staffing.ErlangC;
import io.quarterdeck.engine.staffing.Load;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A roster for who has none: each tier a team that knows all of its skills and channels, by quarters of an hour as many
 * as Erlang C asks for live contacts, and more where mail does not fit into the time they are idle. A rule to start from,
 * not a plan: it knows of no rest times and no breaks, and pools the channels of a tier.
 */
public final class ErlangRoster {
    private static final double OCCUPANCY = 0.85;
    private static final int QUARTER = (int) Days.INTERVAL.toSeconds();
    private static final int WEEK = 7;

    private final World world;
    private final Playbook playbook;
    private final Duration longest;
    private final Duration shortest;
    private final int startEvery;
    private final int daysPerWeek;
    private final double offTheFloor;
    private final List<Person> people = new ArrayList<>();
    private final List<Shift> shifts = new ArrayList<>();

    private ErlangRoster(World world) {
        this.world = world;
        playbook = world.playbook();
        Staffing staffing = playbook.staffing();
        var usual = staffing == null ? null : staffing.shifts();
        longest = usual == null ? Duration.ofHours(8) : usual.length().high();
        shortest = usual == null ? Duration.ofHours(4) : usual.length().low();
        startEvery = usual == null ? 1 : (int) Math.max(1, usual.startEvery().dividedBy(Days.INTERVAL));
        daysPerWeek = usual == null ? 5 : usual.daysPerWeek();
        offTheFloor = staffing == null ? 0 : off(staffing);
    }

    /** As many people as the rule asks for. */
    public static Roster of(World world, Days period) {
        return new ErlangRoster(world).roster(period, 0);
    }

    /** So many people on every day, spread over tiers and hours by where they are needed most. */
    public static Roster of(World world, Days period, int perDay) {
        Lawful.within("people", perDay, 1, 10_000);
        return new ErlangRoster(world).roster(period, perDay);
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

    private Roster roster(Days period, int perDay) {
        var days = new ArrayList<double[][]>();
        for (var date = period.begins(); date.isBefore(period.ends()); date = date.plusDays(1)) {
            days.add(needs(date));
        }
        var share = shares(days, perDay);
        for (var t = 0; t < playbook.tiers().size(); t++) {
            staff(playbook.tiers().get(t), t, period, days, perDay == 0 ? -1 : share[t]);
        }
        return new Roster(people, shifts, offTheFloor, 4);
    }

    /** People of each tier needed on the roster in each quarter of an hour of a day. */
    private double[][] needs(LocalDate date) {
        var lanes = world.demand().lanes();
        var all = world.demand().on(date, Days.INTERVAL);
        var needs = new double[playbook.tiers().size()][all.length];
        var start = date.atStartOfDay(world.demand().zone()).toInstant();
        var open = new boolean[all.length];
        var opened = 0;
        for (var i = 0; i < all.length; i++) {
            open[i] = playbook.calendar().hours().isOpen(start.plusSeconds((long) i * QUARTER));
            opened += open[i] ? 1 : 0;
        }
        var contacts = Arrays.stream(all).sum();
        for (var t = 0; t < needs.length; t++) {
            var team = TeamLoad.of(world, playbook.tiers().get(t).name(), lanes);
            var mail = opened == 0 ? 0 : contacts * team.mailSeconds() / opened / QUARTER;
            for (var i = 0; i < all.length; i++) {
                needs[t][i] = open[i] ? team.people(all[i], mail) / (1 - offTheFloor) : 0;
            }
        }
        return needs;
    }

    /** Of a given number of people each tier gets its share of the hours needed, and at least one. */
    private int[] shares(List<double[][]> days, int perDay) {
        var tiers = playbook.tiers().size();
        var hours = new double[tiers];
        days.forEach(day -> {
            for (var t = 0; t < tiers; t++) {
                hours[t] += Arrays.stream(day[t]).sum();
            }
        });
        var sum = Arrays.stream(hours).sum();
        var shares = new int[tiers];
        for (var left = perDay; left > 0; left--) {
            var neediest = 0;
            for (var t = 1; t < tiers; t++) {
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

    private void staff(Tier tier, int t, Days period, List<double[][]> days, int perDay) {
        var cover = new ArrayList<List<int[]>>();
        days.forEach(day -> cover.add(cover(day[t], perDay)));
        var most = cover.stream().mapToInt(List::size).max().orElse(0);
        var pool = (most * WEEK + daysPerWeek - 1) / daysPerWeek;
        var first = people.size();
        for (var i = 0; i < pool; i++) {
            people.add(person(world, people.size(), tier.name()));
        }
        var next = 0;
        var date = period.begins();
        for (var day : cover) {
            var start = date.atStartOfDay(period.zone()).toInstant();
            for (var shift : day) {
                shifts.add(new Shift(
                        first + next++ % pool,
                        start.plusSeconds((long) shift[0] * QUARTER),
                        start.plusSeconds((long) shift[1] * QUARTER)));
            }
            date = date.plusDays(1);
        }
    }

    /** Shifts as first and last quarter: always the one that covers most of what is still needed. */
    private List<int[]> cover(double[] needs, int count) {
        var opens = 0;
        while (opens < needs.length && needs[opens] == 0) {
            opens++;
        }
        var closes = needs.length;
        while (closes > opens && needs[closes - 1] == 0) {
            closes--;
        }
        var covered = new int[needs.length];
        var found = new ArrayList<int[]>();
        while (opens < closes && (count < 0 || found.size() < count)) {
            var best = best(needs, covered, opens, closes, count < 0);
            if (best == null) {
                break;
            }
            found.add(best);
            for (var i = best[0]; i < best[1]; i++) {
                covered[i]++;
            }
        }
        return found;
    }

    private int @Nullable [] best(double[] needs, int[] covered, int opens, int closes, boolean toTheFull) {
        int[] best = null;
        var most = 0.0;
        var lengths = new long[] {longest.dividedBy(Days.INTERVAL), shortest.dividedBy(Days.INTERVAL)};
        for (var quarters : lengths) {
            var length = (int) Math.min(quarters, closes - opens);
            for (var start = opens; start + length <= closes; start += startEvery) {
                var gain = 0.0;
                for (var i = start; i < start + length; i++) {
                    gain += toTheFull ? Math.clamp(needs[i] - covered[i], 0, 1) : needs[i] / (1 + covered[i]);
                }
                // a longer shift must be worth its length
                gain /= toTheFull ? Math.sqrt(length) : 1;
                if (gain > most + 1e-9) {
                    most = gain;
                    best = new int[] {start, start + length};
                }
            }
        }
        return best;
    }

    /** Causes one after the other: who is in training takes no break there (workforce.md 1.5). */
    private static double off(Staffing staffing) {
        var there = 1.0;
        for (var cause : staffing.shrinkage().values()) {
            there *= 1 - cause.hundredths() / 1e4;
        }
        return 1 - there;
    }

    /** What one contact of the brand means for one tier, on average. */
    private record TeamLoad(
            double liveShare, double liveSeconds, double mailSeconds, double answeredShare, double withinSeconds) {

        static TeamLoad of(World world, String tier, List<Lane> lanes) {
            var live = 0.0;
            var liveWork = 0.0;
            var mailWork = 0.0;
            var share = 0.0;
            var within = Double.POSITIVE_INFINITY;
            for (var lane : lanes) {
                var answer = lane.channel().answer();
                var atOnce = (int) Math.max(1, lane.atOnce());
                var turns = world.assumptions().turns();
                var gain = turns.utilisation(atOnce) / turns.utilisation(1);
                for (var work : lane.works()) {
                    if (!world.playbook()
                            .intent(work.intent())
                            .orElseThrow()
                            .tier()
                            .equals(tier)) {
                        continue;
                    }
                    var own = world.assumptions().handling().get(lane.name());
                    var seconds = (own == null ? work.handling().meanSeconds() : own.mean()) / gain * work.share();
                    if (answer == null) {
                        mailWork += seconds;
                    } else {
                        live += work.share();
                        liveWork += seconds;
                        share = Math.max(share, answer.share().hundredths() / 1e4);
                        within = Math.min(within, answer.within().toSeconds());
                    }
                }
            }
            return new TeamLoad(live, live == 0 ? 0 : liveWork / live, mailWork, Math.min(share, 0.99), within);
        }

        double people(double contacts, double mailErlangs) {
            var agents = 0;
            var erlangs = 0.0;
            if (contacts * liveShare > 0) {
                var load = new Load(contacts * liveShare, QUARTER, liveSeconds);
                agents = ErlangC.answering(load, answeredShare, withinSeconds).agents();
                erlangs = load.erlangs();
            }
            var room = Math.max(0, OCCUPANCY * agents - erlangs);
            return Math.max(1, agents + Math.max(0, mailErlangs - room) / OCCUPANCY);
        }
    }
}
