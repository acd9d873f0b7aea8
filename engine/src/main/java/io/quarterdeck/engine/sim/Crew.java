package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.routing.Person;
import io.quarterdeck.engine.sim.Account.Spent;
import java.util.List;

/**
 * The people of a run at work. With k contacts in hand an agent does k times as much for the customers' turns between
 * hers, but each of them goes on more slowly (workforce.md 2.1): whenever k changes, all are timed anew.
 */
final class Crew {
    private static final int MOST_AT_ONCE = 64;

    private final Agent[] agents;
    final Agenda agenda = new Agenda();
    private final Account account;
    /** By the number of contacts in hand, how fast each goes on; 1 is the pace of one alone. */
    private final double[] pace = new double[MOST_AT_ONCE + 1];

    /** How many are on the floor and take what may overflow. */
    private int onFloor;

    Crew(List<Person> people, String overflowing, ChatPool.Turns turns, Account account) {
        this.account = account;
        agents = new Agent[people.size()];
        for (var id = 0; id < agents.length; id++) {
            agents[id] = new Agent(id, people.get(id).mix().channels().contains(overflowing));
        }
        for (var k = 1; k <= MOST_AT_ONCE; k++) {
            pace[k] = turns.utilisation(k) / turns.utilisation(1) / k;
        }
    }

    Agent get(long person) {
        return agents[(int) person];
    }

    int onFloor() {
        return onFloor;
    }

    /** She comes, goes or pauses. */
    void turn(Agent agent, boolean onShift, boolean paused, long now) {
        spend(agent, now);
        onFloor -= agent.countsForOverflow() ? 1 : 0;
        agent.onShift = onShift;
        agent.paused = paused;
        onFloor += agent.countsForOverflow() ? 1 : 0;
    }

    void take(Agent agent, Ticket ticket, long now) {
        spend(agent, now);
        agent.add(ticket);
        ticket.agent = agent;
        retime(agent, now);
    }

    /** The work is put aside, given back or done. */
    void release(Agent agent, Ticket ticket, long now) {
        spend(agent, now);
        agent.remove(ticket);
        ticket.acts = Ticket.NEVER;
        agenda.moved(ticket);
        retime(agent, now);
    }

    /** Books the time since the last change. */
    void spend(Agent agent, long now) {
        var from = agent.since;
        agent.since = now;
        if (from == now) {
            return;
        }
        var k = agent.count;
        if (k == 0) {
            if (agent.onShift) {
                account.spend(agent.paused ? Spent.OFF_THE_FLOOR : Spent.IDLE, from, now);
            }
            return;
        }
        account.spend(Spent.BUSY, from, now);
        var done = Timeline.seconds(now - from) * pace[k];
        for (var i = 0; i < k; i++) {
            var ticket = agent.inHand[i];
            ticket.left = Math.max(0, ticket.left - done);
            account.served(ticket, from, now, k);
        }
    }

    /** At the end of a run, for everybody. */
    void spendAll(long now) {
        for (var agent : agents) {
            spend(agent, now);
        }
    }

    private void retime(Agent agent, long now) {
        for (var i = 0; i < agent.count; i++) {
            var ticket = agent.inHand[i];
            ticket.acts = Timeline.later(now, ticket.left / pace[agent.count]);
            agenda.moved(ticket);
        }
    }
}
