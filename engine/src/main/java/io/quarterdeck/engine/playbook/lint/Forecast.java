package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Every;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.UsualContacts;
import io.quarterdeck.engine.staffing.Load;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * The contacts that {@code goals.sizing} brings, and what one of them takes. The file says how many orders there are;
 * the rest is what {@link UsualContacts} assumes.
 */
record Forecast(Playbook playbook, WorkingWeek week) {
    static final double CONTACTS_PER_ORDER = UsualContacts.PER_100_ORDERS / 100;
    static final String SOURCE = "6.7 contacts per 100 orders";
    private static final double WEEKS_A_YEAR = 365.25 / 7;

    static Forecast of(Playbook playbook) {
        return new Forecast(playbook, WorkingWeek.of(playbook));
    }

    boolean isKnown() {
        var goals = playbook.goals();
        return goals != null && goals.sizing() != null && goals.sizing().ordersPerYear() > 0 && week.openHours() > 0;
    }

    int ordersPerYear() {
        var goals = playbook.goals();
        return goals == null || goals.sizing() == null ? 0 : goals.sizing().ordersPerYear();
    }

    double perWeek() {
        return ordersPerYear() * CONTACTS_PER_ORDER / WEEKS_A_YEAR;
    }

    double in(double days) {
        return perWeek() * days / 7;
    }

    /** Contacts a week, from so many every so often. */
    double weekly(double contacts, Every every) {
        return switch (every) {
            case DAY -> contacts * week.openDays();
            case WEEK -> contacts;
            case MONTH -> contacts * 12 / WEEKS_A_YEAR;
            case QUARTER -> contacts * 4 / WEEKS_A_YEAR;
            case YEAR -> contacts / WEEKS_A_YEAR;
        };
    }

    /** A person's minutes for one contact of the usual mix; at two chats at once, a chat takes half its length. */
    double minutesPerContact() {
        var minutes = 0.0;
        for (var channel : handled()) {
            minutes += shareOf(channel) * minutes(channel);
        }
        return minutes;
    }

    double shareOf(Channel channel) {
        var all = handled().stream().mapToDouble(UsualContacts::weight).sum();
        return all == 0 ? 0 : UsualContacts.weight(channel) / all;
    }

    /** The contacts of one channel in an average open hour. */
    Load anHourOf(Channel channel) {
        return new Load(perWeek() * shareOf(channel) / week.openHours(), 3600, minutes(channel) * 60);
    }

    /** Full-time people that keep up with so many contacts a week when busy for this share of their time. */
    double people(double weekly, double occupancy) {
        return weekly * minutesPerContact() / 60 / occupancy / week.productiveHours();
    }

    List<Channel> handled() {
        return playbook.channels().stream()
                .filter(it -> it.hours() == Channel.Staffing.OPEN && isWork(minutes(it)))
                .toList();
    }

    private static boolean isWork(double minutes) {
        return minutes > 0 && !Double.isInfinite(minutes);
    }

    private static double minutes(Channel channel) {
        var time = channel.effort().handleTime();
        var atOnce = channel.effort().concurrency();
        return time == null ? 0 : middle(time) / (atOnce == null ? 1 : number(atOnce));
    }

    private static double middle(Range<Duration> time) {
        return (time.low().toSeconds() + time.high().toSeconds()) / 120.0;
    }

    private static double number(Range<BigDecimal> range) {
        return range.low().add(range.high()).doubleValue() / 2;
    }
}
