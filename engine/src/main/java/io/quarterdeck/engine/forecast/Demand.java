package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.playbook.Playbook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a brand must expect from its playbook alone, before it has a history. The contacts of a calendar year are its
 * orders times the rate of contacts; they are spread over the days by weekday and season, over a day by the hour of
 * the brand's wall clock, and over channels and intents by their shares. Customers come while we are closed, too: they
 * wait or leave. The numbers are expectations; what really comes scatters around them at least as a Poisson count.
 */
public final class Demand {
    private final Volume volume;
    private final ZoneId zone;
    private final List<Lane> lanes;
    private final Rhythm rhythm;
    private final Seasons seasons;
    /**
     * The year asked for last: planners and simulators go through one day by day. Threads may replace it for each other;
     * what they find is whole, and at worst spread once more.
     */
    private @Nullable Spread last;

    /** The weights of a year's days, in the order of the calendar. */
    private record Spread(int year, double[] contacts, double[] orders) {}

    private Demand(Volume volume, ZoneId zone, List<Lane> lanes, Rhythm rhythm, Seasons seasons) {
        this.volume = volume;
        this.zone = zone;
        this.lanes = List.copyOf(lanes);
        this.rhythm = rhythm;
        this.seasons = seasons;
    }

    public static Demand of(Playbook playbook, Volume volume) {
        return new Demand(volume, playbook.zone(), Lanes.of(playbook), Rhythm.ofContacts(), Seasons.of(playbook));
    }

    /** The same brand with other seasons: their floor or ceiling, none, or with launches. */
    public Demand with(Seasons other) {
        return new Demand(volume, zone, lanes, rhythm, other);
    }

    /** The same brand with another week and day. */
    public Demand with(Rhythm other) {
        return new Demand(volume, zone, lanes, other, seasons);
    }

    public Volume volume() {
        return volume;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The channels that people serve; the shares of their works add up to one. */
    public List<Lane> lanes() {
        return lanes;
    }

    public Optional<Lane> lane(String channel) {
        return lanes.stream().filter(lane -> lane.name().equals(channel)).findFirst();
    }

    public Seasons seasons() {
        return seasons;
    }

    public Day day(LocalDate date) {
        return new Day(date, zone);
    }

    /** All contacts expected on a day; the days of a calendar year add up to orders times rate. */
    public double on(LocalDate date) {
        return volume.contactsPerYear() * in(date.getYear()).contacts()[date.getDayOfYear() - 1];
    }

    /** All orders expected on a day. */
    public double ordersOn(LocalDate date) {
        return volume.ordersPerYear() * in(date.getYear()).orders()[date.getDayOfYear() - 1];
    }

    /** All contacts expected in each interval of a day, as {@link Day#at} cuts it: 96 quarters, or 92 or 100. */
    public double[] on(LocalDate date, Duration interval) {
        return scaled(day(date).spread(rhythm, interval), on(date));
    }

    /** The contacts of one channel in each interval of a day; of a channel nobody serves, none. */
    public double[] on(LocalDate date, Duration interval, String channel) {
        var share = lane(channel).map(Lane::share).orElse(0.0);
        return scaled(on(date, interval), share);
    }

    /** All contacts expected from {@code from} up to {@code to}. */
    public double between(Instant from, Instant to) {
        var first = from.atZone(zone).toLocalDate();
        var last = to.atZone(zone).toLocalDate();
        var sum = on(last) * day(last).shareBefore(rhythm, to)
                - on(first) * day(first).shareBefore(rhythm, from);
        for (var date = first; date.isBefore(last); date = date.plusDays(1)) {
            sum += on(date);
        }
        return from.isBefore(to) ? sum : 0;
    }

    private Spread in(int year) {
        var spread = last;
        if (spread == null || spread.year() != year) {
            spread = new Spread(year, shares(year, rhythm), shares(year, Rhythm.ofOrders()));
            last = spread;
        }
        return spread;
    }

    private double[] shares(int year, Rhythm week) {
        var first = LocalDate.of(year, 1, 1);
        var weights = seasons.factors(first, Year.of(year).length());
        var sum = 0.0;
        for (var day = 0; day < weights.length; day++) {
            weights[day] *= week.on(first.plusDays(day).getDayOfWeek());
            sum += weights[day];
        }
        return scaled(weights, 1 / sum);
    }

    private static double[] scaled(double[] values, double factor) {
        for (var i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return values;
    }
}
