package io.quarterdeck.engine.staffing;

import static io.quarterdeck.engine.measure.Lawful.positive;
import static io.quarterdeck.engine.measure.Lawful.within;

/**
 * Chats that arrive: {@code contacts} in {@code intervalSeconds}, held as {@code conversation}, and of which one agent
 * takes {@code atOnce} at most.
 */
public record Chats(double contacts, double intervalSeconds, Conversation conversation, int atOnce) {
    private static final double MOST_CONTACTS = 1e9;
    private static final double MOST_SECONDS = 1e9;

    public Chats {
        within("chats", contacts, 0, MOST_CONTACTS);
        positive("interval of the chats in seconds", intervalSeconds, MOST_SECONDS);
        within("chats at once", atOnce, 1, Conversation.MOST_AT_ONCE);
    }

    /** Arrivals a second. */
    public double rate() {
        return contacts / intervalSeconds;
    }

    /** The agents' time that the chats take, in Erlang. */
    public double erlangs() {
        return rate() * conversation.work();
    }

    /**
     * A rule of thumb to compare with: Erlang C as if {@code atOnce} chats took no longer than one. It hires too few.
     */
    public int agentsIfHandlingIsShared(double share, double seconds) {
        return ErlangC.answering(alone(atOnce), share, seconds).agents();
    }

    /** Another one: Erlang C of the places to chat in, {@code atOnce} to each agent. It hires still fewer. */
    public int agentsIfPlacesAreAgents(double share, double seconds) {
        return Math.ceilDiv(ErlangC.answering(alone(1), share, seconds).agents(), atOnce);
    }

    private Load alone(int sharing) {
        return new Load(contacts, intervalSeconds, conversation.duration(1) / sharing);
    }
}
