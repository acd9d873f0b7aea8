package io.quarterdeck.desk.channels.email.reading;

import org.springframework.modulith.NamedInterface;

/** Why a mail was set aside for a person to look at, instead of becoming a message. */
@NamedInterface("reading")
public enum Quarantine {
    TOO_MANY_PARTS,
    TOO_DEEP,
    TOO_LARGE,
    TOO_SLOW,
    BAD_HEADER,
    BAD_STRUCTURE,
    NO_SENDER,
    LOOP,
    AUTOMATIC,
    TOO_MANY_TICKETS,
    FAILED
}
