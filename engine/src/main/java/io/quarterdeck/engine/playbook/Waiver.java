package io.quarterdeck.engine.playbook;

import java.time.LocalDate;

/** A finding that is accepted until the end of a day. */
public record Waiver(String rule, String path, LocalDate until, String because) {}
