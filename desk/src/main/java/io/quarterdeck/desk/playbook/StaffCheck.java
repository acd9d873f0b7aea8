package io.quarterdeck.desk.playbook;

import io.quarterdeck.desk.accounts.Member;
import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.people.Skills;
import io.quarterdeck.engine.playbook.Finding;
import io.quarterdeck.engine.playbook.Playbook;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Compares the names of a playbook with the people there are. The desk knows who holds a skill, and that an agent is
 * an agent and every other owner a lead; of further roles and of rotas it keeps no list yet.
 */
@Component
class StaffCheck {

    private final Members members;
    private final Skills skills;

    StaffCheck(Members members, Skills skills) {
        this.members = members;
        this.skills = skills;
    }

    List<Finding> of(Playbook playbook) {
        return Stream.of(skills(playbook), owners(playbook), rota(playbook))
                .flatMap(it -> it)
                .toList();
    }

    private Stream<Finding> skills(Playbook playbook) {
        return playbook.skills().stream()
                .filter(it -> skills.peopleWith(it.name()).isEmpty())
                .map(it -> warning(
                        playbook,
                        "QD-R04",
                        "skills." + it.name(),
                        "nobody holds the skill '%s'".formatted(it.name()),
                        "teach it to somebody, or take it out"));
    }

    private Stream<Finding> owners(Playbook playbook) {
        var roles = members.all().stream().map(Member::role).collect(Collectors.toSet());
        return playbook.escalation().stages().entrySet().stream()
                .filter(it -> roles.stream().noneMatch(wanted(it.getValue().owner())::contains))
                .map(it -> warning(
                        playbook,
                        "QD-R01",
                        "escalation.matrix.%s.owner".formatted(it.getKey()),
                        "nobody here could be '%s', who owns %s tickets"
                                .formatted(it.getValue().owner(), it.getKey()),
                        "add such a person, or name another role"));
    }

    /** As the first owner of a ticket is found. */
    private static Set<Role> wanted(String owner) {
        return owner.equals("agent") ? Set.of(Role.AGENT) : Set.of(Role.LEAD, Role.ADMIN);
    }

    private static Stream<Finding> rota(Playbook playbook) {
        var onCall = playbook.hours().onCall();
        return onCall == null
                ? Stream.empty()
                : Stream.of(warning(
                        playbook,
                        "QD-H03",
                        "hours.on_call.rota",
                        "this desk keeps no rota '%s', so nobody is called for %s tickets while we are closed"
                                .formatted(onCall.rota(), String.join(" and ", onCall.takes())),
                        "agree outside of the desk who answers, until rotas are kept here"));
    }

    private static Finding warning(Playbook playbook, String rule, String path, String what, String advice) {
        return new Finding(rule, Finding.Level.WARNING, path, playbook.marks().of(path), what, advice);
    }
}
