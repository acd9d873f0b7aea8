package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.sim.Account.Spent;

/** What all runs come to for the people of all channels: their time, what it costs and what it leaves behind. */
final class PeopleFigures {
    private static final double HOUR = 3600;

    private final Twin twin;
    private final Ratio paidHours = new Ratio();
    private final Ratio occupancy = new Ratio();
    private final Ratio cost = new Ratio();
    private final Ratio handling = new Ratio();
    private final Ratio idle = new Ratio();
    private final Ratio offTheFloor = new Ratio();
    private final Ratio partner = new Ratio();
    private final Ratio perContact = new Ratio();
    private final Ratio perIssue = new Ratio();
    private final Ratio satisfied = new Ratio();
    private final Ratio escalations = new Ratio();
    private final Ratio onCall = new Ratio();
    private final Ratio backlog = new Ratio();
    private final Ratio oldest = new Ratio();

    PeopleFigures(Twin twin) {
        this.twin = twin;
    }

    void add(Account account) {
        addCosts(account);
        satisfied.add(account.satisfied(), account.surveys());
        escalations.add(escalations(account), 1);
        onCall.add(account.onCall(), 1);
        backlog.add(account.backlog(), 1);
        oldest.add(account.oldestSeconds(), 1);
    }

    private void addCosts(Account account) {
        var house = twin.world.assumptions().house();
        var busyHours = hours(account, Spent.BUSY);
        var idleHours = hours(account, Spent.IDLE);
        var offHours = hours(account, Spent.OFF_THE_FLOOR);
        var answered = 0L;
        var calls = 0L;
        for (var channel = 0; channel < twin.channels().size(); channel++) {
            answered +=
                    account.contacts(channel, twin.countedFrom, twin.countedTo).answered();
            calls += account.partner(channel);
        }
        var paid = busyHours + idleHours + offHours;
        var all = paid * house.perHour() + calls * house.perPartnerCall();
        paidHours.add(paid, 1);
        occupancy.add(busyHours, busyHours + idleHours);
        cost.add(all, 1);
        handling.add(busyHours * house.perHour(), 1);
        idle.add(idleHours * house.perHour(), 1);
        offTheFloor.add(offHours * house.perHour(), 1);
        partner.add(calls * house.perPartnerCall(), 1);
        perContact.add(all, answered);
        perIssue.add(all, account.issues());
    }

    private double hours(Account account, Spent how) {
        return account.seconds(how, twin.countedFrom, twin.countedTo) / HOUR;
    }

    private long escalations(Account account) {
        var sum = 0L;
        for (var priority = 0; priority < twin.world.playbook().priorities().size(); priority++) {
            sum += account.escalations(priority);
        }
        return sum;
    }

    Report.OfPeople report() {
        return new Report.OfPeople(
                paidHours.amount(),
                occupancy.share(),
                cost.amount(),
                handling.amount(),
                idle.amount(),
                offTheFloor.amount(),
                partner.amount(),
                perContact.amount(),
                perIssue.amount(),
                satisfied.share(),
                escalations.amount(),
                onCall.amount(),
                backlog.amount(),
                oldest.amount());
    }
}
