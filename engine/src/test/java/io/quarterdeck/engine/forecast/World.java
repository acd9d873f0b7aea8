package io.quarterdeck.engine.forecast;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A shop whose truth is known, after product/demo-data.md: orders by weekday and promotion, contacts that follow each
 * order with a hazard by its age, a week in which a carrier is late, a promotion now and then, Mondays a fifth busier,
 * lunch and evening peaks, and weekends that start later. Counts are Poisson about means that nobody but the test knows.
 */
final class World {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final double YEAR = 365.25;
    private static final double EVERY_CONTACT = 6.7;
    private static final double[] WEEK = {1.2, 1, 1, 1, 1, 1, 1};

    /** Contacts per order by days after it: where is it, and I want to send it back. */
    static final double[] WHERE_IS_IT = {0, 0.001, 0.003, 0.006, 0.008, 0.006, 0.004, 0.002};

    static final double[] SEND_BACK = {0, 0, 0, 0, 0, 0.001, 0.002, 0.003, 0.004, 0.004, 0.003, 0.002, 0.001};
    /** Contacts per late parcel by days after its promised day. */
    static final double[] LATE = {0.05, 0.10, 0.08, 0.05, 0.02};

    private static final double QUESTIONS_A_DAY_PER_ORDER = 0.012;

    final Grid grid;
    final Map<String, double[]> means = new LinkedHashMap<>();
    final Map<String, double[]> counts = new LinkedHashMap<>();
    private final SplittableRandom dice;
    private final double scale;
    private final double[] orders;
    private final double[] expectedOrders;
    private final double[] late;
    private final double[] promotion;

    /** {@code contacts} a day on average, of a shop with 500,000 orders a year. */
    World(long seed, int days, Duration interval, double contacts) {
        this.dice = new SplittableRandom(seed);
        this.grid = Grid.of(FIRST, days, ZONE, interval);
        this.scale = contacts / (500_000 / YEAR * EVERY_CONTACT / 100);
        this.orders = new double[days];
        this.expectedOrders = new double[days];
        this.late = new double[days];
        this.promotion = new double[days];
        trade();
        write("order_status", WHERE_IS_IT, LATE, 0);
        write("return_or_exchange", SEND_BACK, new double[0], 0);
        write("product_question", new double[0], new double[0], QUESTIONS_A_DAY_PER_ORDER * 500_000 / YEAR);
    }

    static World ofDays(long seed, int days, double contacts) {
        return new World(seed, days, Duration.ofDays(1), contacts);
    }

    static World ofHalfHours(long seed, int days, double contacts) {
        return new World(seed, days, HALF_HOUR, contacts);
    }

    History history() {
        return History.of(grid, counts);
    }

    double mean(int cell) {
        return means.values().stream().mapToDouble(values -> values[cell]).sum();
    }

    /** Orders are known until the morning, then as planned; the calendar is known; parcels are late for a week yet. */
    Knowledge knowledge() {
        return morning -> {
            var today = grid.day(morning);
            var believed = expectedOrders.clone();
            System.arraycopy(orders, 0, believed, 0, today);
            var parcels = late.clone();
            for (var day = Math.min(parcels.length, today + 7); day < parcels.length; day++) {
                parcels[day] = 0;
            }
            return Drivers.of(Map.of("orders", believed, "late", parcels, "promotion", promotion));
        };
    }

    OrdersDriven method() {
        return new OrdersDriven(
                Map.of(
                        "order_status",
                        List.of(Exposure.even("orders", 0.04 * scale, 0, 9), Exposure.even("late", 0.2 * scale, 0, 6)),
                        "return_or_exchange",
                        List.of(Exposure.even("orders", 0.03 * scale, 3, 15)),
                        "product_question",
                        List.of(Exposure.daily(10 * scale))),
                List.of("promotion"));
    }

    double scale() {
        return scale;
    }

    boolean isPromoted(int from, int to) {
        return Arrays.stream(promotion, from, to).sum() > 0;
    }

    private void trade() {
        for (var day = 0; day < orders.length; day++) {
            promotion[day] = day % 61 >= 40 && day % 61 < 45 ? 1 : 0;
            var weekday = Rhythm.ofOrders().on(grid.date(day).getDayOfWeek());
            var season = 1 + 0.15 * Math.sin(2 * Math.PI * day / YEAR);
            expectedOrders[day] = 500_000 / YEAR * weekday * season * (1 + 0.9 * promotion[day]);
            orders[day] = poisson(expectedOrders[day]);
            late[day] = day % 97 >= 60 && day % 97 < 67 ? 0.25 * orders[day] : 0;
        }
    }

    private void write(String intent, double[] perOrder, double[] perLate, double perDay) {
        var mean = new double[grid.size()];
        var count = new double[grid.size()];
        for (var day = 0; day < grid.days(); day++) {
            var weekday = grid.date(day).getDayOfWeek();
            var expected = scale
                    * WEEK[weekday.ordinal()]
                    * Math.exp(0.1 * promotion[day])
                    * (perDay + effect(orders, perOrder, day) + effect(late, perLate, day));
            var shares = new Day(grid.date(day), ZONE)
                    .spread(hours(weekday), Duration.ofDays(1).dividedBy(grid.slots()));
            for (var i = 0; i < shares.length; i++) {
                var cell = grid.firstOf(day) + i;
                mean[cell] = expected * shares[i];
                count[cell] = poisson(mean[cell]);
            }
        }
        means.put(intent, mean);
        counts.put(intent, count);
    }

    private static double effect(double[] causes, double[] hazards, int day) {
        var sum = 0.0;
        for (var lag = 0; lag < hazards.length; lag++) {
            sum += hazards[lag] * causes[Math.max(0, day - lag)];
        }
        return sum;
    }

    private static Rhythm hours(DayOfWeek day) {
        var hours = new double[24];
        var shift = day.getValue() >= 6 ? 2 : 0;
        for (var hour = 0; hour < 24; hour++) {
            var from = Math.floorMod(hour - shift, 24) * 3600;
            hours[hour] = Rhythm.ofContacts().before(from + 3600)
                    - Rhythm.ofContacts().before(from);
        }
        return Rhythm.of(new double[] {1, 1, 1, 1, 1, 1, 1}, hours);
    }

    /** Exact: exponential gaps are added until the mean is passed. */
    private double poisson(double mean) {
        var count = 0;
        for (var sum = -Math.log(1 - dice.nextDouble()); sum < mean; sum -= Math.log(1 - dice.nextDouble())) {
            count++;
        }
        return count;
    }
}
