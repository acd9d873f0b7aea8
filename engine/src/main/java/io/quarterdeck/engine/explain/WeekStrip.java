package io.quarterdeck.engine.explain;

import io.quarterdeck.engine.playbook.Hours;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.time.Week;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Who is there when in an ordinary winter week, in minutes of the brand's week, and when nobody is. */
public record WeekStrip(List<Row> rows, List<Stretch> holes, int openMinutes) {
    /** The first day of a week without a holiday and without a change of clocks anywhere. */
    static final LocalDate MONDAY = LocalDate.of(2026, 1, 12);

    /** {@code path} is the setting that says so. */
    public record Row(String name, Kind kind, ZoneId zone, boolean active, String path, List<Stretch> windows) {}

    public enum Kind {
        BRAND,
        HUB,
        CHANNEL,
        ON_CALL;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static WeekStrip of(Playbook playbook) {
        var hours = playbook.hours();
        var zone = playbook.zone();
        var brand = windows(hours.open().hours().week(), zone, zone);
        var machines = windows(hours.automated().hours().week(), zone, zone);
        var hubs =
                hours.hubs().values().stream().map(hub -> hub(hub, brand, zone)).toList();
        var open = Stretch.joined(
                Stream.concat(brand.stream(), hubs.stream().filter(Row::active).flatMap(row -> row.windows().stream()))
                        .toList());
        var rows = new ArrayList<Row>();
        rows.add(new Row(playbook.brand(), Kind.BRAND, zone, true, "hours.open", brand));
        rows.addAll(hubs);
        for (var channel : playbook.channels()) {
            var there = switch (channel.hours()) {
                case OPEN -> open;
                case AUTOMATED -> machines;
            };
            rows.add(new Row(channel.name(), Kind.CHANNEL, zone, true, "channels." + channel.name(), there));
        }
        if (hours.onCall() != null) {
            var when = switch (hours.onCall().when()) {
                case CLOSED -> Stretch.between(open);
                case ALWAYS -> List.of(new Stretch(0, Stretch.WEEK));
            };
            rows.add(new Row(hours.onCall().rota(), Kind.ON_CALL, zone, true, "hours.on_call", when));
        }
        var follows = hubs.stream().filter(Row::active).count() > 1;
        return new WeekStrip(List.copyOf(rows), follows ? Stretch.between(open) : List.of(), Stretch.minutes(open));
    }

    private static Row hub(Hours.Hub hub, List<Stretch> brand, ZoneId zone) {
        var windows = hub.open() == null ? brand : windows(hub.open(), hub.zone(), zone);
        return new Row(hub.name(), Kind.HUB, hub.zone(), hub.active(), "hours.hubs." + hub.name(), windows);
    }

    /** From a day before to a day after, because one zone's Monday is another's Sunday. */
    private static List<Stretch> windows(Week week, ZoneId there, ZoneId here) {
        var start = MONDAY.atStartOfDay(here).toInstant();
        var stretches = new ArrayList<Stretch>();
        for (var day = -1; day <= 7; day++) {
            var date = MONDAY.plusDays(day);
            var midnight = Duration.between(start, date.atStartOfDay(there).toInstant())
                    .toMinutes();
            for (var window : week.on(date.getDayOfWeek())) {
                stretches.add(
                        new Stretch((int) midnight + window.opensMinute(), (int) midnight + window.closesMinute()));
            }
        }
        return Stretch.joined(stretches);
    }
}
