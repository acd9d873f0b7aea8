package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.routing.Happening.Turned;
import io.quarterdeck.engine.routing.Presence;
import io.quarterdeck.engine.sim.Ticket.State;
import java.time.Instant;

/**
 * One run of a {@link Twin}: takes what happens next, again and again. At one instant people come before tickets, tickets
 * before new contacts, and these before what routing wants to look at again.
 */
final class TwinRun {
    private static final int PERSON = 1;
    private static final int TICKET = 2;
    private static final int PROMISE = 3;
    private static final int CONTACT = 4;
    private static final int FLOOR = 5;

    private final Twin twin;
    private final Account account;
    private final Agenda agenda;
    private final Incoming incoming;
    private final Duties duties;
    private final Crew crew;
    private final Hall hall;
    private final Journal journal;
    private final Course course;
    private final StateHash hash;

    TwinRun(Twin twin, Streams streams, StateHash hash, Witness witness) {
        this.twin = twin;
        this.hash = hash;
        account = twin.account();
        incoming = new Incoming(twin, streams);
        duties = new Duties(twin.roster, twin.timeline, streams);
        crew = new Crew(
                twin.roster.people(),
                twin.overflowing(),
                twin.world.assumptions().turns(),
                account);
        agenda = crew.agenda;
        hall = new Hall(twin.floor, twin.rules, twin.timeline);
        journal = new Journal(twin, account, witness);
        course = new Course(twin, streams, journal, crew, hall);
    }

    Account toTheEnd() {
        playUntil(Math.min(twin.end, twin.countedTo * Timeline.INTERVAL));
        countBacklog(twin.countedTo * Timeline.INTERVAL);
        playUntil(twin.end);
        crew.spendAll(twin.end);
        account.open = countWaiting();
        account.hashInto(hash);
        return account;
    }

    private void playUntil(long end) {
        while (true) {
            var person = duties.next();
            var ticket = agenda.next();
            var contact = incoming.next();
            var floor = hall.wakes();
            var now = Math.min(Math.min(person, ticket), Math.min(contact, floor));
            if (now >= end) {
                return;
            }
            account.events++;
            var at = twin.timeline.instant(now);
            journal.goOnTo(now, at);
            if (person == now) {
                happened(now, PERSON, duties.person());
                turn(crew.get(duties.person()), duties.turn(), now, at);
                duties.advance();
            } else if (ticket == now) {
                ticketIsNext(now);
            } else if (contact == now) {
                happened(now, CONTACT, incoming.number());
                course.opens(incoming.number(), incoming.kind());
                incoming.advance();
            } else {
                happened(now, FLOOR, 0);
                course.carryOut(hall.wake(at));
            }
        }
    }

    private void ticketIsNext(long now) {
        var first = agenda.first();
        if (first.acts == now) {
            happened(now, TICKET, first.work());
            course.acts(first);
        } else {
            happened(now, PROMISE, first.work());
            course.wakes(first);
        }
    }

    private void turn(Agent agent, Duties.Turn turn, long now, Instant at) {
        switch (turn) {
            case COMES -> {
                agent.leaving = false;
                crew.turn(agent, true, false, now);
                present(agent, Presence.AVAILABLE, at);
            }
            case PAUSES -> {
                crew.turn(agent, true, true, now);
                present(agent, Presence.AWAY, at);
            }
            case GOES_ON -> {
                crew.turn(agent, true, false, now);
                present(agent, Presence.AVAILABLE, at);
            }
            case LEAVES -> {
                crew.turn(agent, false, false, now);
                if (agent.isBusy()) {
                    agent.leaving = true;
                    present(agent, Presence.AWAY, at);
                } else {
                    course.goesHome(agent);
                }
            }
        }
    }

    private void present(Agent agent, Presence presence, Instant at) {
        course.carryOut(hall.step(new Turned(agent.id, presence), at));
    }

    private void countBacklog(long now) {
        for (var place = 0; place < agenda.size(); place++) {
            var ticket = agenda.get(place);
            if (isUnanswered(ticket)) {
                account.backlog++;
                account.oldestSeconds = Math.max(account.oldestSeconds, Timeline.seconds(now - ticket.arrived));
            }
        }
    }

    private long countWaiting() {
        var waiting = 0L;
        for (var place = 0; place < agenda.size(); place++) {
            waiting += isUnanswered(agenda.get(place)) ? 1 : 0;
        }
        return waiting;
    }

    private static boolean isUnanswered(Ticket ticket) {
        return !ticket.paged && ticket.state != State.CUSTOMERS && !(ticket.state == State.DOING && ticket.kind.live);
    }

    private void happened(long now, int what, long which) {
        hash.add(now).add(which << 3 | what);
    }
}
