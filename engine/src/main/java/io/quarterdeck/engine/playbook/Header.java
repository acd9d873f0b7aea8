package io.quarterdeck.engine.playbook;

import java.time.ZoneId;
import java.util.Currency;

/** Whose operation this is, in which money and on which clock. */
public record Header(String brand, int version, Currency currency, ZoneId zone) {}
