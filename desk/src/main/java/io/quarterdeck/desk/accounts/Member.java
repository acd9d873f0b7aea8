package io.quarterdeck.desk.accounts;

/** A person in a role of one brand. */
public record Member(PersonId person, String name, String email, Role role) {}
