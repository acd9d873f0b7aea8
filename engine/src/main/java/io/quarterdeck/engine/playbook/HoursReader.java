package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.time.BusinessCalendar;
import io.quarterdeck.engine.time.DaysOff;
import io.quarterdeck.engine.time.HolidayCalendar;
import io.quarterdeck.engine.time.Holidays;
import io.quarterdeck.engine.time.OpenHours;
import io.quarterdeck.engine.time.Week;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads when the brand is open. */
final class HoursReader {
    private static final Format<Set<DayOfWeek>> DAYS = new Format<>(
            Form.like("mon-fri").examples("mon-fri", "sat", "mon-sun"),
            (text, _) -> ScheduleReader.days(text)
                    .map(Parsed::ok)
                    .orElseGet(() -> new Parsed.Bad<>(
                            "QD-H05",
                            "%s is not a span of days".formatted(Findings.quote(text)),
                            () -> "write mon-fri, sat or mon-sun")));

    private static final Setting<ZoneId> HUB_TIMEZONE =
            Setting.required("timezone", HeaderReader.ZONES, "The wall clock of this hub.");
    private static final Setting<Week> HUB_OPEN = Setting.optional(
            "open", Formats.SCHEDULE, "The hub's own hours on its own clock; without them it keeps the brand's.");
    private static final Setting<Boolean> ACTIVE = Setting.optional(
            "active", Formats.FLAG, "true", "Whether the hub works already; false plans one without counting it.");

    private static final Setting<String> ROTA = Setting.required(
            "rota", Formats.NAME_WORD, "The rota of people who are called; its members live in People.");
    private static final Setting<Hours.OnCall.When> WHEN = Setting.optional(
            "when", Format.oneOf(Hours.OnCall.When.class), "closed", "Whether they are called while closed or always.");
    private static final Setting<List<String>> TAKES =
            Setting.list("takes", Formats.NAME_WORD, "The priorities that they are called for (B-41).");

    private static final Setting<Hours.Follow> FOLLOW = Setting.optional(
            "follow",
            Format.oneOf(Hours.Follow.class),
            "brand",
            "Whose wall clock local time means: the brand's or the customer's (B-08).");
    private static final Setting<Week> OPEN = Setting.required(
            "open", Formats.SCHEDULE, "When people work: days and windows on the brand's clock, or 24/7 (B-08).");
    private static final Setting<List<Set<DayOfWeek>>> BUSINESS_DAYS = Setting.required(
            "business_days",
            new Kind.OneOrMore<>(DAYS),
            "The days that a promise in bd counts; opening hours may include more days than these (B-47).");
    private static final Setting<Week> AUTOMATED =
            Setting.optional("automated", Formats.SCHEDULE, "24/7", "When machines answer (B-09).");
    private static final Setting<HolidayCalendar> HOLIDAYS = Setting.optional(
            "holidays", Format.oneOf(HolidayCalendar.class), "none", "The days of every year on which nobody works.");
    private static final Setting<List<DaysOff>> CLOSED = Setting.optional(
            "closed",
            new Kind.Days(),
            "Further days on which nobody works, each with its name; a span like 2026-12-28..2026-12-31 has both ends.");
    private static final Setting<Map<String, Hours.Hub>> HUBS = Setting.names(
            "hubs",
            Shape.of(
                    it -> new Hours.Hub(it.name(), it.get(HUB_TIMEZONE), it.maybe(HUB_OPEN), it.get(ACTIVE)),
                    HUB_TIMEZONE,
                    HUB_OPEN,
                    ACTIVE),
            "Teams in other time zones, whose hours join the brand's (C-19).");
    private static final Setting<Hours.OnCall> ON_CALL = Setting.optional(
            "on_call",
            Shape.of(it -> new Hours.OnCall(it.get(ROTA), it.get(WHEN), it.get(TAKES)), ROTA, WHEN, TAKES),
            "Who is called for work that cannot wait until we open (B-41).");

    static final Setting<Function<ZoneId, Hours>> HOURS = Setting.required(
            "hours",
            Shape.<Function<ZoneId, Hours>>of(
                    fields -> zone -> hours(fields, zone),
                    FOLLOW,
                    OPEN,
                    BUSINESS_DAYS,
                    AUTOMATED,
                    HOLIDAYS,
                    CLOSED,
                    HUBS,
                    PeakReader.PEAKS,
                    ON_CALL),
            "When people and machines are there (B-08, B-09).");

    private HoursReader() {}

    private static Hours hours(Fields fields, ZoneId zone) {
        var holidays = new Holidays(fields.get(HOLIDAYS), fields.get(CLOSED));
        var hubs = fields.get(HUBS);
        var days = businessDays(fields);
        var open = OpenHours.of(zone, fields.get(OPEN), holidays);
        for (var hub : hubs.values()) {
            open = hub.active() && hub.open() != null ? open.or(OpenHours.of(hub.zone(), hub.open(), holidays)) : open;
        }
        return new Hours(
                fields.get(FOLLOW),
                new BusinessCalendar(open, days, holidays),
                new BusinessCalendar(OpenHours.of(zone, fields.get(AUTOMATED), Holidays.NONE), days, holidays),
                hubs,
                fields.get(PeakReader.PEAKS),
                fields.maybe(ON_CALL));
    }

    /** B-47: opening hours may include the weekend while business days do not. */
    private static Set<DayOfWeek> businessDays(Fields fields) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        fields.get(BUSINESS_DAYS).forEach(days::addAll);
        return days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
    }
}
