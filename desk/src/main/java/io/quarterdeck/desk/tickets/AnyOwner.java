package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.playbook.Playbooks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody who owns a ticket when nobody says who: of its group whoever carries least, or whom routing names (B-39). */
@Component
class AnyOwner {

    private final Owners owners;
    private final Playbooks playbooks;
    private final Groups groups;
    private final Workloads workloads;

    AnyOwner(Owners owners, Playbooks playbooks, Groups groups, Workloads workloads) {
        this.owners = owners;
        this.playbooks = playbooks;
        this.groups = groups;
        this.workloads = workloads;
    }

    PersonId of(TicketFacts facts, @Nullable GroupId group) {
        if (group != null) {
            var members = groups.members(group);
            if (!members.isEmpty()) {
                return workloads.leastLoaded(members, facts.id()).getFirst();
            }
        }
        return owners.first(
                facts.id(),
                playbooks.current().playbook(),
                facts.about().priority(),
                facts.about().intent());
    }
}
