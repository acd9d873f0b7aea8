package io.quarterdeck.desk.routing;

import io.quarterdeck.desk.accounts.Member;
import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.people.Skills;
import io.quarterdeck.desk.tickets.Owners;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Workloads;
import io.quarterdeck.engine.playbook.Playbook;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives a new ticket to whoever the escalation matrix names for its priority: an agent with the skill and the fewest
 * open tickets, or a lead; when nobody fits, a lead, and at last an administrator (B-38, B-39).
 */
@Component
class FirstOwner implements Owners {

    private final Members members;
    private final Skills skills;
    private final Workloads workloads;

    FirstOwner(Members members, Skills skills, Workloads workloads) {
        this.members = members;
        this.skills = skills;
        this.workloads = workloads;
    }

    @Override
    public PersonId first(TicketId ticket, Playbook playbook, String priority, @Nullable String intent) {
        var staff = members.all();
        var wanted = playbook.escalation().matrix(priority).owner().equals("agent")
                ? skilled(staff, playbook, intent)
                : List.<PersonId>of();
        for (var candidates :
                List.of(wanted, with(staff, Role.LEAD), with(staff, Role.ADMIN), with(staff, Role.AGENT))) {
            if (!candidates.isEmpty()) {
                return workloads.leastLoaded(candidates, ticket).getFirst();
            }
        }
        throw Refusal.invalid("nobody", "This brand has no staff who could own a ticket; add an agent first");
    }

    private List<PersonId> skilled(List<Member> staff, Playbook playbook, @Nullable String intent) {
        var able = able(playbook, intent);
        return staff.stream()
                .filter(it -> it.role() == Role.AGENT && able.contains(it.person()))
                .map(Member::person)
                .toList();
    }

    /** Those with the intent's skill; without an intent, those with any skill of the first tier. */
    private Set<PersonId> able(Playbook playbook, @Nullable String intent) {
        var wanted = intent == null
                ? playbook.tiers().getFirst().skills()
                : playbook.intent(intent).map(it -> List.of(it.skill())).orElse(List.of());
        var able = new HashSet<PersonId>();
        wanted.forEach(skill -> able.addAll(skills.peopleWith(skill)));
        return able;
    }

    private static List<PersonId> with(List<Member> staff, Role role) {
        return staff.stream()
                .filter(it -> it.role() == role)
                .map(Member::person)
                .toList();
    }
}
