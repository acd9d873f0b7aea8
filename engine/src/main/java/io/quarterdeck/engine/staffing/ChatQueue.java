package io.quarterdeck.engine.staffing;

import static io.quarterdeck.engine.measure.Lawful.share;
import static io.quarterdeck.engine.measure.Lawful.within;

/**
 * A queue of chats before {@code agents} who each hold several at once: exact for exponential chats that are spread
 * evenly and customers who never give up. With one chat at a time it is Erlang C.
 *
 * <p>The number of chats is a birth and death process whose death rate is that of the even spread. Its sums are kept
 * relative to the last state, as Erlang B keeps them, and its means as running averages; so nothing overflows. Once
 * every place is taken the queue drains at a constant rate, and a wait is exponential (Luo and Zhang 2013 for the limit).
 */
public final class ChatQueue {
    /** The largest team. */
    public static final int MOST_AGENTS = 100_000;

    private static final double TOLERANCE = 1e-12;

    private final Chats chats;
    private final int agents;
    private final double capacity;
    private final double full;
    private final double meanBelow;
    private final double[] utilisations;

    public ChatQueue(Chats chats, int agents) {
        this.chats = chats;
        this.agents = within("agents", agents, 1, MOST_AGENTS);
        this.utilisations = chats.conversation().utilisations(chats.atOnce());
        this.capacity =
                agents * utilisations[chats.atOnce()] / chats.conversation().work();
        var places = agents * chats.atOnce();
        var sum = 1.0;
        var mean = 0.0;
        var meanBelow = 0.0;
        for (var chat = 1; chat <= places; chat++) {
            meanBelow = mean;
            sum = 1 + sum * completions(chat) / chats.rate();
            mean += (chat - mean) / sum;
        }
        this.meanBelow = meanBelow;
        var tail = 1 / (1 - chats.rate() / capacity);
        this.full = keepsUp() ? tail / (sum - 1 + tail) : 1;
    }

    public Chats chats() {
        return chats;
    }

    public int agents() {
        return agents;
    }

    /** Whether the agents end chats faster than chats arrive. If not, the queue grows for ever. */
    public boolean keepsUp() {
        return chats.rate() < capacity;
    }

    /** By how many chats an hour the queue grows; 0 when the agents keep up. */
    public double growthPerHour() {
        return Math.max(0, chats.rate() - capacity) * 3600;
    }

    /** The share that waits at all, 0 to 1. */
    public double waits() {
        return full;
    }

    /** The share that waits longer than {@code seconds}. */
    public double waitsLongerThan(double seconds) {
        within("seconds", seconds, 0, Double.MAX_VALUE);
        return keepsUp() ? full * Math.exp(-drain() * seconds) : 1;
    }

    /** The share answered within {@code seconds}. */
    public double answeredWithin(double seconds) {
        return 1 - waitsLongerThan(seconds);
    }

    /** The mean wait of everybody before the first answer, in seconds; infinite when the queue grows. */
    public double meanWait() {
        return keepsUp() ? full / drain() : Double.POSITIVE_INFINITY;
    }

    /** How many chats an agent holds on average. */
    public double meanChatsPerAgent() {
        return (1 - full) * meanBelow / agents + full * chats.atOnce();
    }

    /** The share of an agent's time that is work on a chat, 0 to 1. */
    public double utilisation() {
        return keepsUp() ? chats.erlangs() / agents : utilisations[chats.atOnce()];
    }

    /** How long a chat lasts on average from its first answer on, in seconds (Little). */
    public double meanDuration() {
        var ending = Math.min(chats.rate(), capacity);
        return ending == 0 ? chats.conversation().duration(1) : meanChatsPerAgent() * agents / ending;
    }

    /** The fewest agents with whom {@code share} of the chats is answered within {@code seconds}. */
    public static ChatQueue answering(Chats chats, double share, double seconds) {
        share("share answered in time", share);
        var one = new ChatQueue(chats, 1);
        var least = within("agents", Math.floor(chats.rate() / one.capacity) + 1, 1, MOST_AGENTS);
        return new ChatQueue(
                chats,
                Staffing.fewest(
                        (int) least,
                        agents -> new ChatQueue(chats, agents).answeredWithin(seconds) >= share - TOLERANCE));
    }

    /** The rate at which so many chats end when they are spread evenly. */
    private double completions(int count) {
        var each = count / agents;
        var more = count % agents;
        var busy = (agents - more) * utilisations[each] + (more == 0 ? 0 : more * utilisations[each + 1]);
        return busy / chats.conversation().work();
    }

    private double drain() {
        return capacity - chats.rate();
    }
}
