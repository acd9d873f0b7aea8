package io.quarterdeck.desk.channels.email.sending;

/** Carries a mail away. One call is one attempt, and never throws for anything a server can do. */
public interface Transport {

    Sending send(OutgoingMail mail);

    /** Nothing leaves the database: accepting the mail and writing that down can be one transaction. */
    default boolean staysHere() {
        return false;
    }
}
