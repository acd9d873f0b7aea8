package io.quarterdeck.engine.staffing;

import static io.quarterdeck.engine.measure.Lawful.within;

/**
 * A chat in turns: each takes {@code agentSeconds} of an agent's time and then {@code customerSeconds} of the customer's,
 * {@code turns} times over (a mean, so it need not be whole).
 *
 * <p>An agent with k chats is the repairman of k machines (Palm 1947, Sztrik): idle with the probability that Erlang B
 * gives k lines and {@code customerSeconds / agentSeconds} Erlang. A second chat therefore fills the pauses of the first,
 * and every further one finds fewer of them.
 */
public record Conversation(double agentSeconds, double customerSeconds, double turns) {
    /** Nobody holds more chats at once than this. */
    public static final int MOST_AT_ONCE = 100;

    private static final double MOST_SECONDS = 1e7;
    private static final double MOST_TURNS = 1e6;
    private static final double LEAST = 1e-6;

    public Conversation {
        within("agent seconds of a turn", agentSeconds, LEAST, MOST_SECONDS);
        within("customer seconds of a turn", customerSeconds, 0, MOST_SECONDS);
        within("turns of a chat", turns, LEAST, MOST_TURNS);
    }

    /** An agent's time for one chat, in seconds. */
    public double work() {
        return turns * agentSeconds;
    }

    /** The share of the time that an agent with {@code chats} at once works on them: 0 for none, 1 at most. */
    public double utilisation(int chats) {
        return utilisations(chats)[chats];
    }

    /** Chats a second that an agent with {@code chats} at once brings to an end. */
    public double completions(int chats) {
        return utilisation(chats) / work();
    }

    /** How many times the chats that one at a time would bring to an end. */
    public double gain(int chats) {
        return utilisation(chats) / utilisation(1);
    }

    /** How long a chat lasts, in seconds, with an agent who holds {@code chats} of them all the time. */
    public double duration(int chats) {
        return within("chats at once", chats, 1, MOST_AT_ONCE) / completions(chats);
    }

    /** How many times longer a chat lasts than with an agent who holds no other. */
    public double inflation(int chats) {
        return duration(chats) / duration(1);
    }

    /** {@link #utilisation} of 0, 1, … {@code most} chats, by the inverse recursion of Erlang B. */
    double[] utilisations(int most) {
        within("chats at once", most, 0, MOST_AT_ONCE);
        var shares = new double[most + 1];
        var inverse = 1.0;
        for (var k = 1; k <= most; k++) {
            var busy = k * inverse * agentSeconds / customerSeconds;
            shares[k] = 1 / (1 + 1 / busy);
            inverse = 1 + busy;
        }
        return shares;
    }
}
