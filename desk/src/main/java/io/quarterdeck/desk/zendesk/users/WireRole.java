package io.quarterdeck.desk.zendesk.users;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.kit.Said;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The desk's five roles as the dialect's three, and those on the staff as its custom roles besides. */
enum WireRole {
    END_USER("end-user", Set.of(Role.CUSTOMER)),
    AGENT("agent", Set.of(Role.LEAD, Role.AGENT, Role.LIGHT_AGENT)),
    ADMIN("admin", Set.of(Role.ADMIN));

    /** Numbers of custom roles, which clients keep: they never change. */
    private static final long FIRST_CUSTOM_ROLE = 100;

    private final String word;
    private final Set<Role> roles;

    WireRole(String word, Set<Role> roles) {
        this.word = word;
        this.roles = roles;
    }

    String word() {
        return word;
    }

    static WireRole of(Role role) {
        return Arrays.stream(values())
                .filter(it -> it.roles.contains(role))
                .findFirst()
                .orElseThrow();
    }

    /** The roles that are meant by some of the dialect's words; one that there is not means nobody. */
    static Set<Role> meantBy(Iterable<String> words) {
        var meant = EnumSet.noneOf(Role.class);
        for (var word : words) {
            find(word).ifPresent(it -> meant.addAll(it.roles));
        }
        return meant;
    }

    static long customRole(Role role) {
        return FIRST_CUSTOM_ROLE + role.ordinal();
    }

    static Optional<Role> ofCustomRole(long id) {
        return staff().stream().filter(it -> customRole(it) == id).findFirst();
    }

    static Set<Role> staff() {
        return Arrays.stream(Role.values()).filter(Role::isStaff).collect(Collectors.toUnmodifiableSet());
    }

    /** What sort of agent, by the dialect's number: 0 one of a custom role, 1 a light one, 4 an administrator. */
    static @Nullable Integer type(Role role) {
        return switch (role) {
            case ADMIN -> 4;
            case LIGHT_AGENT -> 1;
            case LEAD, AGENT -> 0;
            case CUSTOMER -> null;
        };
    }

    /** The role that was asked for; null where none was, or where it is the same in the dialect's eyes. */
    static @Nullable Role asked(Said said, Role before) {
        var custom = said.number("custom_role_id", null);
        if (custom != null) {
            return ofCustomRole(custom)
                    .orElseThrow(() -> Said.wrong("custom_role_id", "InvalidValue", "does not exist"));
        }
        var word = said.text("role", null, 20);
        if (word == null) {
            return null;
        }
        var asked = find(word).orElseThrow(() -> Said.wrong("role", "InvalidValue", "is end-user, agent or admin"));
        if (asked == of(before)) {
            return null;
        }
        return switch (asked) {
            case END_USER -> Role.CUSTOMER;
            case AGENT -> Role.AGENT;
            case ADMIN -> Role.ADMIN;
        };
    }

    private static Optional<WireRole> find(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }
}
