package io.quarterdeck.desk.accounts;

/** Whom a presented token stands for, and what it may be used for. */
public record Bearer(Viewer viewer, Scopes scopes) {}
