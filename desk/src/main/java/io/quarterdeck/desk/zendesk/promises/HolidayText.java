package io.quarterdeck.desk.zendesk.promises;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.playbook.Manuscript;
import io.quarterdeck.engine.time.DaysOff;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named holidays in the text of a playbook: {@code hours.closed: {2026-12-24: Christmas Eve}}. */
final class HolidayText {

    private static final String HOURS = "hours";
    private static final String KEY = "closed";
    private static final String PLACE = HOURS + "." + KEY;
    private static final int LONGEST_NAME = 255;

    private HolidayText() {}

    /** Knows {@code name start_date end_date}; what is not said stays as it was. */
    static DaysOff read(Said said, @Nullable DaysOff before) {
        var name = said.required("name", before == null ? null : before.name(), LONGEST_NAME);
        var first = date(said, "start_date", before == null ? null : before.first());
        var last = date(said, "end_date", before == null ? null : before.last());
        if (last.isBefore(first)) {
            throw Said.wrong("end_date", "InvalidValue", "comes before start_date");
        }
        if (ChronoUnit.DAYS.between(first, last) >= DaysOff.MOST_DAYS) {
            throw Said.wrong("end_date", "InvalidValue", "is more than a year after start_date");
        }
        return new DaysOff(name, first, last);
    }

    private static LocalDate date(Said said, String key, @Nullable LocalDate before) {
        var text = said.required(key, before == null ? null : before.toString(), 10);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Said.wrong(key, "InvalidFormat", "is a day like 2026-12-24");
        }
    }

    static Manuscript add(Manuscript text, DaysOff days) {
        refuseTwice(text, days, null);
        return text.has(PLACE)
                ? text.put(PLACE, days.days(), days.name())
                : text.put(HOURS, KEY, Map.of(days.days(), days.name()));
    }

    static Manuscript change(Manuscript text, DaysOff from, DaysOff to) {
        var key = key(text, from);
        refuseTwice(text, to, from);
        var moved = from.days().equals(to.days()) ? text : text.rename(PLACE, key, to.days());
        return moved.put(PLACE, from.days().equals(to.days()) ? key : to.days(), to.name());
    }

    static Manuscript remove(Manuscript text, DaysOff days) {
        var key = key(text, days);
        return text.entries(PLACE).size() == 1 ? text.remove(HOURS, KEY) : text.remove(PLACE, key);
    }

    /** As it is written: one day may be written as a span too. */
    private static String key(Manuscript text, DaysOff days) {
        return text.entries(PLACE).keySet().stream()
                .filter(it -> it.equals(days.days()) || it.equals(days.first() + ".." + days.last()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("holiday " + days.days()));
    }

    /** A holiday is known by its first day, so two of them cannot share it. */
    private static void refuseTwice(Manuscript text, DaysOff wanted, @Nullable DaysOff instead) {
        var there = text.read().hours().open().holidays().closed().stream()
                .filter(it -> !it.equals(instead))
                .anyMatch(it -> it.first().equals(wanted.first()));
        if (there) {
            throw Said.wrong("start_date", "DuplicateValue", "is the first day of another holiday");
        }
    }
}
