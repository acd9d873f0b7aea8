package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.time.Holidays;
import io.quarterdeck.engine.time.Span;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/** A season in which more people are needed: {@code load} is their share of an ordinary week, 130%..150%. */
public record Peak(String name, Start starts, Range<Span> lasts, Range<Percent> load) {

    public sealed interface Start {

        record On(MonthDay day) implements Start {}

        record Thanksgiving() implements Start {}

        /** Whenever something is launched: the dates are not in the file. */
        record LaunchCalendar() implements Start {}
    }

    public Optional<LocalDate> startsIn(int year) {
        return switch (starts) {
            case Start.On(var day) -> Optional.of(day.atYear(year));
            case Start.Thanksgiving() -> Optional.of(Holidays.thanksgiving(year));
            case Start.LaunchCalendar() -> Optional.empty();
        };
    }
}
