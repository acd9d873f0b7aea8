package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.time.Span;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the seasons: {@code live_coverage: +30%..+50%} and {@code staff: x1.3..x1.5} say the same. */
final class PeakReader {
    private static final Percent ORDINARY = Percent.of(100);
    private static final Format<Peak.Start> START = Format.of(
                    "11-15, thanksgiving or launch_calendar", PeakReader::start)
            .examples("11-15", "thanksgiving", "launch_calendar")
            .pattern("\\d{2}-\\d{2}|thanksgiving|launch_calendar");
    private static final Format<Percent> EXTRA =
            Format.of("+30%", text -> text.startsWith("+") ? Percent.read(text).map(ORDINARY::plus) : Optional.empty());
    private static final Format<Percent> FACTOR = Format.of(
            "x1.5",
            text -> text.matches("x\\d{1,2}(\\.\\d{1,2})?")
                    ? Optional.of(new Percent(
                            new BigDecimal(text.substring(1)).movePointRight(4).intValueExact()))
                    : Optional.empty());

    private static final Setting<String> NAME =
            Setting.required("name", Formats.NAME_WORD, "What the season is called.");
    private static final Setting<Peak.Start> STARTS = Setting.required(
            "starts", START, "The day it begins each year, or launch_calendar when the day is not known yet (B-10).");
    private static final Setting<Range<Span>> FOR =
            Setting.required("for", Formats.SPAN_RANGE, "How long it lasts, shortest..longest (B-10).");
    private static final Setting<Range<Percent>> LIVE_COVERAGE = Setting.optional(
            "live_coverage",
            EXTRA.range(Comparator.naturalOrder()),
            "How many more people are needed than usual, when staff does not say it (B-10).");
    private static final Setting<Range<Percent>> STAFF = Setting.optional(
            "staff",
            FACTOR.range(Comparator.naturalOrder()),
            "How many times as many people are needed as usual (C-38).");

    static final Setting<List<Peak>> PEAKS = Setting.list(
            "peaks",
            Shape.of(
                    it -> new Peak(it.get(NAME), it.get(STARTS), it.get(FOR), load(it)),
                    NAME,
                    STARTS,
                    FOR,
                    LIVE_COVERAGE,
                    STAFF),
            "The seasons in which more people are needed; all that apply multiply (B-10, C-38).");

    private PeakReader() {}

    private static Range<Percent> load(Fields fields) {
        return fields.need(fields.has(STAFF) ? STAFF : LIVE_COVERAGE);
    }

    private static Optional<Peak.Start> start(String text) {
        return switch (text) {
            case "thanksgiving" -> Optional.of(new Peak.Start.Thanksgiving());
            case "launch_calendar" -> Optional.of(new Peak.Start.LaunchCalendar());
            default -> monthDay(text).map(Peak.Start.On::new);
        };
    }

    private static Optional<MonthDay> monthDay(String text) {
        try {
            return Optional.of(MonthDay.parse("--" + text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
