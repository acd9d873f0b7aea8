package io.quarterdeck.engine.playbook.diff;

import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.measure.ServiceLevel;
import io.quarterdeck.engine.measure.Threshold;
import io.quarterdeck.engine.playbook.Deadline;
import io.quarterdeck.engine.playbook.Every;
import io.quarterdeck.engine.playbook.Quantity;
import io.quarterdeck.engine.playbook.Target;
import io.quarterdeck.engine.playbook.TimeLimit;
import io.quarterdeck.engine.time.Span;
import io.quarterdeck.engine.time.Week;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as people say them; two that mean the same read the same. */
final class Wording {

    private Wording() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "nothing";
            case Duration length -> length(length, "h", "min", "s");
            case Span span -> span(span);
            case Deadline(var aim, var breach) -> pair(of(aim), of(breach));
            case TimeLimit(var length, var from) -> "%s of %s".formatted(of(length), of(from));
            case ServiceLevel(var share, var within) -> "%s within %s".formatted(share, seconds(within));
            case Range<?>(var low, var high) -> pair(of(low), of(high));
            case Threshold<?>(var side, var limit) -> side.words() + " " + of(limit);
            case Target target -> target(target);
            case Quantity quantity -> quantity(quantity);
            case BigDecimal number -> plain(number);
            case Every every -> every.word();
            case Enum<?> word -> word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case Week week -> week.describe();
            case Names names -> names.text();
            default -> value.toString();
        };
    }

    /** {@code high} as the first word of a sentence. */
    static String title(String name) {
        var words = name.replace('_', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String words(String name) {
        return name.replace('_', ' ');
    }

    private static String span(Span span) {
        return switch (span) {
            case Span.Elapsed(var length) -> of(length);
            case Span.OpenTime(var length) -> length(length, "bh", "bm", "bs");
            case Span.BusinessDays(var days) -> days + " bd";
            case Span.CalendarDays(var count, var unit) ->
                switch (unit) {
                    case DAY -> counted(count, "day");
                    case WEEK -> counted(count * 7, "day");
                    case MONTH -> counted(count, "month");
                };
        };
    }

    private static String length(Duration length, String hours, String minutes, String seconds) {
        if (length.toSeconds() % 3600 == 0) {
            return length.toHours() + " " + hours;
        }
        return length.toSeconds() % 60 == 0 ? length.toMinutes() + " " + minutes : length.toSeconds() + " " + seconds;
    }

    private static String seconds(Duration length) {
        return length.toSeconds() > 180 ? of(length) : length.toSeconds() + " s";
    }

    private static String target(Target target) {
        return switch (target) {
            case Target.Band(var range) -> of(range);
            case Target.Limit(var limit, var inTime) -> of(limit) + (inTime ? " in time" : "");
            case Target.Rising() -> "rising";
            case Target.Falling() -> "falling";
            case Target.PerChannel() -> "what each channel says";
            case Target.Drops(var points) -> "drops over %s week over week".formatted(of(points));
            case Target.AboveNormal(var confidence) -> "above normal at " + confidence;
        };
    }

    private static String quantity(Quantity quantity) {
        var number = plain(quantity.amount());
        return switch (quantity.unit()) {
            case NUMBER -> number;
            case PERCENT -> number + "%";
            case POINTS -> number + " points";
            case SECONDS -> of(Duration.ofSeconds(quantity.amount().longValue()));
            case MONEY -> number + " in money";
            case FACTOR -> "x" + number;
        };
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String counted(int count, String what) {
        return count + " " + (count == 1 ? what : what + "s");
    }

    private static String pair(String low, String high) {
        return low.equals(high) ? low : low + " to " + high;
    }
}
