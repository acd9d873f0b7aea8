package io.quarterdeck.engine.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** What a field is asked to be; prints as it is written. */
public sealed interface Value {

    /** {@code parcel} */
    record Word(String text) implements Value {
        @Override
        public String toString() {
            return text;
        }
    }

    /** {@code parc*} */
    record Prefix(String start) implements Value {
        @Override
        public String toString() {
            return start + "*";
        }
    }

    /** {@code "where is my parcel"}: these words, in this order. */
    record Phrase(String text) implements Value {
        @Override
        public String toString() {
            return '"' + text + '"';
        }
    }

    /** {@code none}: the field is empty. */
    record None() implements Value {
        @Override
        public String toString() {
            return "none";
        }
    }

    /** {@code *}: the field is not empty. */
    record Any() implements Value {
        @Override
        public String toString() {
            return "*";
        }
    }

    record Number(BigDecimal number) implements Value {
        @Override
        public String toString() {
            return number.toPlainString();
        }
    }

    record Flag(boolean isSet) implements Value {
        @Override
        public String toString() {
            return Boolean.toString(isSet);
        }
    }

    /** A place in time, exact or seen from now. */
    sealed interface Time extends Value {

        /** The instants that stand so to this time, when it is {@code now} and days begin at midnight in {@code zone}. */
        Window window(Comparison how, Instant now, ZoneId zone);

        /** A day, a time or an age as it is typed, or nothing. */
        static Optional<Time> read(String text) {
            return Values.time(text);
        }
    }

    /** {@code 2026-11-01}: that whole day. */
    record Day(LocalDate day) implements Time {

        @Override
        public Window window(Comparison how, Instant now, ZoneId zone) {
            var begins = day.atStartOfDay(zone).toInstant();
            var ends = day.plusDays(1).atStartOfDay(zone).toInstant();
            return Window.of(how, begins, ends);
        }

        @Override
        public String toString() {
            return day.toString();
        }
    }

    /** {@code 2026-11-01T14:30:00Z}: that second. */
    record Moment(Instant at) implements Time {

        @Override
        public Window window(Comparison how, Instant now, ZoneId zone) {
            return Window.of(how, at, at.plusSeconds(1));
        }

        @Override
        public String toString() {
            return at.toString();
        }
    }

    /**
     * {@code 4hours}: so long before now. More is later: {@code created>4hours} finds what came within the last four
     * hours; {@code created:4hours} what is between four and five hours old.
     */
    record Age(int count, Unit unit) implements Time {

        /** What an age is counted in. */
        public enum Unit {
            MINUTES(ChronoUnit.MINUTES),
            HOURS(ChronoUnit.HOURS),
            DAYS(ChronoUnit.DAYS),
            WEEKS(ChronoUnit.WEEKS),
            MONTHS(ChronoUnit.MONTHS),
            YEARS(ChronoUnit.YEARS);

            private final ChronoUnit chrono;

            Unit(ChronoUnit chrono) {
                this.chrono = chrono;
            }
        }

        @Override
        public Window window(Comparison how, Instant now, ZoneId zone) {
            return how == Comparison.IS
                    ? Window.of(how, ago(count + 1, now, zone), ago(count, now, zone))
                    : Window.of(how, ago(count, now, zone), ago(count, now, zone));
        }

        private Instant ago(int howMany, Instant now, ZoneId zone) {
            return now.atZone(zone).minus(howMany, unit.chrono).toInstant();
        }

        @Override
        public String toString() {
            return count + unit.name().toLowerCase(Locale.ROOT);
        }
    }
}
