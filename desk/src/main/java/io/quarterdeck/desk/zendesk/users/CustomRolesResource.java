package io.quarterdeck.desk.zendesk.users;

import static io.quarterdeck.desk.accounts.Permission.EDIT_CUSTOMERS;
import static io.quarterdeck.desk.accounts.Permission.MANAGE_FIELDS;
import static io.quarterdeck.desk.accounts.Permission.MANAGE_PEOPLE;
import static io.quarterdeck.desk.accounts.Permission.REPLY;
import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;
import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.accounts.Member;
import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Sideload;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The roles of the staff. They are the desk's own and cannot be changed from outside; each says what it may do. */
@RestController
@RequestMapping("/api/v2/custom_roles")
class CustomRolesResource implements Sideload {

    record ConfigurationJson(
            boolean chatAccess,
            String endUserListAccess,
            String endUserProfileAccess,
            boolean forumAccessRestrictedContent,
            boolean groupAccess,
            boolean lightAgent,
            boolean manageBusinessRules,
            boolean manageDynamicContent,
            boolean manageGroups,
            boolean manageOrganizationFields,
            boolean manageOrganizations,
            boolean manageTeamMembers,
            boolean manageTicketFields,
            boolean manageTriggers,
            boolean manageUserFields,
            boolean moderateForums,
            boolean organizationEditing,
            boolean organizationNotesEditing,
            String ticketAccess,
            String ticketCommentAccess,
            boolean ticketDeletion,
            boolean ticketEditing,
            boolean ticketMerge,
            boolean ticketTagEditing,
            boolean twitterSearchAccess,
            boolean viewDeletedTickets,
            boolean voiceAccess) {}

    record CustomRoleJson(
            long id,
            String name,
            @Nullable String description,
            @Nullable Integer roleType,
            long teamMemberCount,
            ConfigurationJson configuration,
            Instant createdAt,
            Instant updatedAt) {}

    private static final Map<Role, String> DESCRIPTIONS = Map.of(
            Role.ADMIN, "May do everything",
            Role.LEAD, "Answers, works, and looks after what was held back",
            Role.AGENT, "Answers and works",
            Role.LIGHT_AGENT, "Reads and writes notes");

    private final Members members;
    private final Brands brands;

    CustomRolesResource(Members members, Brands brands) {
        this.members = members;
        this.brands = brands;
    }

    @GetMapping
    @Needs(SEE_TEAM)
    Envelope list(Viewer viewer, Asked asked) {
        return asked.all(all(viewer)).as("custom_roles", all(viewer));
    }

    @GetMapping("/{id}")
    @Needs(SEE_TEAM)
    Envelope show(Viewer viewer, @PathVariable long id) {
        return Envelope.of(
                "custom_role",
                all(viewer).stream()
                        .filter(it -> it.id() == id)
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("role " + id)));
    }

    @Override
    public String name() {
        return "roles";
    }

    @Override
    public List<?> rows(Viewer viewer, Asked asked, Collection<Long> ids) {
        return all(viewer).stream().filter(it -> ids.contains(it.id())).toList();
    }

    private List<CustomRoleJson> all(Viewer viewer) {
        var since = brands.get(viewer.brand()).createdAt();
        return Arrays.stream(Role.values())
                .filter(Role::isStaff)
                .map(it -> new CustomRoleJson(
                        WireRole.customRole(it),
                        name(it),
                        DESCRIPTIONS.get(it),
                        WireRole.type(it),
                        members.all().stream()
                                .map(Member::role)
                                .filter(it::equals)
                                .count(),
                        configuration(it),
                        since,
                        since))
                .toList();
    }

    private static String name(Role role) {
        var words = role.word().replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static ConfigurationJson configuration(Role role) {
        var works = role.may(WORK);
        var manages = role.may(MANAGE_PEOPLE);
        var fields = role.may(MANAGE_FIELDS);
        var edits = role.may(EDIT_CUSTOMERS);
        return new ConfigurationJson(
                false,
                "full",
                edits ? "full" : "readonly",
                false,
                manages,
                role == Role.LIGHT_AGENT,
                role == Role.ADMIN,
                role == Role.ADMIN,
                manages,
                fields,
                edits,
                manages,
                fields,
                role == Role.ADMIN,
                fields,
                false,
                edits,
                edits,
                "all",
                role.may(REPLY) ? "public" : "none",
                role == Role.ADMIN || role == Role.LEAD,
                works,
                works,
                works,
                false,
                role == Role.ADMIN || role == Role.LEAD,
                false);
    }
}
