package io.quarterdeck.desk.accounts;

import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;

import io.quarterdeck.desk.kit.Means;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The staff of the brand at hand. */
@RestController
class AgentsResource {

    record AgentJson(@Means(PersonId.class) long id, String name, String initials, Role role) {}

    private final Members members;

    AgentsResource(Members members) {
        this.members = members;
    }

    @GetMapping("/api/desk/agents")
    @Needs(SEE_TEAM)
    List<AgentJson> list() {
        return members.all().stream()
                .filter(Member::isStaff)
                .map(it -> new AgentJson(it.person().value(), it.name(), Initials.of(it.name()), it.role()))
                .toList();
    }
}
