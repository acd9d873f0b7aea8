package io.quarterdeck.desk.channels.email;

/** A desk to which somebody brings an errand. */
interface RunningDesk {

    /** It is gone, or stands still until it is killed. */
    boolean isOver();

    int smtpPort();

    /** {@code reply BRAND PERSON TICKET}: an agent presses send, with the same key each time. */
    void tell(String line);
}
