package io.quarterdeck.desk.commands;

import io.quarterdeck.engine.forecast.Demand;
import io.quarterdeck.engine.forecast.Volume;
import io.quarterdeck.engine.measure.Lawful;
import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.plan.Assumptions;
import io.quarterdeck.engine.plan.Frame;
import io.quarterdeck.engine.plan.Planner;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.UsualContacts;
import io.quarterdeck.engine.time.Span;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a planner asks: how big, when, and on which assumptions. */
record StaffAsked(Playbook playbook, Scale scale, When when, Duration interval, Assumptions assumptions) {
    static final Set<String> OPTIONS =
            Set.of("orders", "contacts-per-100", "date", "week", "interval", "patience", "wage", "cv", "reserve");

    private static final double MOST_ORDERS = 1e10;
    private static final double MOST_CONTACTS = 1e8;
    private static final int LATEST_YEAR = 2200;

    /** One size or several. */
    record Scale(List<Double> orders, double contactsPer100) {}

    record When(LocalDate date, boolean wholeWeek) {}

    static StaffAsked of(Playbook playbook, Arguments arguments, Clock clock) {
        var staffing = playbook.staffing();
        var interval = arguments
                .option("interval")
                .map(it -> length("interval", it))
                .orElse(staffing == null ? Frame.USUAL_INTERVAL : staffing.interval());
        var per100 = arguments
                .option("contacts-per-100")
                .map(it -> number("contacts-per-100", it))
                .orElse(UsualContacts.PER_100_ORDERS);
        var orders = orders(playbook, arguments);
        for (var it : orders) {
            Lawful.within("contacts a year (--orders × --contacts-per-100 / 100)", it * per100 / 100, 0, MOST_CONTACTS);
        }
        return new StaffAsked(
                playbook,
                new Scale(orders, per100),
                when(playbook, arguments, clock),
                interval,
                assumptions(playbook, arguments));
    }

    Planner planner() {
        return Planner.of(playbook, assumptions, interval);
    }

    Demand demand(double orders) {
        return Demand.of(playbook, new Volume(orders, scale.contactsPer100()));
    }

    private static List<Double> orders(Playbook playbook, Arguments arguments) {
        var written = arguments.option("orders");
        if (written.isPresent()) {
            return Arrays.stream(written.get().split(","))
                    .map(it -> Lawful.positive("--orders", number("orders", it), MOST_ORDERS))
                    .toList();
        }
        return Volume.of(playbook)
                .map(it -> List.of(it.ordersPerYear()))
                .orElseThrow(
                        () -> new Failure("how many orders a year? write --orders 50000, or goals.sizing in the file"));
    }

    private static When when(Playbook playbook, Arguments arguments, Clock clock) {
        var date = arguments.option("date");
        var week = arguments.option("week");
        if (date.isPresent() && week.isPresent()) {
            throw new Failure("--date and --week are two questions; ask one of them");
        }
        var when = week.map(it -> new When(date("week", it + "-1", DateTimeFormatter.ISO_WEEK_DATE, "2026-W48"), true))
                .or(() -> date.map(
                        it -> new When(date("date", it, DateTimeFormatter.ISO_LOCAL_DATE, "2026-11-27"), false)))
                .orElseGet(
                        () -> new When(clock.instant().atZone(playbook.zone()).toLocalDate(), false));
        Lawful.within("year", when.date().getYear(), 1970, LATEST_YEAR);
        return when;
    }

    private static Assumptions assumptions(Playbook playbook, Arguments arguments) {
        var assumed = Assumptions.usual(playbook.header().currency());
        for (var option : List.of("patience", "wage", "cv", "reserve")) {
            assumed = assumed(assumed, option, arguments.option(option), playbook);
        }
        return assumed;
    }

    private static Assumptions assumed(Assumptions usual, String option, Optional<String> text, Playbook playbook) {
        if (text.isEmpty()) {
            return usual;
        }
        return switch (option) {
            case "patience" -> usual.withPatience(length(option, text.get()));
            case "wage" -> usual.withWage(wage(text.get(), playbook));
            case "reserve" -> usual.withIdleReserve(whole(option, text.get()));
            default -> usual.withVariation(share(text.get()));
        };
    }

    private static Money wage(String text, Playbook playbook) {
        var currency = playbook.header().currency();
        Lawful.within("--wage", number("wage", text), 0, 1e6);
        try {
            return Money.of(new BigDecimal(text), currency);
        } catch (ArithmeticException e) {
            throw Lawful.refusal("--wage", text, "an amount of " + currency + " with no smaller parts than it has");
        }
    }

    private static double share(String text) {
        return Percent.read(text)
                .map(it -> it.hundredths() / 10_000.0)
                .orElseThrow(() -> Lawful.refusal("--cv", text, "a percentage from 0% to 200%, like 10%"));
    }

    private static double number(String option, String text) {
        try {
            return new BigDecimal(text.strip().replace("_", "")).doubleValue();
        } catch (NumberFormatException e) {
            throw Lawful.refusal("--" + option, text, "a number");
        }
    }

    private static int whole(String option, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Lawful.refusal("--" + option, text, "a whole number");
        }
    }

    private static Duration length(String option, String text) {
        return Span.read(text).orElse(null) instanceof Span.Elapsed(var length) ? length : refuse(option, text);
    }

    private static Duration refuse(String option, String text) {
        throw Lawful.refusal("--" + option, text, "a length of time like 15m or 90s");
    }

    private static LocalDate date(String option, String text, DateTimeFormatter form, String like) {
        try {
            return LocalDate.parse(text, form);
        } catch (DateTimeException e) {
            throw Lawful.refusal(
                    "--" + option,
                    option.equals("week") ? text.substring(0, text.length() - 2) : text,
                    "a day or week that exists, like " + like);
        }
    }

    /** The one size, when there is only one. */
    Optional<Double> single() {
        return scale.orders().size() == 1 ? Optional.of(scale.orders().getFirst()) : Optional.empty();
    }
}
