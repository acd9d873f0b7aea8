package io.quarterdeck.desk.accounts;

/** One thing a role may do. */
public enum Permission {
    READ,
    READ_NOTES,
    NOTE,
    REPLY,
    WORK,
    OPEN_TICKET,
    DELETE_TICKETS,
    SEE_TEAM,
    LIVE,
    OUTBOX,
    QUARANTINE,
    TOKENS,
    READ_PLAYBOOK,
    RELEASE_PLAYBOOK,
    EDIT_CUSTOMERS,
    MANAGE_PEOPLE,
    MANAGE_FIELDS,
    MANAGE_RULES,
    READ_ARTICLES,
    EDIT_ARTICLES,
    MANAGE_CLIENTS,
    MANAGE_HOOKS,
    EXPORT,
    TRANSFER
}
