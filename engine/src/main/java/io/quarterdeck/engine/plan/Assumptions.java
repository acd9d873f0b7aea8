package io.quarterdeck.engine.plan;

import io.quarterdeck.engine.measure.Lawful;
import io.quarterdeck.engine.measure.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.Map;

/**
 * What a plan needs and no playbook says. Each has a usual value, and each should be replaced by one that was measured.
 *
 * @param patience how long callers wait on average before they give up, where it is not the usual
 * @param chatWork the share of a chat in which the agent works and the customer does not; a half is the first line of the
 *     table in workforce.md 2.1
 * @param variation the coefficient of variation of the rate of arrivals about its forecast; 0 is a rate that is known
 *     (workforce.md 1.7)
 * @param idleReserve how many agents stay idle for the next caller before anybody takes work that can wait; none where
 *     such work is put down when somebody calls, as routing does, and one to four where it is not (workforce.md 2.3)
 * @param wage of a paid hour with all that is loaded on it; 30 in the playbook's money is the example of C-30
 */
public record Assumptions(
        Map<String, Duration> patience, double chatWork, double variation, int idleReserve, Money wage) {
    /** Three minutes on average: an assumption of the examples of workforce.md, not a measurement. */
    public static final Duration USUAL_PATIENCE = Duration.ofMinutes(3);

    /** The channel whose patience is that of all the others. */
    private static final String ANY = "";

    private static final double LONGEST = Duration.ofDays(30).toSeconds();

    public Assumptions {
        patience = Map.copyOf(patience);
        patience.forEach((channel, length) -> Lawful.within(
                channel.equals(ANY) ? "patience in seconds" : "patience on %s in seconds".formatted(channel),
                (double) length.toSeconds(),
                1,
                LONGEST));
        Lawful.within("share of a chat that is work", chatWork, 0.01, 1);
        Lawful.within("variation", variation, 0, 2);
        Lawful.within("idle reserve", idleReserve, 0, 1000);
        if (wage.minor() < 0) {
            throw Lawful.refusal("wage", wage, "0 or more");
        }
    }

    public static Assumptions usual(Currency currency) {
        return new Assumptions(Map.of(), 0.5, 0, 0, Money.of(BigDecimal.valueOf(30), currency));
    }

    /** With callers who all have this patience. */
    public Assumptions withPatience(Duration length) {
        return new Assumptions(Map.of(ANY, length), chatWork, variation, idleReserve, wage);
    }

    public Assumptions withVariation(double wanted) {
        return new Assumptions(patience, chatWork, wanted, idleReserve, wage);
    }

    public Assumptions withChatWork(double share) {
        return new Assumptions(patience, share, variation, idleReserve, wage);
    }

    public Assumptions withIdleReserve(int agents) {
        return new Assumptions(patience, chatWork, variation, agents, wage);
    }

    public Assumptions withWage(Money wanted) {
        return new Assumptions(patience, chatWork, variation, idleReserve, wanted);
    }

    /** How long a customer of this channel waits on average before giving up. */
    public Duration patienceOn(String channel) {
        return patience.getOrDefault(channel, patience.getOrDefault(ANY, USUAL_PATIENCE));
    }
}
