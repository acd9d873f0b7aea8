package io.quarterdeck.desk.commands;

import io.quarterdeck.engine.time.Span;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** The figures among a command's options; one that cannot be meant is refused with its name, value and lawful range. */
record Figures(Arguments arguments) {

    boolean isGiven(String option) {
        return arguments.option(option).isPresent();
    }

    int whole(String option, int usual, int low, int high) {
        return arguments
                .option(option)
                .map(text -> {
                    try {
                        var value = Long.parseLong(text);
                        if (value >= low && value <= high) {
                            return (int) value;
                        }
                    } catch (NumberFormatException e) {
                        // said below
                    }
                    throw new Failure(
                            "--%s is %s; it must be a whole number from %d to %d".formatted(option, text, low, high));
                })
                .orElse(usual);
    }

    double number(String option, double usual, double low, double high) {
        return arguments
                .option(option)
                .map(text -> {
                    try {
                        var value = Double.parseDouble(text);
                        if (value >= low && value <= high) {
                            return value;
                        }
                    } catch (NumberFormatException e) {
                        // said below
                    }
                    throw new Failure(
                            "--%s is %s; it must be a number from %.0f to %.0f".formatted(option, text, low, high));
                })
                .orElse(usual);
    }

    long seed() {
        return arguments
                .option("seed")
                .map(text -> {
                    try {
                        return Long.parseLong(text);
                    } catch (NumberFormatException e) {
                        throw new Failure("--seed is %s; it must be a whole number from %d to %d"
                                .formatted(text, Long.MIN_VALUE, Long.MAX_VALUE));
                    }
                })
                .orElse(1L);
    }

    LocalDate date() {
        var text =
                arguments.option("date").orElseThrow(() -> new Failure("which day? Write it like --date 2026-11-27"));
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Failure("cannot read --date '%s'; write it like 2026-11-27".formatted(text));
        }
    }

    Optional<Duration> patience() {
        return arguments.option("patience").map(text -> {
            if (Span.read(text).orElse(null) instanceof Span.Elapsed(var length) && length.isPositive()) {
                return length;
            }
            throw new Failure("--patience is %s; it must be a time above zero, like 90s or 3m".formatted(text));
        });
    }
}
