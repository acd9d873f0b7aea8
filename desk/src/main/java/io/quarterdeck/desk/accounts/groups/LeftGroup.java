package io.quarterdeck.desk.accounts.groups;

import io.quarterdeck.desk.accounts.PersonId;

/** Somebody no longer works in a group, or the group is gone; told within the transaction. */
public record LeftGroup(PersonId person, GroupId group) {}
