package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.time.Span;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the seasons: {@code live_coverage: +30%..+50%} and {@code staff: x1.3..x1.5} say the same. */
final class PeakReader {
    private static final Percent ORDINARY = Percent.of(100);
    private static final Format<Peak.Start> START =
            Format.of("11-15, thanksgiving or launch_calendar", PeakReader::start);
    private static final Format<Percent> EXTRA =
            Format.of("+30%", text -> text.startsWith("+") ? Percent.read(text).map(ORDINARY::plus) : Optional.empty());
    private static final Format<Percent> FACTOR = Format.of(
            "x1.5",
            text -> text.matches("x\\d{1,2}(\\.\\d{1,2})?")
                    ? Optional.of(new Percent(
                            new BigDecimal(text.substring(1)).movePointRight(4).intValueExact()))
                    : Optional.empty());

    private PeakReader() {}

    static List<Peak> peaks(Fields hours) {
        var peaks = new ArrayList<Peak>();
        for (var node : hours.items("peaks")) {
            var fields = Fields.of(
                    "hours.peaks[%d]".formatted(peaks.size()),
                    node,
                    hours.findings(),
                    "name",
                    "starts",
                    "for",
                    "live_coverage",
                    "staff");
            peaks.add(new Peak(
                    fields.required("name", Formats.NAME_WORD, ""),
                    fields.required("starts", START, new Peak.Start.LaunchCalendar()),
                    fields.required("for", Formats.spans(), Range.only(new Span.BusinessDays(0))),
                    load(fields)));
        }
        return List.copyOf(peaks);
    }

    private static Range<Percent> load(Fields fields) {
        var ordinary = Range.only(ORDINARY);
        return fields.node("staff").isPresent()
                ? fields.required("staff", FACTOR.range(Comparator.naturalOrder()), ordinary)
                : fields.required("live_coverage", EXTRA.range(Comparator.naturalOrder()), ordinary);
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
