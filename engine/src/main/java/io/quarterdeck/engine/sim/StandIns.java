package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.playbook.Hours.OnCall.When;
import org.jspecify.annotations.Nullable;

/** Those who help and are not on the roster: one person on call, and an overflow partner with so many seats. */
final class StandIns {
    private final Assumptions.House house;
    private final @Nullable Overflow overflow;
    private final int overflowing;
    private final boolean always;
    private long onCallIsFree;
    private int partnersBusy;

    StandIns(Twin twin) {
        house = twin.world.assumptions().house();
        overflow = twin.overflow();
        overflowing = twin.overflowing;
        var rota = twin.world.playbook().hours().onCall();
        always = rota != null && rota.when() == When.ALWAYS;
    }

    /** Whether the person on call is the one to page. */
    boolean isPaged(Kind kind, boolean open) {
        return kind.onCall && (always || !open);
    }

    /** When the person on call begins: she answers the page, and has one contact at a time. */
    long page(Ticket ticket, Customers customers, long now) {
        var begins = Math.max(Timeline.later(now, customers.answer(ticket, house.page())), onCallIsFree);
        onCallIsFree = Timeline.later(begins, ticket.left);
        return begins;
    }

    /** Whether a contact goes to the partner, while so many of our people take calls. */
    boolean partnerTakes(Kind kind, long now, int people) {
        if (overflow == null || kind.channel != overflowing || !overflow.sends(now, people)) {
            return false;
        }
        if (partnersBusy == house.partnerSeats()) {
            return false;
        }
        partnersBusy++;
        return true;
    }

    void partnerIsDone() {
        partnersBusy--;
    }
}
