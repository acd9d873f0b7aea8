package io.quarterdeck.desk.accounts;

/** Someone who can sign in. */
public record Person(PersonId id, String email, String name) {}
