package io.quarterdeck.desk.accounts;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_PEOPLE;

import io.quarterdeck.desk.kit.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who joins the staff, in which role, and who leaves it. Nobody gives more than they have, nobody changes their own
 * standing, and the last administrator stays (immunity 29).
 */
@Service
public class Appointments {

    private final Members members;
    private final MemberTable table;

    Appointments(Members members, MemberTable table) {
        this.members = members;
        this.table = table;
    }

    /** Puts someone on the staff; they sign in once they have been invited, no password is set for them. */
    @Transactional
    public PersonId appoint(Viewer viewer, String email, String name, Role role) {
        mayGive(viewer, role);
        members.everyone().stream()
                .filter(it -> it.email().equalsIgnoreCase(email))
                .findFirst()
                .ifPresent(it -> mayChange(viewer, it.person(), role));
        return members.add(email, name, role, null);
    }

    /** Gives a member another role. */
    @Transactional
    public void change(Viewer viewer, PersonId person, Role role) {
        var member = known(person);
        if (member.active() && member.role() == role) {
            return;
        }
        mayGive(viewer, role);
        mayChange(viewer, person, role);
        members.put(person, role);
    }

    /** Ends someone's work here; what they did stays under their name. */
    @Transactional
    public void dismiss(Viewer viewer, PersonId person) {
        viewer.must(MANAGE_PEOPLE);
        known(person);
        mayChange(viewer, person, Role.CUSTOMER);
        members.leave(person);
    }

    private Member known(PersonId person) {
        return members.everyone().stream()
                .filter(it -> it.person().equals(person))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(person));
    }

    private static void mayGive(Viewer viewer, Role role) {
        viewer.must(MANAGE_PEOPLE);
        if (!viewer.role().permissions().containsAll(role.permissions())) {
            throw Refusal.forbidden(
                    "escalation",
                    "Your role here, %s, may not make anybody %s, who may do more than you"
                            .formatted(Viewer.words(viewer.role()), Viewer.words(role)));
        }
    }

    private void mayChange(Viewer viewer, PersonId person, Role role) {
        if (viewer.person().equals(person)) {
            throw Refusal.forbidden("own_role", "Nobody changes their own role; ask another administrator");
        }
        var admins = role == Role.ADMIN ? List.<PersonId>of() : table.lockAdmins();
        if (admins.equals(List.of(person))) {
            throw Refusal.conflict(
                    "last_admin",
                    "%s is the last administrator here; make somebody else one first".formatted(person),
                    Map.of());
        }
    }
}
