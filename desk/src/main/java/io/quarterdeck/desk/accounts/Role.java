package io.quarterdeck.desk.accounts;

import static io.quarterdeck.desk.accounts.Permission.*;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** What a person is to a brand; each role is the set of things it may do. */
public enum Role {
    ADMIN(Set.of(Permission.values())),
    LEAD(Set.of(
            READ,
            READ_NOTES,
            NOTE,
            SEE_TEAM,
            READ_PLAYBOOK,
            LIVE,
            REPLY,
            WORK,
            OPEN_TICKET,
            DELETE_TICKETS,
            EXPORT,
            OUTBOX,
            TOKENS,
            QUARANTINE,
            EDIT_CUSTOMERS,
            READ_ARTICLES,
            EDIT_ARTICLES)),
    AGENT(Set.of(
            READ,
            READ_NOTES,
            NOTE,
            SEE_TEAM,
            READ_PLAYBOOK,
            LIVE,
            REPLY,
            WORK,
            OPEN_TICKET,
            OUTBOX,
            TOKENS,
            EDIT_CUSTOMERS,
            READ_ARTICLES)),
    LIGHT_AGENT(Set.of(READ, READ_NOTES, NOTE, SEE_TEAM, READ_PLAYBOOK, LIVE, READ_ARTICLES)),
    CUSTOMER(Set.of(READ, READ_ARTICLES));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    /** As the wire and the database write it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** Staff see every ticket of their brand; a customer sees their own. */
    public boolean isStaff() {
        return this != CUSTOMER;
    }
}
