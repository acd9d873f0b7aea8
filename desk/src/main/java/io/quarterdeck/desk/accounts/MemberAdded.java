package io.quarterdeck.desk.accounts;

/** Somebody belongs to the brand at hand, perhaps again or in another role; told within the transaction. */
public record MemberAdded(PersonId person) {}
