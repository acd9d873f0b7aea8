package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.playbook.Peak;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.time.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How much more than usual comes on a day: the factors of all the playbook's peaks that run on it, multiplied (B-10,
 * C-38). A peak lasts as long as its range allows and falls back by itself on the day after.
 */
public final class Seasons {

    /** Which end of a peak's range is meant: the plan's floor, its middle or its ceiling. */
    public enum Height {
        FLOOR,
        MIDDLE,
        CEILING;

        double of(Range<Percent> load) {
            var low = load.low().hundredths() / 1e4;
            var high = load.high().hundredths() / 1e4;
            return switch (this) {
                case FLOOR -> low;
                case MIDDLE -> (low + high) / 2;
                case CEILING -> high;
            };
        }
    }

    private record Season(Peak peak, LocalDate first, LocalDate next) {

        boolean on(LocalDate day) {
            return !day.isBefore(first) && day.isBefore(next);
        }
    }

    private final List<Peak> peaks;
    private final BusinessCalendar calendar;
    private final Height height;
    private final List<LocalDate> launches;

    private Seasons(List<Peak> peaks, BusinessCalendar calendar, Height height, List<LocalDate> launches) {
        this.peaks = List.copyOf(peaks);
        this.calendar = calendar;
        this.height = height;
        this.launches = List.copyOf(launches);
    }

    /** The middle of every peak, and no launches: their dates are not in the file. */
    public static Seasons of(Playbook playbook) {
        return new Seasons(playbook.hours().peaks(), playbook.calendar(), Height.MIDDLE, List.of());
    }

    /** A year without peaks, as the ordinary week is. */
    public static Seasons none(BusinessCalendar calendar) {
        return new Seasons(List.of(), calendar, Height.MIDDLE, List.of());
    }

    public Seasons at(Height other) {
        return new Seasons(peaks, calendar, other, launches);
    }

    /** With the days on which something is launched, which start the peaks of the launch calendar. */
    public Seasons launching(List<LocalDate> days) {
        return new Seasons(peaks, calendar, height, days);
    }

    /** What the day has of an ordinary day: 1.4 in the middle of {@code +30%..+50%}. */
    public double factor(LocalDate day) {
        return factors(day, 1)[0];
    }

    /** The factors of so many days from {@code first} on. */
    double[] factors(LocalDate first, int days) {
        var seasons = between(first.getYear() - 1, first.plusDays(days).getYear());
        return IntStream.range(0, days)
                .mapToObj(first::plusDays)
                .mapToDouble(day -> product(seasons, day))
                .toArray();
    }

    private double product(List<Season> seasons, LocalDate day) {
        var product = 1.0;
        for (var peak : peaks) {
            if (seasons.stream().anyMatch(season -> season.peak().equals(peak) && season.on(day))) {
                product *= height.of(peak.load());
            }
        }
        return product;
    }

    private List<Season> between(int firstYear, int lastYear) {
        var seasons = new ArrayList<Season>();
        for (var peak : peaks) {
            starts(peak, firstYear, lastYear).forEach(day -> seasons.add(new Season(peak, day, end(peak, day))));
        }
        return seasons;
    }

    private Stream<LocalDate> starts(Peak peak, int firstYear, int lastYear) {
        return switch (peak.starts()) {
            case Peak.Start.LaunchCalendar() -> launches.stream();
            case Peak.Start.On _, Peak.Start.Thanksgiving _ ->
                IntStream.rangeClosed(firstYear, lastYear)
                        .mapToObj(peak::startsIn)
                        .flatMap(Optional::stream);
        };
    }

    private LocalDate end(Peak peak, LocalDate first) {
        var zone = calendar.zone();
        return calendar.after(first.atStartOfDay(zone).toInstant(), peak.lasts().high())
                .atZone(zone)
                .toLocalDate();
    }
}
