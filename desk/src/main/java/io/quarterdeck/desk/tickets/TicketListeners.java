package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.StaffLeft;
import io.quarterdeck.desk.accounts.groups.LeftGroup;
import io.quarterdeck.desk.customers.CustomerEvent;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.kit.WithinTransaction;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What tickets hear of their people. */
@Component
class TicketListeners {

    private final Changes changes;
    private final PartyTable parties;
    private final TicketTable tickets;
    private final Edits edits;

    TicketListeners(Changes changes, PartyTable parties, TicketTable tickets, Edits edits) {
        this.changes = changes;
        this.parties = parties;
        this.tickets = tickets;
        this.edits = edits;
    }

    /** Somebody else of the staff goes on with what is open. */
    @WithinTransaction
    void on(StaffLeft left) {
        tickets.openOf(left.person(), null).forEach(it -> edits.apply(By.desk("left"), it, Edit.none().owner(null)));
    }

    /** What is open stays with the group, and somebody else of it goes on. */
    @WithinTransaction
    void on(LeftGroup left) {
        tickets.openOf(left.person(), left.group())
                .forEach(it -> edits.apply(By.desk("left group"), it, Edit.none().owner(null)));
    }

    /** Two customers were one person: whatever named the one names the other, also what is closed; no rule is asked. */
    @WithinTransaction
    void on(CustomerEvent.Merged merged) {
        for (var id : parties.ticketsOf(merged.from())) {
            var change = changes.on(changes.lock(id), By.desk("merge of " + merged.from()));
            var before = change.now().parties();
            if (before.requester().equals(merged.from())) {
                change.happened(new TicketEvent.Requested(merged.from(), merged.customer()));
            }
            if (before.followers().contains(merged.from())) {
                change.happened(
                        new TicketEvent.FollowersChanged(before.followers(), renamed(before.followers(), merged)));
            }
            if (before.copied().contains(merged.from())) {
                change.happened(new TicketEvent.CopiedChanged(before.copied(), renamed(before.copied(), merged)));
            }
            changes.save(change);
        }
    }

    private static List<CustomerId> renamed(List<CustomerId> many, CustomerEvent.Merged merged) {
        return many.stream()
                .map(it -> it.equals(merged.from()) ? merged.customer() : it)
                .distinct()
                .sorted(Comparator.comparingLong(CustomerId::value))
                .toList();
    }
}
