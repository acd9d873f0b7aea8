package io.quarterdeck.engine.time;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How long, and on which clock: {@code 24h}, {@code 1bh}, {@code 3bd}, {@code 30d}. Prints as the playbook writes it. */
public sealed interface Span {

    /** {@code s m h}: always runs; nights, weekends and holidays count. */
    record Elapsed(Duration length) implements Span {
        @Override
        public String toString() {
            return SpanText.ofElapsed(length);
        }
    }

    /** {@code bm bh}: runs only while the desk is open. */
    record OpenTime(Duration length) implements Span {
        @Override
        public String toString() {
            return SpanText.ofOpenTime(length);
        }
    }

    /** {@code bd}: the same local clock time on the n-th business day after. */
    record BusinessDays(int days) implements Span {
        @Override
        public String toString() {
            return days + "bd";
        }
    }

    /** {@code d w mo}: the same local clock time so many calendar days, weeks or months later. */
    record CalendarDays(int count, Unit unit) implements Span {

        public enum Unit {
            DAY("d", ChronoUnit.DAYS),
            WEEK("w", ChronoUnit.WEEKS),
            MONTH("mo", ChronoUnit.MONTHS);

            private final String sign;
            private final ChronoUnit chrono;

            Unit(String sign, ChronoUnit chrono) {
                this.sign = sign;
                this.chrono = chrono;
            }

            ChronoUnit chrono() {
                return chrono;
            }
        }

        @Override
        public String toString() {
            return count + unit.sign;
        }
    }

    /** The span written in {@code text}, or nothing when it is not one. */
    static Optional<Span> read(String text) {
        return SpanText.read(text);
    }

    static Span parse(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("not a duration: '%s'".formatted(text)));
    }
}
