package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.measure.Lawful;
import java.time.Duration;
import java.util.Map;

/**
 * What no playbook says and a simulation needs, in one place: every number can be replaced by the brand's own. The
 * defaults of {@link #usual()} are those of the demonstration data (product/demo-data.md) and of workforce.md.
 *
 * @param patience how long who waits live stays before giving up, by channel; {@code anyChannel} where none is named
 * @param handling how long a contact takes alone, by channel, where the playbook's {@code aht} is not believed
 * @param turns how long a turn of a conversation takes each side (workforce.md 2.1)
 * @param busyness by how much whole days differ from their forecast: the standard deviation of a factor with mean 1
 */
public record Assumptions(
        Patience patience,
        Map<String, Distribution> handling,
        ChatPool.Turns turns,
        double busyness,
        Returns returns,
        Satisfaction satisfaction,
        House house) {

    public Assumptions {
        handling = Map.copyOf(handling);
        Lawful.within("busyness", busyness, 0, 3);
    }

    /** Patience by channel. */
    public record Patience(Distribution anyChannel, Map<String, Distribution> byChannel) {

        public Patience {
            byChannel = Map.copyOf(byChannel);
        }

        /** Exponential, on every channel alike. */
        public static Patience of(Duration mean) {
            return new Patience(
                    Distribution.exponential(Lawful.positive("patience in seconds", mean.toMillis() / 1e3, 1e8)),
                    Map.of());
        }

        Distribution on(String channel) {
            return byChannel.getOrDefault(channel, anyChannel);
        }
    }

    /**
     * Who writes again, and when.
     *
     * @param resolved the share of contacts after which the customer's trouble is over
     * @param ifUnresolved the share of the others who come back; each comes back as often as that
     * @param ifResolved the share who come back all the same
     * @param after how long they take; rounded up to whole days, because people write at their own time of day
     * @param asksBack the share of mails that are answered by a question to the customer
     * @param reply how long customers take to answer that
     */
    public record Returns(
            double resolved,
            double ifUnresolved,
            double ifResolved,
            Distribution after,
            double asksBack,
            Distribution reply) {

        public Returns {
            Lawful.share("resolved", resolved);
            Lawful.within("ifUnresolved", ifUnresolved, 0, 0.99);
            Lawful.within("ifResolved", ifResolved, 0, 0.99);
            Lawful.within("asksBack", asksBack, 0, 0.9);
        }

        /** Everybody's trouble is over at once. */
        public static Returns nobody() {
            return new Returns(1, 0, 0, Distribution.never(), 0, Distribution.never());
        }

        /** The share of answered contacts after which the customer comes back. */
        double share() {
            return resolved * ifResolved + (1 - resolved) * ifUnresolved;
        }
    }

    /**
     * The logit of being satisfied: {@code base - unresolved - late ln(wait / promise)}, the last only for who waited
     * longer than was promised.
     *
     * @param answers the share of customers who answer the survey
     */
    public record Satisfaction(double base, double unresolved, double late, double answers) {

        public Satisfaction {
            Lawful.within("base", base, -20, 20);
            Lawful.within("unresolved", unresolved, 0, 20);
            Lawful.within("late", late, 0, 20);
            Lawful.share("answers", answers);
        }
    }

    /**
     * The people who are not on the roster, and what all of them cost, in whole units of the playbook's currency.
     *
     * @param accepts how long an agent takes to accept what she is offered, where routing asks
     * @param page how long the person on call takes to answer the page (B-41: a minute to page, repeated every five)
     * @param partnerSeats calls that the overflow partner takes at a time
     * @param perHour an hour of anybody's paid time
     * @param perPartnerCall a call that the partner takes
     * @param leadsRaise whether a lead who is told that an aim has passed puts the ticket one priority higher in the
     *     queue; otherwise the playbook's own order stands
     */
    public record House(
            Distribution accepts,
            Distribution page,
            int partnerSeats,
            double perHour,
            double perPartnerCall,
            boolean leadsRaise) {

        public House {
            Lawful.within("partnerSeats", partnerSeats, 0, 100_000);
            Lawful.within("perHour", perHour, 0, 1e6);
            Lawful.within("perPartnerCall", perPartnerCall, 0, 1e6);
        }
    }

    public static Assumptions usual() {
        return new Assumptions(
                Patience.of(Duration.ofMinutes(3)),
                Map.of(),
                new ChatPool.Turns(30, 30),
                0.1,
                new Returns(
                        0.72,
                        0.86,
                        0.035,
                        Distribution.gamma(2.4 * 86_400, 0.79),
                        0.2,
                        Distribution.exponential(4 * 3600)),
                new Satisfaction(2.95, 1.35, 0.55, 0.28),
                new House(Distribution.exponential(5), Distribution.exponential(300), 10, 28, 8, false));
    }

    public Assumptions with(Patience other) {
        return new Assumptions(other, handling, turns, busyness, returns, satisfaction, house);
    }

    public Assumptions with(Returns other) {
        return new Assumptions(patience, handling, turns, busyness, other, satisfaction, house);
    }

    public Assumptions with(House other) {
        return new Assumptions(patience, handling, turns, busyness, returns, satisfaction, other);
    }

    public Assumptions with(ChatPool.Turns other) {
        return new Assumptions(patience, handling, other, busyness, returns, satisfaction, house);
    }

    public Assumptions withHandling(Map<String, Distribution> byChannel) {
        return new Assumptions(patience, byChannel, turns, busyness, returns, satisfaction, house);
    }

    public Assumptions withBusyness(double variation) {
        return new Assumptions(patience, handling, turns, variation, returns, satisfaction, house);
    }
}
