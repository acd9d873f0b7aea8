package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.playbook.Channel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A channel that people serve: what comes by it, and how many contacts one person has at once. */
public record Lane(Channel channel, double atOnce, List<Work> works) {
    private static final double HOUR = 3600;

    public Lane {
        works = List.copyOf(works);
    }

    public String name() {
        return channel.name();
    }

    /** Its share of all contacts. */
    public double share() {
        return works.stream().mapToDouble(Work::share).sum();
    }

    /** The handling of all that comes by it together: a lognormal with the mean and the variance of the mixture. */
    public Handling handling() {
        var all = share();
        var mean = 0.0;
        var square = 0.0;
        for (var work : works) {
            var handling = work.handling();
            mean += work.share() / all * handling.meanSeconds();
            square += work.share()
                    / all
                    * handling.meanSeconds()
                    * handling.meanSeconds()
                    * (1 + handling.squaredVariation());
        }
        return new Handling(mean, Math.sqrt(Math.log(square / mean / mean)));
    }

    /** Seconds of one person's time for one contact. */
    public double effortSeconds() {
        return handling().meanSeconds() / atOnce;
    }

    /** What the playbook says a contact costs, in the middle; nothing when it does not say it. */
    public Optional<Money> costPerContact() {
        return Optional.ofNullable(channel.effort().cost())
                .map(cost -> new Money(
                        (cost.low().minor() + cost.high().minor()) / 2,
                        cost.low().currency()));
    }

    /** What an hour of a person's handling costs by that. */
    public Optional<Money> costPerHandlingHour() {
        return costPerContact()
                .map(cost -> new Money(
                        BigDecimal.valueOf(cost.minor() * HOUR / effortSeconds())
                                .setScale(0, RoundingMode.HALF_UP)
                                .longValueExact(),
                        cost.currency()));
    }

    /** Whether people are here for the channel and the file says how long a contact takes. */
    static boolean isServed(Channel channel) {
        var time = channel.effort().handleTime();
        return channel.hours() == Channel.Staffing.OPEN && time != null && middle(time) > 0;
    }

    static double atOnce(Channel channel) {
        var range = channel.effort().concurrency();
        return range == null ? 1 : range.low().add(range.high()).doubleValue() / 2;
    }

    private static double middle(Range<Duration> time) {
        return (time.low().toSeconds() + time.high().toSeconds()) / 2.0;
    }
}
