package io.quarterdeck.engine.playbook;

/** A text that goes to customers; {@code promise} says that it promises something (C-67 to C-69). */
public record Template(String name, String subject, boolean promise) {}
