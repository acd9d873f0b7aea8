package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.time.BusinessCalendar;
import io.quarterdeck.engine.time.Holidays;
import io.quarterdeck.engine.time.OpenHours;
import io.quarterdeck.engine.time.Week;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads when the brand is open. */
final class HoursReader {
    private static final Format<Set<DayOfWeek>> DAYS = new Format<>(
            "mon-fri",
            text -> ScheduleReader.days(text)
                    .map(Parsed::ok)
                    .orElseGet(() -> new Parsed.Bad<>(
                            "QD-H05",
                            "%s is not a span of days".formatted(Findings.quote(text)),
                            "write mon-fri, sat or mon-sun")));

    private HoursReader() {}

    static Hours read(Fields root, ZoneId zone) {
        var fields = root.section(
                "hours", "follow", "open", "business_days", "automated", "holidays", "hubs", "peaks", "on_call");
        var holidays = fields.optional("holidays", Format.oneOf(Holidays.class), Holidays.NONE);
        var hubs = hubs(fields);
        var days = businessDays(fields);
        var open = OpenHours.of(zone, week(fields, "open"), holidays);
        for (var hub : hubs.values()) {
            open = hub.active() && hub.open() != null ? open.or(OpenHours.of(hub.zone(), hub.open(), holidays)) : open;
        }
        var machines = fields.node("automated").isPresent() ? week(fields, "automated") : Week.always();
        return new Hours(
                fields.optional("follow", Format.oneOf(Hours.Follow.class), Hours.Follow.BRAND),
                new BusinessCalendar(open, days, holidays),
                new BusinessCalendar(OpenHours.of(zone, machines, Holidays.NONE), days, holidays),
                hubs,
                PeakReader.peaks(fields),
                onCall(fields));
    }

    private static Week week(Fields fields, String key) {
        return fields.node(key)
                .map(node -> ScheduleReader.read(fields.path(key), node, fields.findings()))
                .orElseGet(() -> {
                    fields.needed(key);
                    return Week.always();
                });
    }

    /** B-47: opening hours may include the weekend while business days do not. */
    private static Set<DayOfWeek> businessDays(Fields fields) {
        var all = EnumSet.allOf(DayOfWeek.class);
        var listed = fields.node("business_days").orElse(null) instanceof Node.Sequence(var items, var _)
                && !items.isEmpty();
        var spans = listed ? fields.list("business_days", DAYS) : List.of(fields.required("business_days", DAYS, all));
        var days = EnumSet.noneOf(DayOfWeek.class);
        spans.forEach(days::addAll);
        return days.isEmpty() ? all : days;
    }

    private static Map<String, Hours.Hub> hubs(Fields hours) {
        var hubs = new LinkedHashMap<String, Hours.Hub>();
        if (hours.node("hubs").isPresent()) {
            var names = hours.names("hubs");
            for (var name : names.keys()) {
                var fields = names.section(name, "timezone", "open", "active");
                var open = fields.node("open").isPresent() ? week(fields, "open") : null;
                hubs.put(
                        name,
                        new Hours.Hub(
                                name,
                                fields.required("timezone", HeaderReader.zones(), ZoneOffset.UTC),
                                open,
                                fields.optional("active", Formats.FLAG, true)));
            }
        }
        return Collections.unmodifiableMap(hubs);
    }

    private static Hours.@Nullable OnCall onCall(Fields hours) {
        if (hours.node("on_call").isEmpty()) {
            return null;
        }
        var fields = hours.section("on_call", "rota", "when", "takes");
        return new Hours.OnCall(
                fields.required("rota", Formats.NAME_WORD, ""),
                fields.optional("when", Format.oneOf(Hours.OnCall.When.class), Hours.OnCall.When.CLOSED),
                fields.list("takes", Formats.NAME_WORD));
    }
}
