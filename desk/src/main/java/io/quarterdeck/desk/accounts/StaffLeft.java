package io.quarterdeck.desk.accounts;

/** Somebody is not, or no longer, on the staff of the brand at hand; told within the transaction. */
public record StaffLeft(PersonId person) {}
