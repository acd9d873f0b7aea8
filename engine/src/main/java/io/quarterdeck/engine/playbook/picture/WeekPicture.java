package io.quarterdeck.engine.playbook.picture;

import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Hours;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.time.Holidays;
import io.quarterdeck.engine.time.OpenHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** An ordinary week of winter in the brand's zone: who is open when, and when nobody is. */
public record WeekPicture(List<Row> rows, List<Stretch> holes, int openMinutes) {

    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);
    private static final int MINUTES = 7 * 24 * 60;

    /** Minutes of the week, Monday 00:00 is 0, half-open. */
    public record Stretch(int from, int to) {}

    public enum Kind {
        BRAND,
        HUB,
        CHANNEL,
        ON_CALL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Row(String name, Kind kind, ZoneId zone, boolean active, int line, List<Stretch> windows) {}

    static WeekPicture of(Playbook playbook) {
        var open = stretches(playbook.hours().open().hours(), playbook.zone());
        var holes = between(open);
        var rows = Stream.of(
                        Stream.of(row(playbook, playbook.brand(), Kind.BRAND, "hours.open", open)),
                        playbook.hours().hubs().values().stream().map(hub -> hub(playbook, hub)),
                        playbook.channels().stream().map(channel -> channel(playbook, channel)),
                        Optional.ofNullable(playbook.hours().onCall()).stream().map(it -> onCall(playbook, it, holes)))
                .flatMap(it -> it)
                .toList();
        return new WeekPicture(
                rows, holes, open.stream().mapToInt(it -> it.to() - it.from()).sum());
    }

    private static Row row(Playbook playbook, String name, Kind kind, String path, List<Stretch> windows) {
        return new Row(
                name, kind, playbook.zone(), true, playbook.marks().of(path).line(), windows);
    }

    private static Row channel(Playbook playbook, Channel channel) {
        var path = "channels." + channel.name();
        var hours = playbook.calendarOf(channel.name()).hours();
        return row(playbook, channel.name(), Kind.CHANNEL, path, stretches(hours, playbook.zone()));
    }

    private static Row onCall(Playbook playbook, Hours.OnCall call, List<Stretch> holes) {
        var windows = call.when() == Hours.OnCall.When.CLOSED ? holes : List.of(new Stretch(0, MINUTES));
        return row(playbook, call.rota(), Kind.ON_CALL, "hours.on_call", windows);
    }

    /** A hub without hours of its own keeps the brand's. */
    private static Row hub(Playbook playbook, Hours.Hub hub) {
        var hours = hub.open() == null
                ? playbook.hours().open().hours()
                : OpenHours.of(hub.zone(), hub.open(), Holidays.NONE);
        return new Row(
                hub.name(),
                Kind.HUB,
                hub.zone(),
                hub.active(),
                playbook.marks().of("hours.hubs." + hub.name()).line(),
                stretches(hours, playbook.zone()));
    }

    private static List<Stretch> stretches(OpenHours hours, ZoneId zone) {
        var monday = MONDAY.with(DayOfWeek.MONDAY).atStartOfDay(zone).toInstant();
        var end = monday.plus(Duration.ofMinutes(MINUTES));
        var stretches = new ArrayList<Stretch>();
        for (var at = monday; at.isBefore(end); ) {
            var opens = hours.isOpen(at) ? at : hours.nextOpening(at).orElse(end);
            if (!opens.isBefore(end)) {
                break;
            }
            var closes = hours.nextClosing(opens).filter(end::isAfter).orElse(end);
            stretches.add(new Stretch(minute(monday, opens), minute(monday, closes)));
            at = closes;
        }
        return List.copyOf(stretches);
    }

    private static int minute(Instant monday, Instant at) {
        return (int) Duration.between(monday, at).toMinutes();
    }

    private static List<Stretch> between(List<Stretch> open) {
        var holes = new ArrayList<Stretch>();
        var from = 0;
        for (var it : open) {
            if (it.from() > from) {
                holes.add(new Stretch(from, it.from()));
            }
            from = it.to();
        }
        if (from < MINUTES) {
            holes.add(new Stretch(from, MINUTES));
        }
        return List.copyOf(holes);
    }
}
