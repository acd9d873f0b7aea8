package io.quarterdeck.desk.channels.email.reading;

/** What became of reading a mail. */
public sealed interface Reading {

    record Parsed(ParsedMail mail) implements Reading {}

    record Quarantined(Quarantine code, String reason) implements Reading {}
}
