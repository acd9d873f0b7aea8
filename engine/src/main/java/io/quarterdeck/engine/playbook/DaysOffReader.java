package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.time.DaysOff;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads days on which nobody works, each with its name: {@code 2026-12-24: Christmas Eve}. */
final class DaysOffReader {

    static final String DAYS = "\\d{4}-\\d{2}-\\d{2}(\\.\\.\\d{4}-\\d{2}-\\d{2})?";

    private static final String LIKE =
            "write it like 2026-12-24: Christmas Eve, or 2026-12-28..2026-12-31: Stocktaking";

    private DaysOffReader() {}

    static List<DaysOff> read(Place place) {
        if (!(place.node() instanceof Node.Mapping(var entries, var _))) {
            place.error("QD-S02", " must be days with their names", LIKE);
            return List.of();
        }
        var all = new ArrayList<DaysOff>();
        for (var entry : entries) {
            var days = days(place, entry.key());
            var name = Formats.TEXT.read(place.at(entry.key().text(), entry.value()));
            if (days.isPresent() && name.isPresent()) {
                all.add(new DaysOff(name.get(), days.get()[0], days.get()[1]));
            }
        }
        return List.copyOf(all);
    }

    private static Optional<LocalDate[]> days(Place place, Node.Scalar key) {
        var ends = key.text().split("\\.\\.", 2);
        try {
            var first = LocalDate.parse(ends[0]);
            var last = LocalDate.parse(ends[ends.length - 1]);
            if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= DaysOff.MOST_DAYS) {
                place.with(key)
                        .error(
                                "QD-H06",
                                ": %s ends before it begins, or lasts more than a year"
                                        .formatted(Findings.quote(key.text())),
                                LIKE);
                return Optional.empty();
            }
            return Optional.of(new LocalDate[] {first, last});
        } catch (DateTimeException e) {
            place.with(key).error("QD-S04", ": cannot read %s".formatted(Findings.quote(key.text())), LIKE);
            return Optional.empty();
        }
    }
}
